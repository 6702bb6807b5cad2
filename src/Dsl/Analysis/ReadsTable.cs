using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Analysis;

/// <summary>Tells what expressions of a world read, its derived quantities seen through.</summary>
public sealed class ReadsTable
{
    // Below this, it is quicker to look through a list than to keep a set.
    private const int FewMentions = 16;

    private readonly Dictionary<(string Name, bool IsNext), Reads> _lets = [];

    /// <summary>Reads the derived quantities of a world.</summary>
    public ReadsTable(WorldModel world)
    {
        // Each let stands after those that it refers to.
        foreach (var let in world.Lets)
        {
            _lets[(let.Name, false)] = Collect([let.Value], isNext: false);
            if (!let.ReadsTransition)
                _lets[(let.Name, true)] = Collect([let.Value], isNext: true);
        }
    }

    /// <summary>What expressions read.</summary>
    public Reads Of(params IEnumerable<BoundExpression> expressions) => Collect(expressions, isNext: false);

    private Reads Collect(IEnumerable<BoundExpression> expressions, bool isNext)
    {
        var mentions = new List<Mention>();
        HashSet<Mention>? seen = null;
        var facts = new List<MomentFact>();
        var isRemembering = false;
        var (isRandomNow, isRandomNext) = (false, false);
        foreach (var expression in expressions)
            Visit(expression);
        facts.Sort();
        return new Reads(mentions, facts, isRemembering, isRandomNow, isRandomNext);

        void Add(Mention mention)
        {
            if (mentions.Count == FewMentions)
                seen ??= [.. mentions];
            if (seen?.Add(mention) ?? !mentions.Contains(mention))
                mentions.Add(mention);
        }

        void AddFact(MomentFact fact)
        {
            if (!facts.Contains(fact))
                facts.Add(fact);
        }

        void Visit(BoundExpression expression)
        {
            switch (expression)
            {
                case BoundVariable variable:
                    Add(Whole(variable, isNext));
                    return;
                case BoundIndex { Vector: BoundVariable { Type: VectorType } variable, Index: BoundConstant { Value: var index } }:
                    Add(Whole(variable, isNext) with { Index = (int)index });
                    return;
                case BoundLet let when _lets.TryGetValue((let.Name, let.IsNext || isNext), out var known):
                    foreach (var mention in known.Mentions)
                        Add(mention);
                    foreach (var fact in known.Facts)
                        AddFact(fact);
                    isRemembering |= known.IsRemembering;
                    isRandomNow |= known.IsRandomNow;
                    isRandomNext |= known.IsRandomNext;
                    return;
                case BoundMoment moment:
                    AddFact(moment.Fact);
                    return;
                case BoundCall { Function: Function.NextRandom }:
                case BoundCall { Function: Function.Random } when isNext:
                    isRandomNext = true;
                    break;
                case BoundCall { Function: Function.Random }:
                    isRandomNow = true;
                    break;
            }

            isRemembering |= expression is BoundPast or BoundMachine;
            foreach (var child in expression.Children)
                Visit(child);
        }
    }

    private static Mention Whole(BoundVariable variable, bool isNext) => new(
        variable.Source == VariableSource.State && isNext ? VariableSource.Next : variable.Source,
        variable.Name,
        Shape.Of(variable.Type).IsScalar ? 0 : Mention.AllElements);
}
