namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>What rows have in common whose columns are aligned.</summary>
internal enum Table
{
    /// <summary>Derived units.</summary>
    Units,

    /// <summary>Consts.</summary>
    Constants,

    /// <summary>Variables of a world.</summary>
    Variables,

    /// <summary>Named quantities and happenings.</summary>
    Definitions,

    /// <summary>Step, horizon and precision.</summary>
    Facts,

    /// <summary>Lines of a set with a name and a score.</summary>
    Demands,

    /// <summary>Transitions of a machine.</summary>
    Transitions,

    /// <summary>Parts of an example.</summary>
    Examples,

    /// <summary>Goals.</summary>
    Goals,

    /// <summary>What an experiment refers to and sets.</summary>
    Settings,

    /// <summary>Axes of an experiment.</summary>
    Axes,
}
