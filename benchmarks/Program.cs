using BenchmarkDotNet.Running;
using Espalier.Benchmarks;
using Espalier.Benchmarks.SideBySide;

if (args is ["generator"])
    GeneratorTimes.Print();
else if (args is ["large-sets"])
    LargeSets.Print();
else if (args is ["side-by-side"])
    SideBySideProgram.Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(CornerStepping).Assembly).Run(args);
