using System.Text;
using Espalier.Reports.Html;
using Espalier.Runs.Store;

namespace Espalier.Reports;

/// <summary>Writes reports as pages that need nothing but themselves: no network, no script, no other file.</summary>
public static class ReportWriter
{
    /// <summary>The page's text.</summary>
    public static string ToHtml(StudyReport report) => ReportPage.Write(report);

    /// <summary>Writes the page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The file; an older one is replaced.</param>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public static void Write(StudyReport report, string path)
    {
        try
        {
            File.WriteAllText(path, ToHtml(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} cannot be written: {error.Message} Check its rights and the free space.", error);
        }
    }
}
