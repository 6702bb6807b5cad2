using System.Collections.Immutable;
using Espalier.Cli.Rows;

namespace Espalier.Cli.Scoring;

/// <summary>What <c>espalier score</c> was asked for.</summary>
/// <param name="Files">The <c>.constraints</c> files.</param>
/// <param name="References">The assemblies that they refer to.</param>
/// <param name="Set">The set: its name, or an expression.</param>
/// <param name="World">Its world, or null.</param>
/// <param name="Input">The rows.</param>
/// <param name="InputFormat">How they are written.</param>
/// <param name="Output">Where the results go.</param>
/// <param name="OutputFormat">How they are written.</param>
/// <param name="Discount">The discount of whoever learns, or null.</param>
/// <param name="Seed">The seed of what is drawn.</param>
/// <param name="UsesCache">Compiled sets are kept.</param>
internal sealed record ScoreRequest(
    ImmutableArray<string> Files,
    ImmutableArray<string> References,
    string Set,
    string? World,
    string Input,
    RowFormat InputFormat,
    string Output,
    RowFormat OutputFormat,
    double? Discount,
    long Seed,
    bool UsesCache);
