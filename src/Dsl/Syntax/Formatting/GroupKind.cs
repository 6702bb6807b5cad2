namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>How a group of tokens is broken into lines.</summary>
internal enum GroupKind
{
    /// <summary>Items between braces: on one line if they were and fit, each on a line of its own otherwise.</summary>
    Block,

    /// <summary>Operators or commas at which every line ends, if the whole does not fit on one.</summary>
    Chain,

    /// <summary>Elements between brackets: as many on each line as fit.</summary>
    Fill,
}
