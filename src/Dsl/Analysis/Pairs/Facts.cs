namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>What follows from claims that hold together.</summary>
internal sealed class Facts
{
    private const int MostPasses = 4;

    private readonly Dictionary<string, Region> _regions = new(StringComparer.Ordinal);
    private readonly List<Claim.Any> _choices = [];
    private bool _hasUnknown;

    /// <summary>They cannot hold together.</summary>
    public bool IsContradictory { get; private set; }

    /// <summary>What holds where all of several claims do.</summary>
    public static Facts Of(params IEnumerable<Claim> claims)
    {
        var facts = new Facts();
        foreach (var claim in claims)
            facts.Add(claim);
        for (var i = 0; i < MostPasses && facts.Propagate(); i++)
        {
        }

        return facts;
    }

    /// <summary>Where numbers lie, by their canonical texts; null where that is not all that is claimed.</summary>
    public IReadOnlyDictionary<string, Region>? AllRegions => _hasUnknown || _choices.Count > 0 ? null : _regions;

    /// <summary>Whether something follows.</summary>
    public bool Imply(Claim claim) => IsContradictory || claim switch
    {
        Claim.Test test => (_regions.TryGetValue(test.Key, out var region) ? region : test.Domain).IsIn(test.Region),
        Claim.All all => all.Parts.All(Imply),
        Claim.Any any => any.Parts.Any(Imply) || _choices.Exists(choice => choice.Parts.All(part => ImpliesOne(part, any))),
        _ => false,
    };

    // Every alternative of a choice that holds is, by itself, an alternative of what is asked for.
    private static bool ImpliesOne(Claim claim, Claim.Any any)
    {
        var alone = new Facts();
        alone.Add(claim);
        return any.Parts.Any(alone.Imply);
    }

    private void Add(Claim claim)
    {
        switch (claim)
        {
            case Claim.Test test:
                var region = (_regions.TryGetValue(test.Key, out var known) ? known : test.Domain).And(test.Region);
                _regions[test.Key] = region;
                IsContradictory |= region.IsEmpty;
                break;
            case Claim.All all:
                foreach (var part in all.Parts)
                    Add(part);
                break;
            case Claim.Any any:
                IsContradictory |= any.Parts.Count == 0;
                _choices.Add(any);
                break;
            case Claim.Unknown:
                _hasUnknown = true;
                break;
        }
    }

    /// <summary>Takes what is left of choices whose other alternatives are excluded.</summary>
    private bool Propagate()
    {
        var hasChanged = false;
        for (var i = _choices.Count - 1; i >= 0 && !IsContradictory; i--)
        {
            var left = _choices[i].Parts.Where(part => !Exclude(part)).ToList();
            if (left.Count > 1)
                continue;
            _choices.RemoveAt(i);
            hasChanged = true;
            if (left.Count == 0)
                IsContradictory = true;
            else
                Add(left[0]);
        }

        return hasChanged && !IsContradictory;
    }

    private bool Exclude(Claim claim) => claim switch
    {
        Claim.Test test => (_regions.TryGetValue(test.Key, out var region) ? region : test.Domain).And(test.Region).IsEmpty,
        Claim.All all => all.Parts.Any(Exclude),
        Claim.Any any => any.Parts.All(Exclude),
        _ => false,
    };
}
