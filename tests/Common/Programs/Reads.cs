namespace Espalier.Tests.Common.Programs;

/// <summary>What an expression may read.</summary>
[Flags]
internal enum Reads
{
    /// <summary>A state and the settings.</summary>
    State = 0,

    /// <summary>The action, the next state and the moment too.</summary>
    Transition = 1,

    /// <summary>What the world derives.</summary>
    Lets = 2,

    /// <summary>The past.</summary>
    Past = 4,

    /// <summary>The states of machines.</summary>
    Machines = 8,

    /// <summary>All that a line of a set may read.</summary>
    All = Transition | Lets | Past | Machines,
}
