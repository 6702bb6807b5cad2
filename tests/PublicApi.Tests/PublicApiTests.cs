using System.Reflection;
using PublicApiGenerator;

namespace Espalier.PublicApi.Tests;

/// <summary>
/// What users of the packages may build on is listed in <c>Listings</c>, so that nothing is added, changed or taken away
/// unseen. <c>ESPALIER_UPDATE_LISTINGS=1 dotnet run --project tests/PublicApi.Tests</c> writes the listings anew.
/// </summary>
public class PublicApiTests
{
    private static readonly ApiGeneratorOptions s_options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.IsReadOnlyAttribute"],
    };

    [Theory]
    [InlineData("Espalier.Rewards")]
    [InlineData("Espalier.Measures")]
    [InlineData("Espalier.Runs")]
    [InlineData("Espalier.Reports")]
    [InlineData("Espalier.Runtime")]
    [InlineData("Espalier.Learning")]
    [InlineData("Espalier.Learning.Torch")]
    public void What_an_assembly_offers_is_what_its_listing_says(string assembly)
    {
        var path = Path.Combine(Repository.Folder, "tests", "PublicApi.Tests", "Listings", assembly + ".txt");
        var offered = Assembly.Load(assembly).GeneratePublicApi(s_options).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("ESPALIER_UPDATE_LISTINGS") == "1")
            File.WriteAllText(path, offered);

        var (listed, found) = (Lines(File.ReadAllText(path)), Lines(offered));

        Assert.True(
            listed.SequenceEqual(found),
            $"{assembly} is not what {Path.GetFileName(path)} lists. Where that is meant, write the listings anew: "
            + "ESPALIER_UPDATE_LISTINGS=1 dotnet run --project tests/PublicApi.Tests\n"
            + string.Join('\n', [.. listed.Except(found).Select(line => "- " + line.Trim()), .. found.Except(listed).Select(line => "+ " + line.Trim())]));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
