namespace Espalier.Dsl.Binding.Expressions;

/// <summary>What an operator remembers of an episode. Each includes the current step.</summary>
public enum PastKind
{
    /// <summary>The value at the episode's first step.</summary>
    Initial,

    /// <summary>The value one step before; at the first step <see cref="BoundPast.First"/>, or else the value itself.</summary>
    Previous,

    /// <summary>Whether it has ever held.</summary>
    Once,

    /// <summary>Whether it has always held.</summary>
    Always,

    /// <summary>
    /// Steps since it last held: 0 where it holds now; as though it had held just before the episode where it never has. An int.
    /// </summary>
    Since,

    /// <summary>The number of steps at which it has held, an int.</summary>
    Times,

    /// <summary>Whether it has held within the last <see cref="BoundPast.Window"/> steps, this one included.</summary>
    Within,

    /// <summary>The sum of the values.</summary>
    Total,

    /// <summary>The greatest value.</summary>
    Peak,

    /// <summary>The least value.</summary>
    Low,

    /// <summary>
    /// The greatest value of the last <see cref="BoundPast.Window"/> steps: the robustness degree of <see cref="Within"/>.
    /// </summary>
    PeakWithin,
}
