using CsCheck;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Binding;

public class FuzzTests
{
    private static readonly string[] _words =
    [
        .. File.ReadAllText(Path.Combine(Repository.Folder, "docs/language.md")).Split("```constraints\n").Skip(1)
            .Select(rest => rest.Split("```")[0]).SelectMany(Words),
        .. Words(Field.World),
    ];

    /// <summary>Words of a sound file, some taken out, doubled or put in the place of others.</summary>
    private static readonly Gen<string> _mutated =
        Gen.Select(Gen.Int[0, _words.Length - 1], Gen.Int[0, _words.Length - 1], Gen.Int[0, 3]).List[1, 12].Select(edits =>
        {
            var words = _words.ToList();
            foreach (var (at, other, kind) in edits)
            {
                var place = Math.Min(at, words.Count - 1);
                switch (kind)
                {
                    case 0:
                        words.RemoveAt(place);
                        break;
                    case 1:
                        words.Insert(place, words[Math.Min(other, words.Count - 1)]);
                        break;
                    default:
                        words[place] = words[Math.Min(other, words.Count - 1)];
                        break;
                }
            }

            return string.Concat(words);
        });

    [Fact]
    public void Whatever_a_file_holds_there_is_a_result_and_spans_lie_inside_it() => _mutated.Sample(
        text =>
        {
            var parsed = Parser.Parse(new SourceText("A.constraints", text));
            var result = Binder.Bind([parsed], Field.Schemas);
            Assert.All(result.Diagnostics, found =>
            {
                Assert.InRange(found.Span.Start, 0, text.Length);
                Assert.InRange(found.Span.End, found.Span.Start, text.Length);
                Assert.DoesNotContain('\uFFFD', found.Message);
            });

            Assert.DoesNotContain(ExpressionsOf(result.Model), expression => expression.Type.IsError);
            Assert.Equal(result, Binder.Bind([parsed], Field.Schemas));
        },
        iter: 500);

    /// <summary>All expressions of a model, their parts included.</summary>
    private static IEnumerable<BoundExpression> ExpressionsOf(CompilationModel model) =>
        model.Worlds.SelectMany(world => world.Lets).Select(let => let.Value)
            .Concat(model.Goals.SelectMany(goals => goals.Goals.Select(goal => goal.Predicate).Append(goals.Solvable).Append(goals.Distinguishing)))
            .Concat(model.Sets.SelectMany(set => DemandsOf(set.Parts)).SelectMany(demand => new[]
            {
                demand.Value, demand.NextValue, demand.Predicate, demand.Scope, demand.Cadence.Predicate, demand.Margin?.Robustness, demand.Margin?.Width,
            }))
            .OfType<BoundExpression>()
            .SelectMany(WithParts);

    private static IEnumerable<BoundExpression> WithParts(BoundExpression expression) =>
        expression.Children.SelectMany(WithParts).Prepend(expression);

    private static IEnumerable<DemandModel> DemandsOf(IEnumerable<SetPart> parts) => parts.SelectMany(part =>
        part is DelayPart delay ? DemandsOf(delay.Parts) : [(DemandModel)((TermPart)part).Term]);

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i - 1]))
                continue;
            yield return text[start..i];
            start = i;
        }
    }
}
