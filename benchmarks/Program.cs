using BenchmarkDotNet.Running;
using Espalier.Benchmarks;

if (args is ["generator"])
    GeneratorTimes.Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(CornerStepping).Assembly).Run(args);
