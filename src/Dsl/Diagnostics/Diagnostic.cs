using System.Globalization;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Diagnostics;

/// <summary>Something to say about a place in a file. Equal by value, so that a generator can compare what it found.</summary>
/// <param name="Descriptor">What is said.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Arguments">The particulars of the message.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor, string Path, TextSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The message with its particulars.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.Message, [.. Arguments]);
}
