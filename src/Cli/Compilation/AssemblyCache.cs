namespace Espalier.Cli.Compilation;

/// <summary>Assemblies that were compiled before, by what they were compiled from.</summary>
/// <param name="folder">The folder that holds them.</param>
internal sealed class AssemblyCache(string folder)
{
    private const int MostKept = 64;
    private const string Extension = ".dll";

    /// <summary>The user's folder for what can be made again.</summary>
    public static string DefaultFolder { get; } = Path.Combine(FindUserFolder(), "espalier");

    /// <summary>The assembly of a key, or null.</summary>
    public byte[]? Find(string key)
    {
        var path = PathOf(key);
        try
        {
            var image = File.ReadAllBytes(path);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return image;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an assembly. A cache that cannot be written is none, and no reason to fail.</summary>
    public void Store(string key, byte[] image)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(temporary, image);
            File.Move(temporary, PathOf(key), overwrite: true);
            foreach (var old in new DirectoryInfo(folder).EnumerateFiles("*" + Extension).OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostKept))
                old.Delete();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + Extension);

    private static string FindUserFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Caches");
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(home, ".cache");
    }
}
