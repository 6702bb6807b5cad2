namespace Espalier.Generators.Emission;

/// <summary>Paths without the folders, which differ between machines and are nobody's business.</summary>
internal static class FileNames
{
    /// <summary>The file's own name.</summary>
    public static string Of(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
