using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Syntax;

public sealed class SmokeTests
{
    [Fact]
    public void Corner_parses()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "../../../../../samples/Corner/Corner.constraints");
        var result = Parser.Parse(new SourceText("Corner.constraints", File.ReadAllText(path)));
        Assert.Empty(result.Diagnostics.Select(d => $"{result.Source.GetPosition(d.Span.Start)} {d.Descriptor.Id} {d.Message}"));
        Assert.Equal(13, result.Unit.Declarations.Length);
    }
}
