namespace Espalier.Cli.Rows;

/// <summary>
/// A transition as it is read, member by member, into the bytes of the structs that it is scored as: no object, no boxing and
/// no reflection a row.
/// </summary>
/// <param name="layout">Where everything has its place.</param>
internal sealed class Row(RowLayout layout)
{
    /// <summary>State, next, action, settings, and how the episode goes.</summary>
    public byte[] Bytes { get; } = new byte[layout.Size];

    /// <summary>The episode ended in the state arrived at.</summary>
    public bool Terminated => Bytes[layout.Terminated] != 0;

    /// <summary>The episode was cut off here.</summary>
    public bool Truncated => Bytes[layout.Truncated] != 0;

    /// <summary>The transition starts an episode.</summary>
    public bool First => Bytes[layout.First] != 0;

    /// <summary>Forgets the row before; settings that a row does not give are the declared ones, and it starts no episode.</summary>
    public void Clear()
    {
        Bytes[layout.First] = 0;
        layout.Defaults.CopyTo(Bytes.AsSpan(layout.Settings.Start));
    }
}
