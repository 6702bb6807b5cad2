namespace Espalier.Cli.Files;

/// <summary>A file that is there only once it is whole.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;

    /// <summary>Begins a file.</summary>
    public OutputFile(string path)
    {
        _path = path;
        _temporary = $"{path}.{Path.GetRandomFileName()}";
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite);
    }

    /// <summary>What is written.</summary>
    public FileStream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    }

    /// <summary>Removes what did not become whole.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(_temporary);
    }
}
