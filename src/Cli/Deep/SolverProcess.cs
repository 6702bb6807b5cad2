using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Espalier.Cli.Deep;

/// <summary>A solver that runs beside the tool, and reads SMT-LIB from its standard input.</summary>
internal sealed class SolverProcess : IDisposable
{
    private const int MostCharacters = 1 << 22;
    private const string MostMegabytes = "2048";

    // What is asked is more than its time for a solver that keeps to it.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly StringBuilder _unread = new();
    private readonly char[] _buffer = new char[4096];
    private int _asked;

    private SolverProcess(Process process) => _process = process;

    /// <summary>Starts a solver.</summary>
    /// <exception cref="ToolException">It cannot be started.</exception>
    public static SolverProcess Start(string path)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(path, ["-in", "-smt2", "-memory:" + MostMegabytes])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            var process = Process.Start(start)!;
            // What it complains of is read, so that it never waits to be.
            process.BeginErrorReadLine();
            return new SolverProcess(process);
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            throw new ToolException($"The solver '{path}' cannot be started: {error.Message}. Name another with --solver PATH.");
        }
    }

    /// <summary>Whether it can no longer be asked.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Sends commands, and reads what it writes about them.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="limit">How long they may take.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SolverReply Ask(string commands, TimeSpan limit, CancellationToken cancellation)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        guard.CancelAfter(limit + s_grace);
        // It may neither read nor write: what waits for it ends with it.
        using var end = guard.Token.Register(End);
        var mark = string.Create(CultureInfo.InvariantCulture, $"end of answer {++_asked}");
        try
        {
            _process.StandardInput.Write($"{commands}(echo \"{mark}\")\n");
            _process.StandardInput.Flush();
            var reply = ReadUntil(mark);
            cancellation.ThrowIfCancellationRequested();
            if (reply.Failure is null)
                return reply;
            End();
            return guard.IsCancellationRequested ? new(null, "the solver ran out of time") : reply;
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            cancellation.ThrowIfCancellationRequested();
            End();
            return new(null, guard.IsCancellationRequested ? "the solver ran out of time" : "the solver ended before it answered");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    private SolverReply ReadUntil(string mark)
    {
        for (var searched = 0; _unread.Length <= MostCharacters; searched = Math.Max(0, _unread.Length - mark.Length))
        {
            var count = _process.StandardOutput.Read(_buffer, 0, _buffer.Length);
            if (count == 0)
                return new(null, "the solver ended before it answered");
            _unread.Append(_buffer, 0, count);
            var end = _unread.ToString(searched, _unread.Length - searched).IndexOf(mark, StringComparison.Ordinal);
            if (end < 0)
                continue;
            var text = _unread.ToString(0, searched + end);
            _unread.Clear();
            return new(text.Trim(), null);
        }

        return new(null, "the solver's answer has no end");
    }

    private void End()
    {
        HasEnded = true;
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(s_grace);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
