using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>A world in double precision of which a test says only its members, and expressions over it.</summary>
internal sealed class Declared
{
    private readonly string _world;

    /// <param name="members">What stands in the world's braces.</param>
    public Declared(string members)
    {
        _world = $"world W {{ precision double; {members} }}\n";
        World = Bind("").Worlds[0];
        Evaluator = new RangeEvaluator(World);
    }

    public WorldModel World { get; }

    public RangeEvaluator Evaluator { get; }

    public BoundExpression Number(string text) => ((DemandModel)Line($"reward v: {text};")).Value!;

    public BoundExpression Predicate(string text) => ((DemandModel)Line($"prefer p: {text};")).Predicate!;

    /// <summary>A variable of the state.</summary>
    public BoundExpression Variable(string name) =>
        new BoundVariable(VariableSource.State, name, World.State.Single(variable => variable.Name == name).Type, default);

    /// <summary>The first line of a set.</summary>
    public TermModel Line(string text) => ((TermPart)Set(text).Parts[0]).Term;

    public SetModel Set(string lines) => Bind($"constraints S for W {{ {lines} }}").Sets[^1];

    /// <summary>A set that is made of a set <c>S</c>.</summary>
    public SetModel Dialled(string lines, string dialled, string others = "") =>
        Bind($"constraints S for W {{ {lines} }} {others} constraints D for W = {dialled};").Sets[^1];

    private CompilationModel Bind(string sets)
    {
        var parsed = Parser.Parse(new SourceText("Test.constraints", _world + sets));
        var result = Binder.Bind([parsed], new ExternalSchemas([]), TestContext.Current.CancellationToken);
        Assert.Empty(parsed.Diagnostics.Concat(result.Diagnostics)
            .Where(found => found.Descriptor.Severity == Severity.Error)
            .Select(found => found.Message));
        return result.Model;
    }
}
