using System.Collections.Immutable;
using Espalier.Cli.Files;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Cli.Sets;

/// <summary>A set that is said on the command line, as one more declaration beside those of the files.</summary>
internal static class SetExpression
{
    /// <summary>What diagnostics call the command line.</summary>
    public const string Path = "--set";

    private const string BaseName = "Scored";

    /// <summary>The file that declares the set.</summary>
    /// <param name="expression">What was said.</param>
    /// <param name="model">What the files mean.</param>
    /// <param name="world">The world that it is about.</param>
    /// <param name="name">The name that it is given.</param>
    public static SourceText Declare(string expression, CompilationModel model, WorldModel world, out string name)
    {
        if (expression.AsSpan().ContainsAny(";{}\r\n") || expression.Contains("//", StringComparison.Ordinal))
            throw new ToolException($"'{expression}' is no set: give a name, or sets and dials such as 'Dense | thin 10%'.");
        name = BaseName;
        for (var number = 2; model.Sets.Select(set => set.Name).Contains(name); number++)
            name = $"{BaseName}{number}";
        var space = world.Namespace.Length == 0 ? "" : $"namespace {world.Namespace}; ";
        return new SourceText(Path, $"{space}constraints {name} for {world.Name} = {expression};");
    }

    /// <summary>Findings about what was said, with columns that count from its beginning.</summary>
    public static ImmutableArray<Finding> Relocate(ImmutableArray<Finding> findings, SourceText declared, string expression)
    {
        var offset = declared.Text.Length - expression.Length - 1;
        return [.. findings.Select(finding => finding.Diagnostic.Path != Path ? finding : finding with { Start = Shift(finding.Start), End = Shift(finding.End) })];

        LinePosition Shift(LinePosition position) => position with { Column = Math.Clamp(position.Column - offset, 1, expression.Length + 1) };
    }
}
