namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>
/// What belongs to some kinds of tokens. It is an array, because a dictionary over an enum of ours would have to be compiled
/// whenever the tool starts.
/// </summary>
/// <typeparam name="T">What belongs to a kind.</typeparam>
internal sealed class TokenTable<T>
    where T : class
{
    private readonly T?[] _values = new T?[TokenFacts.KindCount];

    /// <summary>What belongs to a kind, or null.</summary>
    public T? this[TokenKind kind]
    {
        get => _values[(int)kind];
        init => _values[(int)kind] = value;
    }

    /// <summary>How the kinds are spelled that something belongs to, in the order of the kinds.</summary>
    public string[] Words
    {
        get
        {
            var words = new List<string>();
            for (var ordinal = 0; ordinal < _values.Length; ordinal++)
            {
                if (_values[ordinal] is not null)
                    words.Add(TokenFacts.GetSpelling((TokenKind)ordinal)!);
            }

            return [.. words];
        }
    }
}
