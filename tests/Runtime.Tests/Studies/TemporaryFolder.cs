namespace Espalier.Runtime.Tests.Studies;

/// <summary>A folder that is deleted when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("espalier-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
