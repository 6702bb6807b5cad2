using BenchmarkDotNet.Attributes;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Benchmarks;

/// <summary>What a build does with a set of constraints over a continuous world, besides writing code.</summary>
[MemoryDiagnoser]
public class SetAnalysis
{
    private string _text = "";
    private CompilationModel _model = null!;
    private RangeEvaluator _evaluator = null!;

    [Params(100)]
    public int Constraints { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _text = ContinuousSet.Text(Constraints);
        var bound = ParseAndBind();
        if (bound.Diagnostics.Count > 0)
            throw new InvalidOperationException(bound.Diagnostics[0].Message);
        _model = bound.Model;
        _evaluator = new RangeEvaluator(_model.Worlds[0]);
    }

    [Benchmark(Baseline = true)]
    public BindingResult ParseAndBind() =>
        Binder.Bind([Parser.Parse(new SourceText("Robot.constraints", _text))], new ExternalSchemas([]), default);

    [Benchmark]
    public SetBounds Bounds() => BoundsAnalysis.Of(_evaluator, _model.Sets[0]);

    [Benchmark]
    public object Everything() => ModelAnalyzer.Analyze(_model, AnalysisOptions.Build);
}
