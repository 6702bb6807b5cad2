using System.Text;

namespace Espalier.Learning.Torch.Tests.Build;

/// <summary>The smallest 64-bit ELF file with version requirements: a header, two tables and three section headers.</summary>
internal static class ElfImage
{
    private const int HeaderSize = 0x40;
    private const int NeedSize = 16;
    private const int RequirementSize = 16;
    private const int SectionSize = 64;

    /// <summary>Makes the file.</summary>
    /// <param name="libraries">For each library needed, the versions required of it.</param>
    public static byte[] Create(params string[][] libraries)
    {
        var names = new List<byte> { 0 };
        var needs = new List<byte>();
        foreach (var (library, index) in libraries.Select((library, index) => (library, index)))
        {
            var isLast = index == libraries.Length - 1;
            var size = NeedSize + (library.Length * RequirementSize);
            needs.AddRange([.. U16(1), .. U16(library.Length), .. U32(0), .. U32(NeedSize), .. U32(isLast ? 0 : size)]);
            for (var i = 0; i < library.Length; i++)
            {
                needs.AddRange([.. U32(0), .. U16(0), .. U16(i + 2), .. U32(names.Count)]);
                needs.AddRange(U32(i == library.Length - 1 ? 0 : RequirementSize));
                names.AddRange([.. Encoding.ASCII.GetBytes(library[i]), 0]);
            }
        }

        var needsAt = HeaderSize;
        var namesAt = needsAt + needs.Count;
        var sectionsAt = namesAt + names.Count;
        return
        [
            0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, .. new byte[9],
            .. new byte[0x18], .. U64(sectionsAt), .. new byte[0x3a - 0x30],
            .. U16(SectionSize), .. U16(3), .. U16(0),
            .. needs, .. names,
            .. Section(type: 0, offset: 0, size: 0, link: 0, info: 0),
            .. Section(type: 0x6ffffffe, needsAt, needs.Count, link: 2, libraries.Length),
            .. Section(type: 3, namesAt, names.Count, link: 0, info: 0),
        ];
    }

    /// <summary>Where the flags of a requirement are, by the number of its library and its own.</summary>
    public static int FlagsAt(string[][] libraries, int library, int requirement) =>
        HeaderSize + libraries.Take(library).Sum(versions => NeedSize + (versions.Length * RequirementSize))
        + NeedSize + (requirement * RequirementSize) + 4;

    private static byte[] Section(int type, int offset, int size, int link, int info) =>
        [.. U32(0), .. U32(type), .. U64(0), .. U64(0), .. U64(offset), .. U64(size), .. U32(link), .. U32(info), .. U64(1), .. U64(0)];

    private static byte[] U16(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] U32(int value) => BitConverter.GetBytes(value);

    private static byte[] U64(long value) => BitConverter.GetBytes(value);
}
