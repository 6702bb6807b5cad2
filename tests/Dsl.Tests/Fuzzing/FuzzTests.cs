using Espalier.Dsl.Tests.Binding;
using Espalier.Dsl.Tests.Syntax;

namespace Espalier.Dsl.Tests.Fuzzing;

/// <summary>Whatever a file holds, there is a result in next to no time.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void No_file_breaks_or_delays_parsing_and_binding() => FuzzRun.Check(
        new BrokenFiles([SampleText.Everything, Field.World, .. Corpus.Texts]), usual: 2_000, TimeSpan.FromMilliseconds(100), FileLaws.Read);
}
