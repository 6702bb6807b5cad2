using System.Globalization;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Cli.Sets;

/// <summary>The words of tables for the lines of a set.</summary>
internal static class LineWording
{
    /// <summary>The weight of what has none.</summary>
    public const string Nothing = "–";

    /// <summary>What a line demands, in a word.</summary>
    public static string KindOf(TermModel term) => term switch
    {
        DemandModel demand => demand.Kind.ToString().ToLowerInvariant(),
        MachineModel => "machine",
        TaskModel => "task",
        _ => "override",
    };

    /// <summary>What its score is multiplied with, dials and curriculum included.</summary>
    public static string WeightOf(TermPart part)
    {
        if (part.Term is OverrideModel or DemandModel { Kind: DemandKind.Metric })
            return Nothing;

        // A budget counts what the line says, whatever dials pay.
        var gain = part.Term is DemandModel { Limit: not null }
            ? 1
            : part.Thins.Where(thin => thin.IsScaled).Aggregate(part.Scale, (scale, thin) => scale / thin.Share);
        var stages = part.Term.Curriculum.Select(stage => $" → {Number(stage.Weight * gain)} over {Steps(stage.Steps)}");
        return Number(part.Term.Weight * gain) + string.Concat(stages);
    }

    /// <summary>When it is evaluated.</summary>
    public static string CadenceOf(CadenceModel cadence, LineText text) => cadence.Kind switch
    {
        CadenceKind.EveryStep => "every step",
        CadenceKind.EveryPeriod => $"every {Steps(cadence.Period)}" + (cadence.From == 0 ? "" : $" from {Number(cadence.From)}"),
        CadenceKind.On => $"on {text.Happening}",
        CadenceKind.AtStart => "at start",
        CadenceKind.AtEnd => "at end",
        _ => $"sampled {Percent(cadence.Share)}",
    };

    /// <summary>A number of steps.</summary>
    public static string Steps(long count) => count == 1 ? "step" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} steps");

    /// <summary>A number to six digits, as the language writes it.</summary>
    public static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal).Replace("E-", "e-", StringComparison.Ordinal);

    /// <summary>A share.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:G6}%");
}
