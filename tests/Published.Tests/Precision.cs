namespace Espalier.Published.Tests;

/// <summary>How the numbers of a world are stored.</summary>
public enum Precision
{
    Single,
    Double,
}
