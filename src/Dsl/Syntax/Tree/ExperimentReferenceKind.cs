namespace Espalier.Dsl.Syntax.Tree;

/// <summary>What an experiment refers to.</summary>
public enum ExperimentReferenceKind
{
    /// <summary>The world.</summary>
    World,

    /// <summary>The goals.</summary>
    Goals,

    /// <summary>The set whose obedience is measured.</summary>
    Observe,
}
