namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>Sets of the numbers below a length, a bit each.</summary>
internal static class Bits
{
    private const int WordSize = 64;

    /// <summary>The empty set.</summary>
    public static ulong[] Make(long length) => new ulong[(length + WordSize - 1) / WordSize];

    /// <summary>Whether a number is in a set.</summary>
    public static bool Has(ulong[] bits, long index) => (bits[index / WordSize] >> (int)(index % WordSize) & 1) != 0;

    /// <summary>Puts a number into a set.</summary>
    public static void Add(ulong[] bits, long index) => bits[index / WordSize] |= 1UL << (int)(index % WordSize);

    /// <summary>How many numbers of a range are in a set.</summary>
    public static long Count(ulong[] bits, long start, long length)
    {
        var count = 0L;
        for (var at = start; at < start + length;)
        {
            var (word, taken) = WordAt(bits, at, start + length - at);
            count += CountOf(word);
            at += taken;
        }

        return count;
    }

    /// <summary>Whether any number of a range is in a set.</summary>
    public static bool HasAny(ulong[] bits, long start, long length)
    {
        for (var at = start; at < start + length;)
        {
            var (word, taken) = WordAt(bits, at, start + length - at);
            if (word != 0)
                return true;
            at += taken;
        }

        return false;
    }

    /// <summary>Puts a range into a set.</summary>
    public static void Fill(ulong[] bits, long start, long length)
    {
        for (var at = start; at < start + length;)
        {
            var shift = (int)(at % WordSize);
            var taken = Math.Min(WordSize - shift, start + length - at);
            bits[at / WordSize] |= (taken == WordSize ? ulong.MaxValue : (1UL << (int)taken) - 1) << shift;
            at += taken;
        }
    }

    /// <summary>Puts what a range of another set has into a range of a set.</summary>
    public static void Copy(ulong[] from, long fromStart, ulong[] to, long toStart, long length)
    {
        for (var done = 0L; done < length;)
        {
            var shift = (int)((toStart + done) % WordSize);
            var (word, taken) = WordAt(from, fromStart + done, Math.Min(WordSize - shift, length - done));
            to[(toStart + done) / WordSize] |= word << shift;
            done += taken;
        }
    }

    /// <summary>What both sets have.</summary>
    public static ulong[] And(ulong[] a, ulong[] b)
    {
        var both = new ulong[a.Length];
        for (var i = 0; i < both.Length; i++)
            both[i] = a[i] & b[i];
        return both;
    }

    /// <summary>Puts all that another set has into a set.</summary>
    public static void Unite(ulong[] bits, ulong[] other)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] |= other[i];
    }

    /// <summary>The next bits of a set, at most as many as asked for, from the lowest bit of a word on.</summary>
    private static (ulong Word, int Taken) WordAt(ulong[] bits, long at, long most)
    {
        var shift = (int)(at % WordSize);
        var taken = (int)Math.Min(WordSize - shift, most);
        var word = bits[at / WordSize] >> shift;
        return (taken == WordSize ? word : word & ((1UL << taken) - 1), taken);
    }

    // Adds up ever wider fields; see Warren, Hacker's Delight, section 5-1.
    private static int CountOf(ulong word)
    {
        word -= (word >> 1) & 0x5555555555555555;
        word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333);
        return (int)(((word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101 >> 56);
    }
}
