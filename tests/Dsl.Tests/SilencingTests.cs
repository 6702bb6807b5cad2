using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Tests.Binding;
using Espalier.Dsl.Tests.Syntax;

namespace Espalier.Dsl.Tests;

public sealed class SilencingTests
{
    /// <summary>ESP4001, a warning, for a delay to the end of what is paid there.</summary>
    private const string Late = "constraints Late for W = S | delay to end;";

    private const string World = "world W { state { x : int in 0..10; } }\nconstraints S for W { reward r: x at end; }\n";

    [Theory]
    [InlineData("#disable-next-line ESP4001\n" + Late)]
    [InlineData("  #disable-next-line\tESP4001  \n\n// A comment.\n" + Late)]
    [InlineData("#disable-next-line ESP4001\r\n" + Late)]
    [InlineData("constraints Late for W = S |\n#disable-next-line ESP4001\n    delay to end;")]
    [InlineData("" + Late, "3:30 ESP4001")]
    [InlineData(Late + " #disable-next-line ESP4001", "3:44 ESP0001", "3:30 ESP4001")]
    [InlineData("#disable-next-line ESP4001\nconstraints Late for W = S |\n    delay to end;", "5:5 ESP4001", "3:20 ESP0023")]
    [InlineData("#disable-next-line ESP4001, ESP4001\n" + Late, "3:29 ESP0023")]
    [InlineData("#disable-next-line ESP4001\n#disable-next-line ESP0023 ESP3001,ESP9\n" + Late, "4:20 ESP0023", "4:28 ESP0021", "4:36 ESP0022")]
    [InlineData("#disable-next-line esp4001\n" + Late, "4:30 ESP4001", "3:20 ESP0022")]
    [InlineData("#disable-next-line ESP4001", "3:20 ESP0023")]
    [InlineData("#disable-next-line ESP4001\nconst a = b;", "4:11 ESP2001")]
    [InlineData("#disable-next-line ESP2001\nconst a = b;", "4:11 ESP2001", "3:20 ESP0021")]
    public void What_is_silenced_is_not_shown(string text, params string[] shown)
    {
        var parsed = Parsed.File(World + text);
        var left = Silencing.Apply([parsed], parsed.Diagnostics.Concat(Binder.Bind([parsed], Field.Schemas, TestContext.Current.CancellationToken).Diagnostics), Thoroughness.Analysis);
        Assert.Equal(shown, left.Select(diagnostic => Parsed.Show(parsed.Source, diagnostic)).Select(line => line.Split('-')[0] + " " + line.Split(' ')[1].TrimEnd(':')));
    }

    [Fact]
    public void A_directive_speaks_of_its_own_file()
    {
        var files = new[]
        {
            Parser.Parse(new SourceText("A.constraints", World + "#disable-next-line ESP4001\n" + Late)),
            Parser.Parse(new SourceText("B.constraints", "constraints Later for W = Late | delay to end;")),
        };
        var left = Silencing.Apply(files, Binder.Bind(files, Field.Schemas, TestContext.Current.CancellationToken).Diagnostics, Thoroughness.Analysis);
        Assert.Equal(["B.constraints"], left.Select(diagnostic => diagnostic.Path));
    }

    [Theory]
    [InlineData("#disable-next-line ESP4045\n    reward r: if x > 20 then 1 else x;")]
    [InlineData("reward r: if x > 20 then 1 else x;", "ESP4045")]
    [InlineData("#disable-next-line ESP4053\n    reward r: x;", "ESP0023")]
    [InlineData("reward r: x\n#disable-next-line ESP4044\n        when x < 20;")]
    public void What_the_ranges_say_is_silenced_at_its_line(string line, params string[] shown)
    {
        var parsed = Parsed.File($"world W {{ state {{ x : int in 0..10; }} }}\nconstraints S for W {{\n    {line}\n}}\n");
        var left = ModelAnalyzer.Diagnose(
            [parsed], Binder.Bind([parsed], Field.Schemas, TestContext.Current.CancellationToken), AnalysisOptions.Build, TestContext.Current.CancellationToken);
        Assert.Equal(shown, left.Select(diagnostic => diagnostic.Descriptor.Id));
    }
}
