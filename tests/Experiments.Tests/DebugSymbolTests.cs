using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Espalier.Samples;

namespace Espalier.Experiments.Tests;

/// <summary>What a debugger finds in the assembly of a project that has a <c>.constraints</c> file.</summary>
public class DebugSymbolTests
{
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public void The_file_travels_with_the_symbols()
    {
        using var executable = new PEReader(File.OpenRead(typeof(Corner).Assembly.Location));
        var entry = executable.ReadDebugDirectory().First(found => found.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = executable.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var symbols = provider.GetMetadataReader();
        var document = symbols.Documents.Single(handle =>
            Path.GetFileName(symbols.GetString(symbols.GetDocument(handle).Name)) == "Corner.constraints");

        Assert.Contains(symbols.MethodDebugInformation, method =>
            symbols.GetMethodDebugInformation(method).GetSequencePoints().Any(point => point.Document == document && !point.IsHidden));
        Assert.Contains("constraints Teacher for Corner", TextOf(symbols, document), StringComparison.Ordinal);
    }

    // A length, and where it is not 0 the text deflated to it.
    private static string TextOf(MetadataReader symbols, DocumentHandle document)
    {
        var embedded = symbols.GetCustomDebugInformation(document).Select(symbols.GetCustomDebugInformation)
            .Single(found => symbols.GetGuid(found.Kind) == s_embeddedSource);
        var blob = symbols.GetBlobBytes(embedded.Value);
        Stream text = new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int));
        if (BitConverter.ToInt32(blob) != 0)
            text = new DeflateStream(text, CompressionMode.Decompress);
        using var reader = new StreamReader(text, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
