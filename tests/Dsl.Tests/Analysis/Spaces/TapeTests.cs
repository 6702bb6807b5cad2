using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Tests.Analysis.Ranges;
using Espalier.Tests.Common.Programs;

namespace Espalier.Dsl.Tests.Analysis.Spaces;

/// <summary>A tape computes, many points at once, what the interpreter computes: the expressions of random programs, bit by bit.</summary>
public sealed class TapeTests
{
    private const int Points = 5;

    [Fact]
    public void A_tape_comes_to_what_the_interpreter_comes_to() => ProgramRun.Check(200, seed =>
    {
        var program = RandomProgram.Write(seed, "P");
        var dice = new Dice(seed);
        var world = program.Model.Worlds[0];
        var layout = new BoxLayout(world);
        var interpreter = new ExpressionInterpreter(world);
        var source = new BoxSource(Box.Of(layout), dice);
        var probe = new Probe(world, program.Model.Sets[dice.Below(program.Model.Sets.Count)]);
        var numbers = probe.Set.Parts.OfType<TermPart>().Select(part => part.Term).OfType<DemandModel>()
            .Select(metric => metric.Value!).Where(value => !Remembers(value)).ToList();
        var tape = TapeCompiler.Compile(layout, new LetTable(world), numbers);
        var transitions = Enumerable.Range(0, Points).Select(_ => WithOneZero(world, source.EpisodeInto(source.Box())[^1])).ToList();

        tape.Load(new TapeMemory());
        foreach (var position in tape.Positions)
        {
            for (var i = 0; i < Points; i++)
                tape.InputAt(position)[i] = ValueAt(layout, position, transitions[i]);
        }

        tape.Run(Points);

        for (var i = 0; i < Points; i++)
        {
            for (var k = 0; k < numbers.Count; k++)
            {
                var expected = interpreter.Evaluate(numbers[k], transitions[i])[0];
                var actual = tape.Output(k)[i];
                var isSame = BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
                Assert.True(isSame || (double.IsNaN(expected) && double.IsNaN(actual)), $"{numbers[k]} is {expected:R}, and {actual:R} on the tape.");
            }
        }
    });

    private static bool Remembers(BoundExpression expression) =>
        expression is BoundPast or BoundMachine || expression.Children.Any(Remembers);

    // What is whole, in a state as it is stored, has one zero.
    private static Transition WithOneZero(WorldModel world, Transition transition)
    {
        return transition with
        {
            Settings = Of(world.Settings, transition.Settings),
            State = Of(world.State, transition.State),
            Action = Of(world.Action, transition.Action),
            Next = Of(world.State, transition.Next),
        };

        static Valuation Of(EquatableArray<VariableModel> variables, Valuation values) => new(variables.Select(variable =>
            new KeyValuePair<string, double[]>(
                variable.Name, [.. values[variable.Name].Select(value => variable.Type.Scalar is RealType ? value : value + 0.0)])));
    }

    private static double ValueAt(BoxLayout layout, int position, Transition transition)
    {
        if (position >= layout.Elements.Count)
        {
            return position == layout.PositionOf(MomentFact.Elapsed) ? transition.Elapsed
                : (position == layout.PositionOf(MomentFact.Terminated) ? transition.Terminated : transition.Truncated) ? 1 : 0;
        }

        var element = layout.Elements[position];
        var values = element.Source switch
        {
            VariableSource.Settings => transition.Settings,
            VariableSource.State => transition.State,
            VariableSource.Next => transition.Next,
            _ => transition.Action,
        };
        return values[element.Name][element.Index];
    }
}
