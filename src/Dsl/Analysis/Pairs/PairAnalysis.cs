using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Holds the lines of a set against each other: contradictions, repetitions, redundancy, and loops in what they pay.</summary>
internal sealed class PairAnalysis
{
    // What it costs to look at two lines at all.
    private const int Overhead = 20;

    private readonly SetModel _set;
    private readonly SetLines _lines;
    private readonly CancellationToken _cancellation;
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<PairLine> _repeated = [];
    private readonly bool _hasOwnLines;

    /// <summary>Prepares to look.</summary>
    /// <param name="set">The set.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="cancellation">Stops the work.</param>
    public PairAnalysis(SetModel set, SetLines lines, CancellationToken cancellation)
    {
        _set = set;
        _lines = lines;
        _cancellation = cancellation;
        _hasOwnLines = _lines.Lines.Any(IsOwn);
    }

    /// <summary>What is to be said.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Diagnostic> Find()
    {
        FindRepetitions();
        FindPairs();
        FindLoops();
        foreach (var (first, second, question, reason) in _lines.LeftOpen.Distinct())
            Report(DiagnosticCatalogue.LeftOpen, second, first, question, reason);
        return _found;
    }

    private void FindRepetitions()
    {
        var repetitions = new RepetitionFinder(_lines);
        foreach (var (first, second) in repetitions.FindRepeated())
        {
            if (first.Speaks)
                _repeated.Add(second);
            Report(DiagnosticCatalogue.SaidTwice, second, first, second.Name, first.Name);
        }

        foreach (var (narrow, wide) in repetitions.FindCancelled())
        {
            var where = RegionText.Of(_lines, narrow) is { } region ? $"where {region}" : $"wherever '{narrow.Name}' is evaluated";
            var later = IsBefore(narrow, wide) ? wide : narrow;
            var earlier = later == wide ? narrow : wide;
            Report(DiagnosticCatalogue.PaymentsCancel, later, earlier, $"'{later.Name}' takes back what '{earlier.Name}' pays {where}: together they come to 0");
            Report(
                DiagnosticCatalogue.PaymentsCancel, narrow, wide,
                $"'{narrow.Name}' never pays by itself, because '{wide.Name}' is evaluated wherever it is and takes back what it pays");
        }
    }

    private void FindPairs()
    {
        var contradictions = new ContradictionFinder(_lines);
        var redundancies = new RedundancyFinder(_lines);
        var implied = new HashSet<PairLine>();
        foreach (var (first, second) in RelatedPairs())
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!_lines.Work.TryTake(Overhead))
                return;
            if (contradictions.Find(first, second) is { } contradiction)
                Report(contradiction, first, second);
            else
                FindRedundancy(redundancies, implied, first, second);
        }
    }

    private void FindRedundancy(RedundancyFinder redundancies, HashSet<PairLine> implied, PairLine first, PairLine second)
    {
        var isSecondImplied = redundancies.IsImplied(second, first);
        var isFirstImplied = redundancies.IsImplied(first, second);
        if (isFirstImplied && isSecondImplied)
        {
            Report(DiagnosticCatalogue.SaidTwice, second, first, second.Name, first.Name);
            return;
        }

        // What is worse may cost more: a line that weighs more than the one that implies it says something.
        var (line, by) = isSecondImplied ? (second, first) : (first, second);
        if ((isFirstImplied || isSecondImplied) && line.Gain <= by.Gain && implied.Add(line))
            Report(DiagnosticCatalogue.Redundant, line, by, line.Name, by.Name);
    }

    private void FindLoops()
    {
        foreach (var loop in new LoopFinder(_set, _lines).Find())
        {
            Report(
                DiagnosticCatalogue.CollectedInLoop, loop.Line, loop.Goal,
                loop.Line.Name, Numbers.Format(loop.Paid), loop.Witness.Text, loop.Goal.Name);
        }
    }

    /// <summary>
    /// Lines whose predicates have something in common, each pair in the order of the lines. What repeats a line is judged with it.
    /// </summary>
    private IEnumerable<(PairLine First, PairLine Second)> RelatedPairs()
    {
        var readers = new Dictionary<(string Source, string Name), List<PairLine>>();
        foreach (var line in _lines.Lines)
        {
            if (line is not { Predicate: not null, Speaks: true } || _repeated.Contains(line))
                continue;
            var related = new HashSet<PairLine>();
            foreach (var name in line.Demanded!.Reads.Mentions.Select(mention => (mention.Source.ToString(), mention.Name)).Distinct())
            {
                if (!readers.TryGetValue(name, out var others))
                    readers.Add(name, others = []);
                foreach (var other in others)
                {
                    if (related.Add(other))
                        yield return (other, line);
                }

                others.Add(line);
            }
        }
    }

    private void Report(Contradiction contradiction, PairLine first, PairLine second)
    {
        if (contradiction is { IsEverywhere: true, AlwaysTogether: true } && first.IsHard && second.IsHard)
        {
            Report(DiagnosticCatalogue.Contradiction, second, first, first.Name, second.Name, contradiction.Witness.Text);
            return;
        }

        var where = contradiction.IsEverywhere ? "wherever both are evaluated, as where " : "where ";
        Report(DiagnosticCatalogue.Conflict, second, first, first.Name, second.Name, where + contradiction.Witness.Text);
    }

    /// <summary>
    /// Says something of two lines. Where one set declares both, any set that has them says so in the same words at one of
    /// them; where they meet in a set, it is said of that set alone, at its own line or at its name.
    /// </summary>
    private void Report(DiagnosticDescriptor descriptor, PairLine at, PairLine other, params string[] arguments)
    {
        var place = at.Term.DeclaredIn == other.Term.DeclaredIn || IsOwn(at) ? at.Term.Place
            : IsOwn(other) ? other.Term.Place
            : _hasOwnLines || !_set.IsDeclared ? null
            : _set.Place;
        if (place is not null)
            _found.Add(new Diagnostic(descriptor, place.Path, place.Span, arguments.ToEquatable()));
    }

    private bool IsOwn(PairLine line) => _set.IsDeclared && line.Term.DeclaredIn == _set.Name;

    private bool IsBefore(PairLine first, PairLine second)
    {
        foreach (var line in _lines.Lines)
        {
            if (line == first || line == second)
                return line == first;
        }

        return false;
    }
}
