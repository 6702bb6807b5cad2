using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Espalier.Benchmarks.SideBySide;

/// <summary>Measures a reward that is written with numpy, in a process of its own, on one thread.</summary>
internal static class NumpyRun
{
    // The least of 60 samples, each long enough for the clock, as in Interleaved.
    private const string Script = """
        import os, sys, time
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ[name] = "1"
        import numpy as np
        os.chdir(sys.argv[1])
        inputs = {}
        for line in open("inputs"):
            name, kind, *shape = line.split()
            inputs[name] = np.fromfile(name, dtype=kind).reshape([int(size) for size in shape])
        scope = {"np": np, **inputs}
        exec("def reward():\n" + "".join("    " + line for line in open("reward.py")), scope)
        reward = scope["reward"]
        reward().astype(np.float64).tofile("totals")
        def measure(runs):
            start = time.perf_counter_ns()
            for _ in range(runs):
                reward()
            return (time.perf_counter_ns() - start) / runs
        runs = max(1, int(200_000 / min(measure(1) for _ in range(60))))
        print(min(measure(runs) for _ in range(60)))
        """;

    /// <summary>A Python that has numpy, or null.</summary>
    public static string? FindPython() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "python3.exe" : "python3"))
        .FirstOrDefault(path => File.Exists(path) && Run(path, "-c", "import numpy") is not null);

    /// <summary>The nanoseconds that a reward takes for all transitions, and what it pays for each.</summary>
    /// <param name="python">A Python that has numpy.</param>
    /// <param name="inputs">What the reward reads, by names.</param>
    /// <param name="reward">The body of a Python function that returns the totals.</param>
    /// <exception cref="InvalidOperationException">Python does not come to an end as it should.</exception>
    public static (double Nanoseconds, double[] Totals) Measure(string python, IReadOnlyDictionary<string, torch.Tensor> inputs, string reward)
    {
        var folder = Directory.CreateTempSubdirectory("espalier-numpy-");
        try
        {
            foreach (var (name, tensor) in inputs)
                File.WriteAllBytes(Path.Combine(folder.FullName, name), tensor.contiguous().bytes.ToArray());
            File.WriteAllLines(
                Path.Combine(folder.FullName, "inputs"),
                inputs.Select(input => $"{input.Key} {KindOf(input.Value)} {string.Join(' ', input.Value.shape)}"));
            File.WriteAllText(Path.Combine(folder.FullName, "reward.py"), reward);
            var script = Path.Combine(folder.FullName, "measure.py");
            File.WriteAllText(script, Script);
            var told = Run(python, script, folder.FullName) ?? throw new InvalidOperationException($"{python} failed.");
            var totals = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(Path.Combine(folder.FullName, "totals"))).ToArray();
            return (double.Parse(told, CultureInfo.InvariantCulture), totals);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string KindOf(torch.Tensor tensor) => tensor.dtype switch
    {
        torch.ScalarType.Float32 => "f4",
        torch.ScalarType.Int64 => "i8",
        torch.ScalarType.Bool => "?",
        var other => throw new NotSupportedException($"{other} has no name here."),
    };

    private static string? Run(string python, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? told : null;
    }
}
