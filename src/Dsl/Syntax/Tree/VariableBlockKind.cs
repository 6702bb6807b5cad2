namespace Espalier.Dsl.Syntax.Tree;

/// <summary>Which block of a world variables stand in.</summary>
public enum VariableBlockKind
{
    /// <summary>What a designer may change.</summary>
    Settings,

    /// <summary>What an episode's situation consists of.</summary>
    State,

    /// <summary>What the agent chooses.</summary>
    Action,
}
