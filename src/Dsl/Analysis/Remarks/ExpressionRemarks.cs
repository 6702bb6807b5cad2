using System.Collections.Immutable;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>
/// Walks over expressions in the order in which they are computed, with what is known where each part is: finds tests that
/// decide nothing, and operations that come to no finite value. Of the latter nothing is said that the interpreter has not
/// confirmed.
/// </summary>
internal sealed class ExpressionRemarks
{
    // Derived quantities whose values are walked over, one inside the other.
    private const int DeepestLets = 32;

    private readonly RemarkTools _tools;
    private readonly Findings _findings;
    private readonly Dictionary<string, LetModel> _lets;
    private readonly HashSet<string> _hazardous = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Let, bool IsNext, ImmutableList<(BoundExpression, bool)> Guards), bool> _visited = [];
    private int _depth;

    /// <summary>Prepares to look.</summary>
    /// <param name="tools">What expressions may be.</param>
    /// <param name="findings">Where to say what is found.</param>
    public ExpressionRemarks(RemarkTools tools, Findings findings)
    {
        _tools = tools;
        _findings = findings;
        _lets = tools.World.Lets.ToDictionary(let => let.Name, StringComparer.Ordinal);
    }

    /// <summary>Looks at the derived quantities that expressions read, each where it is declared.</summary>
    public void VisitLets(IEnumerable<BoundExpression> expressions)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in expressions)
            Collect(expression, read);
        // Each let stands after those that it refers to.
        foreach (var let in _tools.World.Lets.Reverse())
        {
            if (read.Contains(let.Name))
                Collect(let.Value, read);
        }

        var walk = new Walk(_tools.Declared, []) { IsTrial = true, IsInLet = true };
        foreach (var let in _tools.World.Lets)
        {
            var site = Site.Of(let.Place, let.Value);
            if (read.Contains(let.Name) && (let.Value.Type is BoolType ? VisitTest(let.Value, walk, site) : Visit(let.Value, walk, site)))
                _hazardous.Add(let.Name);
        }
    }

    /// <summary>Looks at an expression.</summary>
    /// <returns>Whether something in it may come to no finite value.</returns>
    public bool Visit(BoundExpression expression, Walk walk, Site site)
    {
        if (walk.Box.IsEmpty)
            return false;
        switch (expression)
        {
            case BoundConstant or BoundVariable or BoundMoment or BoundMachine:
                return false;
            case BoundLet let:
                return VisitLet(let, walk);
            case BoundBroadcast { Operand: var operand }:
                return Visit(operand, walk, site.Pass(operand));
            case BoundUnary { Operator: UnaryOperator.Not, Type: BoolType, Operand: var operand }:
                return VisitTest(operand, walk, site.Pass(operand));
            case BoundChain { Kind: ChainKind.And or ChainKind.Or, Type: BoolType } chain:
                return VisitJunction(chain.Operands, chain.Kind == ChainKind.And, walk, site);
            case BoundImplies { Type: BoolType } implies:
                return VisitJunction([implies.Premise, implies.Conclusion], true, walk, site);
            case BoundConditional choice:
                return VisitChoice(choice, walk, site);
            case BoundPast past:
                return VisitPast(past, walk, site);
        }

        var found = false;
        foreach (var child in expression.Children)
            found |= Visit(child, walk, site.Enter(child));
        if (expression is BoundTolerance tolerance && walk.JudgesTests && !site.IsInlined)
            VisitTolerance(tolerance, walk, site);
        return VisitHazards(HazardTable.Of(expression), walk, site) || found;
    }

    /// <summary>Looks at a predicate that something depends on.</summary>
    /// <returns>Whether something in it may come to no finite value.</returns>
    public bool VisitTest(BoundExpression predicate, Walk walk, Site site)
    {
        // What never sets a latch is told of the latch.
        if (walk.JudgesTests && !site.IsInlined && Verdict.Of(_tools, walk.Read(predicate), walk, site) is { } verdict)
        {
            if (verdict.Latch is { } latch)
                Visit(latch, walk, site.Enter(latch));
            else
                Report(verdict);
            walk = walk with { JudgesTests = false };
        }

        return Visit(predicate, walk, site);
    }

    /// <summary>Looks at what an operation cannot take.</summary>
    /// <returns>Whether it may be given that.</returns>
    public bool VisitHazards(IEnumerable<Hazard> hazards, Walk walk, Site site)
    {
        var found = false;
        foreach (var hazard in hazards)
        {
            var condition = walk.Read(hazard.Condition);
            // What has no range may be anything, and nobody can be told where it is not.
            if (!_tools.IsDeclared(condition) || _tools.Decide(condition, walk.Box) is false)
                continue;
            if (walk.IsTrial)
                return true;
            if (_tools.FindTransition(walk.Box, [.. walk.Guards, (condition, true)]) is not { } here)
                continue;
            // Of a derived quantity the same is said wherever it is read.
            var where = walk.IsInLet && _tools.FindTransition(_tools.Declared, [(hazard.Condition, true)]) is { } anywhere
                ? _tools.Describe(anywhere, hazard.At)
                : _tools.Describe(here, walk.Read(hazard.At));
            _findings.Report(hazard.Descriptor, site.Enter(hazard.At), hazard.Describe(where));
            found = true;
        }

        return found;
    }

    private bool VisitLet(BoundLet let, Walk walk)
    {
        if (!_hazardous.Contains(let.Name) || walk.IsTrial || _depth == DeepestLets)
            return _hazardous.Contains(let.Name);
        // Where nothing more is known, what is read twice is the same.
        var place = (let.Name, walk.IsNext || let.IsNext, walk.Guards);
        if (_visited.TryGetValue(place, out var found))
            return found;
        if (!_tools.TryTakeVisit())
            return true;
        var declared = _lets[let.Name];
        _depth++;
        found = Visit(
            declared.Value,
            walk with { JudgesTests = false, IsInLet = true, IsNext = walk.IsNext || let.IsNext },
            Site.Of(declared.Place, declared.Value));
        _depth--;
        _visited.Add(place, found);
        return found;
    }

    /// <summary>Each part is asked only where those before it have not decided.</summary>
    private bool VisitJunction(IEnumerable<BoundExpression> parts, bool goesOnWhereTrue, Walk walk, Site site)
    {
        var found = false;
        foreach (var part in parts)
        {
            if (walk.Box.IsEmpty)
                break;
            found |= VisitTest(part, walk, site.Enter(part));
            walk = walk.After(_tools, part, goesOnWhereTrue);
        }

        return found;
    }

    private bool VisitChoice(BoundConditional choice, Walk walk, Site site)
    {
        // What is chosen element by element is guarded element by element.
        if (choice.Condition.Type is not BoolType)
            return Visit(choice.Condition, walk, site.Enter(choice.Condition));
        var found = VisitTest(choice.Condition, walk, site.Enter(choice.Condition));
        foreach (var (outcome, holds) in new[] { (choice.Then, true), (choice.Else, false) })
            found |= Visit(outcome, walk.After(_tools, choice.Condition, holds), site.Enter(outcome));
        return found;
    }

    private void VisitTolerance(BoundTolerance tolerance, Walk walk, Site site)
    {
        if (!_tools.IsFixed(tolerance)
            && _tools.RangeOf(walk.Read(tolerance), walk.Box) is { IsPoint: true, Low: var value }
            && RangeWording.Of(_tools, walk.Read(tolerance.Value), walk.Box) is { } figures)
            _findings.Report(DiagnosticCatalogue.NeverVaries, site, BoundText.Of(tolerance), Numbers.Format(value), figures);
    }

    /// <summary>What is remembered goes on at every step, wherever it is asked for.</summary>
    private bool VisitPast(BoundPast past, Walk walk, Site site)
    {
        var anywhere = walk with { Box = _tools.Declared, Guards = [] };
        if (walk.JudgesTests
            && past.Kind is PastKind.Once or PastKind.Within or PastKind.Since or PastKind.Times
            && Verdict.Of(_tools, walk.Read(past.Operand), anywhere, site.Enter(past.Operand)) is { Holds: false, IsFixed: false, IsOfLet: false } verdict)
        {
            _findings.Report(DiagnosticCatalogue.LatchNeverSet, verdict.Site, BoundText.Of(past), verdict.Reason);
            anywhere = anywhere with { JudgesTests = false };
        }

        var found = past.Operand.Type is BoolType
            ? VisitTest(past.Operand, anywhere, site.Enter(past.Operand))
            : Visit(past.Operand, anywhere, site.Enter(past.Operand));
        return (past.First is { } first && Visit(first, walk, site.Enter(first))) || found;
    }

    private void Report(Verdict verdict)
    {
        if (verdict.IsFixed || verdict.IsOfLet || verdict.RestatesRange(_tools))
            return;
        _findings.Report(DiagnosticCatalogue.DecidesNothing, verdict.Site, verdict.Reason);
    }

    private static void Collect(BoundExpression expression, HashSet<string> read)
    {
        if (expression is BoundLet let)
            read.Add(let.Name);
        foreach (var child in expression.Children)
            Collect(child, read);
    }
}
