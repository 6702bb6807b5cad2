namespace Espalier.Cli.Explaining.Html;

/// <summary>A column of a coverage picture: a line of a set, or a whole set.</summary>
/// <param name="Name">What stands above it.</param>
/// <param name="Description">What is told of it beside its name.</param>
/// <param name="IsQuiet">It pays nothing of its own.</param>
internal sealed record CoverageColumn(string Name, string Description, bool IsQuiet);
