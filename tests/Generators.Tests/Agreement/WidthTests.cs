using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>Batches and single transitions agree in vectors of any width: a process of its own for each, with instructions turned off.</summary>
public class WidthTests
{
    internal const string Probe = "ESPALIER_WIDTH";
    private const string AnyWidth = "any";

    [Theory]
    [InlineData("EnableAVX512", 256)]
    [InlineData("EnableAVX2", 128)]
    [InlineData("EnableHWIntrinsic", 0)]
    public Task Agreement_does_not_depend_on_the_width(string instructions, int width) =>
        RunWithout(instructions, width.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public Task Agreement_does_not_depend_on_what_the_JIT_makes_of_it_at_once() => RunWithout("TieredCompilation", AnyWidth);

    private static async Task RunWithout(string feature, string width)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Probe) is not null, "This is such a process.");
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "--filter-class", "*" + nameof(BatchAgreementTests), "--filter-class", "*" + nameof(WidthTests) },
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_" + feature] = "0";
        start.Environment[Probe] = width;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
    }

    [Fact]
    public void The_process_has_the_width_that_it_was_asked_for()
    {
        if (Environment.GetEnvironmentVariable(Probe) is null or AnyWidth)
            return;
        Assert.Equal(Environment.GetEnvironmentVariable(Probe), Vector512.IsHardwareAccelerated ? "512"
            : Vector256.IsHardwareAccelerated ? "256"
            : Vector128.IsHardwareAccelerated ? "128"
            : "0");
    }
}
