namespace Espalier.Dsl.Binding.Symbols;

/// <summary>Notes whether what is bound reads a parameter of a set.</summary>
internal sealed class ParameterReads
{
    /// <summary>A parameter has been read since this was last taken.</summary>
    public bool HasRead { get; private set; }

    /// <summary>A parameter, or what stands for something with one, is read.</summary>
    public void Note() => HasRead = true;

    /// <summary>Binds something.</summary>
    /// <returns>What it is, and whether that reads a parameter.</returns>
    public (T Value, bool ReadsParameter) Watch<T>(Func<T> bind)
    {
        var before = HasRead;
        HasRead = false;
        var value = bind();
        var reads = HasRead;
        HasRead |= before;
        return (value, reads);
    }
}
