namespace Espalier.Runs.Store;

/// <summary>
/// Held by the one process that trains a run. The operating system holds the lock for the process, so that it ends with
/// it: a lock that a killed process leaves behind is free.
/// </summary>
public sealed class RunLock : IDisposable
{
    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or returns null where another holder has it.</summary>
    internal static RunLock? TryTake(string path)
    {
        try
        {
            return new RunLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>
    /// Frees the lock. The empty file stays: deleting it would let two processes hold locks on two files of one name.
    /// </summary>
    public void Dispose() => _file.Dispose();
}
