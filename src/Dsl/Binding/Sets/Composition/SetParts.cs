using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>What is done to the parts of sets.</summary>
internal static class SetParts
{
    extension(EquatableArray<SetPart> parts)
    {
        /// <summary>All lines, those in groups and delays included, in their order.</summary>
        public IEnumerable<TermPart> Terms => parts.SelectMany(part => part switch
        {
            TermPart term => [term],
            _ => part.Inner.Terms,
        });

        /// <summary>All clips.</summary>
        public IEnumerable<ClipModel> Clips => parts.SelectMany(part => part switch
        {
            ClipPart clip => [clip.Clip],
            _ => part.Inner.Clips,
        });

        /// <summary>A clip or an override acts on what stands above it here, outside groups and delays.</summary>
        public bool HasCut => parts.Any(part => part is ClipPart or TermPart { Term: OverrideModel });

        /// <summary>The same as one part of another set, so that its clips and overrides act on it alone.</summary>
        public EquatableArray<SetPart> AsOperand() => parts.HasCut ? [new GroupPart(parts)] : parts;

        /// <summary>Maps all lines; null removes one, and groups of which nothing is left with it.</summary>
        public EquatableArray<SetPart> MapTerms(Func<TermPart, TermPart?> map) => parts.Select(part => part switch
        {
            TermPart term => map(term),
            ClipPart => part,
            _ => part.Inner.MapTerms(map) is { Count: > 0 } inner ? part.WithInner(inner) : null,
        }).OfType<SetPart>().ToEquatable();

        /// <summary>Without the clip or the line of a name.</summary>
        public EquatableArray<SetPart> Without(string name) => parts
            .Where(part => part is not ClipPart { Clip.Name: var clip } || clip != name)
            .Select(part => part switch
            {
                TermPart term => term.Term.Name == name ? null : part,
                ClipPart => part,
                _ => part.Inner.Without(name) is { Count: > 0 } inner ? part.WithInner(inner) : null,
            }).OfType<SetPart>().ToEquatable();

        /// <summary>Maps the lines that dials on evaluations act on.</summary>
        public EquatableArray<SetPart> MapPaid(Func<TermPart, TermPart> map) => parts.MapTerms(term => term.IsPaid ? map(term) : term);

        /// <summary>Multiplies all that is paid.</summary>
        public EquatableArray<SetPart> Scaled(double factor) => parts.Select(part => part switch
        {
            ClipPart { Clip: var clip } => Scale(clip, factor),
            TermPart { Term: OverrideModel replacing } term => term with { Term = replacing with { Value = Times(factor, replacing.Value) } },
            TermPart { IsPaid: true } term => term with { Scale = term.Scale * factor },
            TermPart => part,
            _ => part.WithInner(part.Inner.Scaled(factor)),
        }).ToEquatable();

        /// <summary>Gives clips their names, in their order: <c>clip</c>, <c>clip 2</c> …; those of lines stay theirs.</summary>
        public EquatableArray<SetPart> NameClips()
        {
            if (!parts.Clips.Any())
                return parts;
            var taken = new HashSet<string>(parts.Terms.Select(term => term.Term.Name));
            var number = 0;
            return parts.RenameClips(() =>
            {
                string name;
                do
                {
                    name = ++number == 1 ? "clip" : $"clip {number}";
                }
                while (taken.Contains(name));
                return name;
            });
        }

        private EquatableArray<SetPart> RenameClips(Func<string> next) => parts.Select(part => part switch
        {
            ClipPart { Clip: var clip } => new ClipPart(clip with { Name = next() }),
            TermPart => part,
            _ => part.WithInner(part.Inner.RenameClips(next)),
        }).ToEquatable();
    }

    extension(SetPart part)
    {
        /// <summary>The parts of a group or a delay; else none.</summary>
        public EquatableArray<SetPart> Inner => part switch
        {
            GroupPart group => group.Parts,
            DelayPart delay => delay.Parts,
            _ => [],
        };

        /// <summary>A group or a delay with other parts.</summary>
        public SetPart WithInner(EquatableArray<SetPart> inner) => part switch
        {
            GroupPart group => group with { Parts = inner },
            DelayPart delay => delay with { Parts = inner },
            _ => part,
        };
    }

    extension(TermPart part)
    {
        /// <summary>Its score is added to the reward: it is neither only logged nor a cost, and replaces no total.</summary>
        public bool IsPaid => part.Term is not (DemandModel { Kind: DemandKind.Metric } or DemandModel { Limit: not null } or OverrideModel);

        /// <summary>The dials that act on it are those of another line.</summary>
        public bool HasDialsOf(TermPart other) =>
            part.Scale.Equals(other.Scale) && part.Cover.Equals(other.Cover) && part.IsSilenced == other.IsSilenced
            && part.Thins.Select(thin => (thin.Share, thin.IsScaled)).SequenceEqual(other.Thins.Select(thin => (thin.Share, thin.IsScaled)));
    }

    private static ClipPart Scale(ClipModel clip, double factor)
    {
        var (low, high) = (Bound(clip.Low, factor), Bound(clip.High, factor));
        return new ClipPart(factor < 0 ? clip with { Low = high, High = low } : clip with { Low = low, High = high });
    }

    private static double Bound(double bound, double factor) => factor == 0 ? 0 : bound * factor;

    private static BoundExpression Times(double factor, BoundExpression value) => factor == 1
        ? value
        : new BoundChain(
            ChainKind.Multiplicative, [new BoundConstant(factor, TypeFacts.OfConstant(factor, isWhole: false), value.Span), value],
            [new ChainStep(ChainOperator.Multiply)], TypeFacts.Real, value.Span);
}
