namespace Espalier.Dsl.Binding.Model;

/// <summary>The kind of a cadence.</summary>
public enum CadenceKind
{
    /// <summary>At every step.</summary>
    EveryStep,

    /// <summary>At every so many steps.</summary>
    EveryPeriod,

    /// <summary>At every step at which a predicate is true.</summary>
    On,

    /// <summary>At an episode's first step.</summary>
    AtStart,

    /// <summary>At an episode's last step.</summary>
    AtEnd,

    /// <summary>With a probability at each step.</summary>
    Sampled,
}
