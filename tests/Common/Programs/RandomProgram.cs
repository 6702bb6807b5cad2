using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Tests.Common.Programs;

/// <summary>A file with a world and sets of constraints for it, written at random and bound.</summary>
/// <param name="Text">The file.</param>
/// <param name="Model">What it means.</param>
internal sealed record RandomProgram(string Text, CompilationModel Model)
{
    /// <summary>A file that is not written at random, without errors.</summary>
    public static RandomProgram Of(string text) => Bind(text) is ({ } program, _)
        ? program
        : throw new ArgumentException("There are errors in it.", nameof(text));

    /// <summary>Writes a file.</summary>
    /// <param name="seed">Where the choices come from.</param>
    /// <param name="name">The namespace.</param>
    public static RandomProgram Write(int seed, string name)
    {
        // What is written may happen to be constant and have no finite value, which is an error: then something else is written.
        while (true)
        {
            var text = new ProgramWriter(new Dice(seed)).Write(name);
            var (program, errors) = Bind(text);
            if (program is not null)
                return program;
            var mistakes = errors.Where(error => !IsNotFinite(error))
                .Select(error => $"{text.Substring(error.Span.Start, error.Span.Length)}: {error.Message}");
            Assert.True(!mistakes.Any(), $"Seed {seed}: {string.Join('\n', mistakes)}");
            seed = unchecked((seed * 31) + 17);
        }
    }

    private static (RandomProgram? Program, List<Diagnostic> Errors) Bind(string text)
    {
        var parsed = Parser.Parse(new SourceText("P.constraints", text));
        var result = Binder.Bind([parsed], new ExternalSchemas([]), TestContext.Current.CancellationToken);
        var errors = parsed.Diagnostics.Concat(result.Diagnostics).Where(found => found.Descriptor.Severity == Severity.Error).ToList();
        return (errors.Count == 0 ? new RandomProgram(text, result.Model) : null, errors);
    }

    // It is said of a function's body where the function is called.
    private static bool IsNotFinite(Diagnostic error) =>
        error.Descriptor == DiagnosticCatalogue.NotFinite
        || (error.Descriptor == DiagnosticCatalogue.UnfitArguments && error.Message.Contains("has no finite value", StringComparison.Ordinal));
}
