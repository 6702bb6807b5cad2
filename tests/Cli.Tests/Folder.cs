namespace Espalier.Cli.Tests;

/// <summary>Files for a test.</summary>
internal static class Folder
{
    /// <summary>Writes a file into a folder that is gone after the test.</summary>
    /// <returns>Its path.</returns>
    public static string Write(this TemporaryFolder folder, string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
