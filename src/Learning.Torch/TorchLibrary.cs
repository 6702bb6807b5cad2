using Espalier.Runtime.Learners;
using TorchSharp;

namespace Espalier.Learning.Torch;

/// <summary>The native library under TorchSharp.</summary>
internal static class TorchLibrary
{
    /// <summary>
    /// Makes torch compute on the calling thread alone. The setting belongs to the thread: runs are what goes in
    /// parallel, and two runs with two threads each take ten times as long as with one.
    /// </summary>
    /// <exception cref="TrainingException">The library cannot be loaded.</exception>
    public static void UseOneThread()
    {
        try
        {
            torch.set_num_threads(1);
        }
        catch (Exception fault) when (fault is TypeInitializationException or NotSupportedException or DllNotFoundException)
        {
            var reason = (fault.InnerException ?? fault).Message.Split('\n')[0].Trim();
            throw new TrainingException(
                $"libtorch cannot be loaded: {reason} Training runs on Linux x64, Windows x64 and macOS arm64; there, build again so that the package's native files are in the output folder.", fault);
        }
    }
}
