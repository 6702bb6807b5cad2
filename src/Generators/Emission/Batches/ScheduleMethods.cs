using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Batches;

/// <summary>The methods that tell where weights stand that change during training.</summary>
internal sealed class ScheduleMethods
{
    private readonly List<TermModel> _terms = [];

    /// <summary>Adds the method of a line's weight.</summary>
    /// <returns>Its name.</returns>
    public string Add(TermModel term)
    {
        var place = _terms.IndexOf(term);
        if (place < 0)
        {
            place = _terms.Count;
            _terms.Add(term);
        }

        return "Weight" + Literals.Number(place);
    }

    /// <summary>Writes the methods.</summary>
    public void Write(CodeWriter writer)
    {
        for (var i = 0; i < _terms.Count; i++)
        {
            writer.Blank();
            writer.Comment(_terms[i].Text);
            writer.Open($"private static double Weight{Literals.Number(i)}(long trainedSteps)");
            Write(writer, _terms[i]);
            writer.Close();
        }
    }

    private static void Write(CodeWriter writer, TermModel term)
    {
        var end = 0L;
        for (var i = 0; i < term.Curriculum.Count; i++)
        {
            var stage = term.Curriculum[i];
            var begin = end;
            end = end > long.MaxValue - stage.Steps ? long.MaxValue : end + stage.Steps;
            var from = i == 0 ? term.Weight : term.Curriculum[i - 1].Weight;
            var begun = i == 0 ? "" : $" - {Literals.Whole(begin)}";
            writer.Line($"if (trainedSteps < {Literals.Whole(end)})");
            writer.Indent();
            writer.Line(
                $"return {Contract.Rewards}.Schedule.Between({Literals.Real(from)}, {Literals.Real(stage.Weight)}, "
                + $"trainedSteps{begun}, {Literals.Whole(stage.Steps)});");
            writer.Outdent();
        }

        writer.Line($"return {Literals.Real(term.FinalWeight)};");
    }
}
