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
    /// <summary>Writes a file.</summary>
    /// <param name="seed">Where the choices come from.</param>
    /// <param name="name">The namespace.</param>
    public static RandomProgram Write(int seed, string name)
    {
        // What is written may happen to be constant and have no finite value, which is an error: then something else is written.
        while (true)
        {
            var text = new ProgramWriter(new Dice(seed)).Write(name);
            var parsed = Parser.Parse(new SourceText("P.constraints", text));
            var result = Binder.Bind([parsed], new ExternalSchemas([]), TestContext.Current.CancellationToken);
            var errors = parsed.Diagnostics.Concat(result.Diagnostics).Where(found => found.Descriptor.Severity == Severity.Error).ToList();
            if (errors.Count == 0)
                return new RandomProgram(text, result.Model);
            var mistakes = errors.Where(error => !IsNotFinite(error))
                .Select(error => $"{text.Substring(error.Span.Start, error.Span.Length)}: {error.Message}");
            Assert.True(!mistakes.Any(), $"Seed {seed}: {string.Join('\n', mistakes)}");
            seed = unchecked((seed * 31) + 17);
        }
    }
    // It is said of a function's body where the function is called.
    private static bool IsNotFinite(Diagnostic error) =>
        error.Descriptor == DiagnosticCatalogue.NotFinite
        || (error.Descriptor == DiagnosticCatalogue.UnfitArguments && error.Message.Contains("has no finite value", StringComparison.Ordinal));
}
