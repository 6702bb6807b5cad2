using System.Text;

namespace Espalier.Cli.Files;

/// <summary>A file with the encoding that it was read in, so that it is written as it was.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Encoding">Its encoding; a mark at its beginning is part of it.</param>
internal sealed record TextFile(string Path, string Text, Encoding Encoding)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="ToolException">It cannot be read, or is no text.</exception>
    public static TextFile Read(string path)
    {
        // Bytes that are no text would not survive being written again.
        var plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            using var reader = new StreamReader(path, plain, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return new(path, text, reader.CurrentEncoding);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new ToolException($"'{path}' cannot be read: {error.Message}");
        }
    }

    /// <summary>Writes another text in its place: whole, or not at all.</summary>
    public void Replace(string text)
    {
        var target = File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path;
        var temporary = $"{target}.{System.IO.Path.GetRandomFileName()}";
        try
        {
            File.WriteAllText(temporary, text, Encoding);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
