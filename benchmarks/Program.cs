using BenchmarkDotNet.Running;
using Espalier.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(CornerStepping).Assembly).Run(args);
