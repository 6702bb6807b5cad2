// Draws icon.png, the icon of the packages: a tree that is trained along wires. Run `dotnet run docs/images/icon.cs`.
#:property PublishAot=false

using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;

const int Size = 128;
const int Samples = 8;

var image = new byte[Size * Size * 4];
for (var y = 0; y < Size; y++)
{
    for (var x = 0; x < Size; x++)
        Average(x, y).CopyTo(image, 4 * ((y * Size) + x));
}

File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(PathOfThis())!, "icon.png"), Png.Write(image, Size));

// The mean of a grid of samples in a pixel, weighted by how much of it is covered.
static byte[] Average(int x, int y)
{
    var (red, green, blue, covered) = (0, 0, 0, 0);
    for (var i = 0; i < Samples * Samples; i++)
    {
        var colour = Colour(x + (((i % Samples) + 0.5) / Samples), y + (((i / Samples) + 0.5) / Samples));
        if (colour is not { } found)
            continue;
        red += found >> 16;
        green += (found >> 8) & 0xff;
        blue += found & 0xff;
        covered++;
    }

    var count = Math.Max(1, covered);
    return [(byte)(red / count), (byte)(green / count), (byte)(blue / count), (byte)(255 * covered / (Samples * Samples))];
}

// What is seen at a point: fruit before leaves before wood before the wires, on a rounded square.
static int? Colour(double x, double y)
{
    const int wall = 0xf4efe2, wire = 0xcfc5ad, wood = 0x5b4636, leaf = 0x4f8a4b, fruit = 0xd9483b;
    if (Box(x - 64, y - 64, 62, 24) > 0)
        return null;
    double[] tiers = [88, 62, 36];
    foreach (var tier in tiers)
    {
        foreach (var side in (int[])[-1, 1])
        {
            var fromTrunk = (x - 64) * side;
            if (Math.Max(Distance(fromTrunk, y, 38, tier + 9) - 6.2, 0) == 0)
                return fruit;
            if (Leaf(fromTrunk - 24, y - (tier - 7)) || Leaf(fromTrunk - 40, y - (tier - 7)))
                return leaf;
        }
    }

    // Branches leave the trunk in a bend and then follow their wire.
    var bark = Segment(x, y, 64, 112, 64, 30, 5.5);
    foreach (var tier in tiers)
    {
        foreach (var side in (int[])[-1, 1])
        {
            var fromTrunk = (x - 64) * side;
            bark = Math.Min(bark, Segment(fromTrunk, y, 0, tier + 11, 13, tier, 3.6));
            bark = Math.Min(bark, Segment(fromTrunk, y, 13, tier, 48, tier, 3.6));
        }
    }

    if (bark <= 0)
        return wood;
    foreach (var tier in tiers)
    {
        if (Math.Abs(y - tier) < 0.9 && Math.Abs(x - 64) < 56)
            return wire;
    }

    return wall;
}

static double Distance(double x, double y, double toX, double toY) => Math.Sqrt(((x - toX) * (x - toX)) + ((y - toY) * (y - toY)));

// Two arcs that meet in points, leaning outwards.
static bool Leaf(double x, double y)
{
    var (along, across) = ((0.8 * x) - (0.6 * y), (0.6 * x) + (0.8 * y));
    return Distance(along, Math.Abs(across), 0, -6.5) < 11;
}

static double Box(double x, double y, double half, double radius)
{
    var (dx, dy) = (Math.Abs(x) - half + radius, Math.Abs(y) - half + radius);
    return Distance(Math.Max(dx, 0), Math.Max(dy, 0), 0, 0) + Math.Min(Math.Max(dx, dy), 0) - radius;
}

static double Segment(double x, double y, double fromX, double fromY, double toX, double toY, double halfWidth)
{
    var (dx, dy) = (toX - fromX, toY - fromY);
    var share = Math.Clamp((((x - fromX) * dx) + ((y - fromY) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
    return Distance(x, y, fromX + (share * dx), fromY + (share * dy)) - halfWidth;
}

static string PathOfThis([CallerFilePath] string path = "") => path;

// The format of RFC 2083, with the least that it allows: eight bits, four channels, no filter.
file static class Png
{
    public static byte[] Write(byte[] image, int size)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        header[8] = 8;
        header[9] = 6;
        WriteChunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var row = 0; row < size; row++)
            {
                deflate.WriteByte(0);
                deflate.Write(image, 4 * size * row, 4 * size);
            }
        }

        WriteChunk(file, "IDAT"u8, packed.ToArray());
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] body = [.. type, .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }

    private static uint Checksum(byte[] body)
    {
        var sum = uint.MaxValue;
        foreach (var part in body)
        {
            sum ^= part;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xedb88320u : sum >> 1;
        }

        return ~sum;
    }
}
