using System.Globalization;
using System.Text.RegularExpressions;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Deep;

/// <summary>
/// Asks a solver. It is first asked for a transition as though nothing were rounded, which the interpreter then confirms; where
/// there is none, whether that is so however results are rounded.
/// </summary>
/// <param name="options">What it is run with.</param>
internal sealed partial class SolverOracle(SolverOptions options) : ITransitionOracle, IDisposable
{
    private const int MostEnds = 3;

    // Bounds of functions come closer by a factor of 8 each time, around what was found.
    private const int MostRounds = 8;

    private readonly Dictionary<string, OracleAnswer> _known = new(StringComparer.Ordinal);
    private SolverProcess? _solver;
    private int _ends;

    /// <summary>How many questions were asked.</summary>
    public int Asked => _known.Count;

    /// <summary>How many of them stay open.</summary>
    public int LeftOpen => _known.Values.Count(answer => answer.Reason is not null);

    /// <inheritdoc/>
    public OracleAnswer Answer(TransitionQuestion question, CancellationToken cancellation)
    {
        var world = question.Box.Layout.World;
        var exact = SmtEncoder.Encode(question, SmtReading.Exact);
        var rounded = SmtEncoder.Encode(question, SmtReading.Rounded);
        if (exact is null || rounded is null)
            return OracleAnswer.Open("it is too large for a solver");
        var key = $"{world.Namespace}.{world.Name}\n{exact.Text}\n{rounded.Text}";
        if (!_known.TryGetValue(key, out var answer))
            _known.Add(key, answer = Answer(question, exact, rounded, cancellation));
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _solver?.Dispose();

    private OracleAnswer Answer(TransitionQuestion question, SmtQuestion exact, SmtQuestion rounded, CancellationToken cancellation)
    {
        var sought = Seek(question, SmtReading.Exact, exact, cancellation);
        if (sought.Answer is { } found)
            return found;
        if (sought.Verdict == Verdict.Some)
        {
            // Its witness may hold by a hair, which doubles do not see.
            var apart = SmtEncoder.Encode(question, SmtReading.Apart);
            return (apart is null ? null : Seek(question, SmtReading.Apart, apart, cancellation).Answer)
                ?? OracleAnswer.Open(exact.Doubt ?? "only how numbers are rounded decides it");
        }

        var proof = Seek(question, SmtReading.Rounded, rounded, cancellation);
        return proof.Answer ?? proof.Verdict switch
        {
            Verdict.None => OracleAnswer.None,
            Verdict.Some => OracleAnswer.Open(rounded.Doubt ?? "only how numbers are rounded decides it"),
            _ => OracleAnswer.Open(proof.Failure ?? sought.Failure ?? "the solver does not know"),
        };
    }

    /// <summary>Asks, and where what was found is not confirmed asks again with closer bounds of functions around it.</summary>
    private Reply Seek(TransitionQuestion question, SmtReading reading, SmtQuestion text, CancellationToken cancellation)
    {
        var reply = Ask(question, text, cancellation);
        var cuts = new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds && reply is { Verdict: Verdict.Some, Answer: null } && text.Curves.Count > 0; round++)
        {
            foreach (var (curve, argument) in text.Curves.Zip(reply.Arguments))
            {
                cuts[curve.Key] = [.. cuts.GetValueOrDefault(curve.Key) ?? [], .. curve.CutsNear(argument)];
            }

            if (SmtEncoder.Encode(question, reading, cuts) is not { } closer)
                break;
            text = closer;
            reply = Ask(question, text, cancellation);
        }

        return reply;
    }

    private Reply Ask(TransitionQuestion question, SmtQuestion text, CancellationToken cancellation)
    {
        var solver = Solver(cancellation);
        var reply = solver.Ask(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                (reset)
                (set-option :rlimit {options.Steps})
                (set-option :timeout {(long)options.Timeout.TotalMilliseconds})
                (set-option :pp.decimal true)
                (set-option :pp.decimal_precision 40)
                {text.Text}(check-sat)
                (get-info :reason-unknown)
                (get-info :rlimit)

                """),
            options.Timeout, cancellation);
        if (reply.Text is null)
            return Reply.Unknown(Failed(reply));
        var lines = reply.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        switch (lines.FirstOrDefault())
        {
            case "unsat":
                return new Reply(Verdict.None);
            case "unknown" or "timeout":
                return Reply.Unknown(ReasonOf(reply.Text));
            case "sat" when text.Symbols.Count == 0:
                return new Reply(Verdict.Some) { Answer = Confirm(question, []) };
            case "sat":
                var wanted = text.Symbols.Concat(text.Curves.Select(curve => curve.Argument)).ToList();
                var model = solver.Ask($"(get-value ({string.Join(' ', wanted)}))\n", options.Timeout, cancellation);
                if (model.Text is null)
                    return Reply.Unknown(Failed(model));
                return SolverAnswers.Values(model.Text, wanted.Count) is { } values
                    ? new Reply(Verdict.Some) { Answer = Confirm(question, values[..text.Symbols.Count]), Arguments = values[text.Symbols.Count..] }
                    : Reply.Unknown(Unreadable(model.Text));
            default:
                return Reply.Unknown(Unreadable(reply.Text));
        }
    }

    private static OracleAnswer? Confirm(TransitionQuestion question, double[] values) =>
        PlainValues.Confirm(question, values) is { } transition ? OracleAnswer.Found(transition) : null;

    private string ReasonOf(string text)
    {
        var taken = StepsTaken().Match(text) is { Success: true } match && long.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var steps) ? steps : 0;
        return taken >= options.Steps ? "the solver ran out of steps"
            : text.Contains("timeout", StringComparison.Ordinal) || text.Contains("canceled", StringComparison.Ordinal) ? "the solver ran out of time"
            : "the solver does not know";
    }

    [GeneratedRegex(@"\(:rlimit (\d{1,18})\)")]
    private static partial Regex StepsTaken();

    private static string Unreadable(string text)
    {
        var line = new string([.. text.Split('\n')[0].Where(character => !char.IsControl(character)).Take(80)]);
        return $"the solver's answer cannot be read: '{line}'";
    }

    private string? Failed(SolverReply reply)
    {
        if (++_ends >= MostEnds)
            throw new ToolException($"The solver '{options.Path}' failed {_ends} times, the last time because {reply.Failure}. Name another with --solver PATH.");
        return reply.Failure;
    }

    private SolverProcess Solver(CancellationToken cancellation)
    {
        if (_solver is { HasEnded: false })
            return _solver;
        _solver?.Dispose();
        _solver = SolverProcess.Start(options.Path);
        var reply = _solver.Ask("(get-info :name)\n", options.Timeout, cancellation);
        if (reply.Text?.Contains("\"Z3\"", StringComparison.Ordinal) != true)
        {
            throw new ToolException(
                $"'{options.Path}' does not answer as z3 does: {reply.Failure ?? Unreadable(reply.Text ?? "")}. Name z3 with --solver PATH.");
        }

        return _solver;
    }

    private sealed record Reply(Verdict Verdict)
    {
        public OracleAnswer? Answer { get; init; }

        public double[] Arguments { get; init; } = [];

        public string? Failure { get; private init; }

        public static Reply Unknown(string? failure) => new(Verdict.Unknown) { Failure = failure };
    }

    private enum Verdict
    {
        None,
        Some,
        Unknown,
    }
}
