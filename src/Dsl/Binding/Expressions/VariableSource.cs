namespace Espalier.Dsl.Binding.Expressions;

/// <summary>Where a variable is read.</summary>
public enum VariableSource
{
    /// <summary>The settings of the episode.</summary>
    Settings,

    /// <summary>The state before the step.</summary>
    State,

    /// <summary>The state after the step.</summary>
    Next,

    /// <summary>The action.</summary>
    Action,
}
