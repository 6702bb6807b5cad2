using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets;

/// <summary>Goals: a class for each declaration.</summary>
internal sealed class GoalsEmitter
{
    private readonly CodeWriter _writer;
    private readonly LineMap _map;
    private readonly EvaluationSite _site;
    private readonly ExpressionEmitter _expressions;
    private readonly StaticMembers _members = new();

    private GoalsEmitter(CodeWriter writer, WorldNames names, LetCatalogue lets, LineMap map)
    {
        _writer = writer;
        _map = map;
        _site = EvaluationSite.OfState(names);
        _expressions = new ExpressionEmitter(names, lets, _site, _members, new Temporaries());
    }

    /// <summary>Writes the class.</summary>
    public static void Write(CodeWriter writer, WorldNames names, LetCatalogue lets, LineMap map, GoalsModel goals, string type)
    {
        writer.Blank();
        writer.Summary(goals.Documentation, $"The goals {goals.Name}.");
        writer.Line(GeneratedFile.Attribute);
        writer.Open(
            $"public sealed class {type} : {Contract.Rewards}.GoalSet<{names.StateType}, {names.SettingsType}>");
        new GoalsEmitter(writer, names, lets, map).Write(goals, type);
        writer.Close();
    }

    private void Write(GoalsModel goals, string type)
    {
        _writer.Line("/// <summary>The goals: they have no state, so one instance is enough.</summary>");
        _writer.Line($"public static {type} Instance {{ get; }} = new();");
        _writer.Blank();
        _writer.Open($"private {type}()");
        _writer.Close();
        _writer.Blank();
        _writer.Line("/// <inheritdoc/>");
        var infos = goals.Goals.Select(goal => $"new({Literals.Text(goal.Name)}, {Literals.Flag(goal.IsIntended)})");
        _writer.Line(
            $"public override {Contract.ArrayOf(Contract.Rewards + ".GoalInfo")} Goals {{ get; }} = [{string.Join(", ", infos)}];");
        if (goals.Distinguishing is not null)
        {
            _writer.Blank();
            _writer.Line("/// <inheritdoc/>");
            _writer.Line("public override bool DeclaresDistinguishing => true;");
        }

        WriteFindReached(goals);
        WritePredicate("IsSolvable", goals, goals.Solvable);
        WritePredicate("IsDistinguishing", goals, goals.Distinguishing);
        _members.Write(_writer);
    }

    private void WriteFindReached(GoalsModel goals)
    {
        _writer.Blank();
        _writer.Line("/// <inheritdoc/>");
        _writer.OpenMapped($"public override int FindReached({_site.Parameters})");
        for (var i = 0; i < goals.Goals.Count; i++)
        {
            var predicate = goals.Goals[i].Predicate;
            _writer.Lines(_map.Map(goals.Place.Part(predicate.Span), $"if ({_expressions.Emit(predicate).Text})"));
            _writer.Indent();
            _writer.Line($"return {Literals.Number(i)};");
            _writer.Outdent();
        }

        _writer.Line("return -1;");
        _writer.CloseMapped();
    }

    private void WritePredicate(string name, GoalsModel goals, BoundExpression? predicate)
    {
        if (predicate is null)
            return;
        _writer.Blank();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line($"public override bool {name}({_site.Parameters}) =>");
        _writer.Indent();
        _writer.Lines(_map.Map(goals.Place.Part(predicate.Span), _expressions.Emit(predicate).Text + ";"));
        _writer.Outdent();
        _writer.Line(LineMap.Default);
    }
}
