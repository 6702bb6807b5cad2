namespace Espalier.Cli.Diagnostics;

/// <summary>The pages of the diagnostics, as the documentation has them.</summary>
internal static class DiagnosticPages
{
    /// <summary>The page of an id in Markdown, or null where there is none.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream(id);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
