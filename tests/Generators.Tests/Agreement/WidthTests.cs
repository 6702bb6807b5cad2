using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>Batches and single transitions agree in vectors of any width: a process of its own for each, with instructions turned off.</summary>
public class WidthTests
{
    internal const string Probe = "ESPALIER_WIDTH";

    [Theory]
    [InlineData("EnableAVX512", 256)]
    [InlineData("EnableAVX2", 128)]
    [InlineData("EnableHWIntrinsic", 0)]
    public async Task Agreement_does_not_depend_on_the_width(string instructions, int width)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Probe) is not null, "This is such a process.");
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "--filter-class", "*" + nameof(BatchAgreementTests), "--filter-class", "*" + nameof(WidthTests) },
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_" + instructions] = "0";
        start.Environment[Probe] = width.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
    }

    [Fact]
    public void The_process_has_the_width_that_it_was_asked_for()
    {
        if (Environment.GetEnvironmentVariable(Probe) is not { } width)
            return;
        Assert.Equal(width, Vector512.IsHardwareAccelerated ? "512"
            : Vector256.IsHardwareAccelerated ? "256"
            : Vector128.IsHardwareAccelerated ? "128"
            : "0");
    }
}
