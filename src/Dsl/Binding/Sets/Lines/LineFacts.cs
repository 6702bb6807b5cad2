using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>What holds of kinds of lines.</summary>
internal static class LineFacts
{
    extension(LineKind kind)
    {
        /// <summary>The word that such a line begins with.</summary>
        public string Keyword => kind.ToString().ToLowerInvariant();
    }

    extension(DemandKind kind)
    {
        /// <summary>The kind of such a demand's line.</summary>
        public LineKind Line => kind switch
        {
            DemandKind.Reward => LineKind.Reward,
            DemandKind.Penalize => LineKind.Penalize,
            DemandKind.Require => LineKind.Require,
            DemandKind.Forbid => LineKind.Forbid,
            DemandKind.Prefer => LineKind.Prefer,
            DemandKind.Achieve => LineKind.Achieve,
            DemandKind.Potential => LineKind.Potential,
            DemandKind.Imitate => LineKind.Imitate,
            _ => LineKind.Metric,
        };

        /// <summary>The word that such a demand begins with.</summary>
        public string Keyword => kind.Line.Keyword;
    }
}
