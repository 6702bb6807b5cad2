using System.Reflection;

namespace Espalier.Reports.Html;

/// <summary>The style sheet of all pages, kept as a file of its own beside this one.</summary>
internal static class Stylesheet
{
    internal static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
