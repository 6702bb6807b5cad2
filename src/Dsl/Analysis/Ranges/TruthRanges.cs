namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What the parts of a predicate, and what is chosen by one, can be where it is known what comes of them.</summary>
internal static class TruthRanges
{
    public static ValueRange? Rest(RangeOperation operation, ValueRange result, ReadOnlySpan<ValueRange> operands, int place)
    {
        if (operation == RangeOperation.Choose)
            return Choose(result, operands, place);
        if (!result.IsPoint)
            return null;
        if (operation == RangeOperation.Not)
            return ValueRange.Of(1 - result.Low);
        var decisive = operation == RangeOperation.And ? 0 : 1;
        if (result.Low != decisive)
            return ValueRange.Of(1 - decisive);

        // One of the parts is decisive: this one, where no other can be.
        for (var i = 0; i < operands.Length; i++)
        {
            if (i != place && operands[i].Contains(decisive))
                return operands[place];
        }

        return ValueRange.Of(decisive);
    }

    private static ValueRange Choose(ValueRange result, ReadOnlySpan<ValueRange> operands, int place)
    {
        var (condition, then, otherwise) = (operands[0], operands[1], operands[2]);
        return place switch
        {
            0 => RangeArithmetic.Truth(!otherwise.Intersect(result).IsEmpty, !then.Intersect(result).IsEmpty),
            1 => condition.Contains(0) ? then : result,
            _ => condition.Contains(1) ? otherwise : result,
        };
    }
}
