using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using Espalier.Generators;
using Espalier.Rewards;

namespace Espalier.Cli.Compilation;

/// <summary>What an assembly is made from, as one hash: files, references, and the tool itself.</summary>
internal static class CompilationKey
{
    /// <summary>The hash.</summary>
    public static string Of(IEnumerable<Dsl.Syntax.SourceText> files, ImmutableArray<string> references)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Environment.Version.ToString());
        Type[] makers = [typeof(CompilationKey), typeof(ConstraintsGenerator), typeof(Dsl.Syntax.Parser), typeof(IChance)];
        foreach (var maker in makers)
            Add(hash, maker.Module.ModuleVersionId.ToString());
        foreach (var file in files)
        {
            Add(hash, Path.GetFileName(file.Path));
            Add(hash, file.Text);
        }

        foreach (var reference in references)
            Add(hash, IdentityOf(reference));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // With its length, so that no two lists of texts run together to the same bytes.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(Encoding.UTF8.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
        hash.AppendData(bytes);
    }

    private static string IdentityOf(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        var metadata = reader.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString();
    }
}
