using Espalier.Reports;
using Espalier.Runs.Store;
using Study;

// Trains, and then reads the folder as another program would.
var code = await Line.HostAsync<LineEnvironment>(["run", "--runs", args[0]]);
if (code != 0)
    return code;
var study = StudyFolder.Open(Directory.GetDirectories(args[0]).Single());
var report = StudyReport.Load(study);
ReportWriter.Write(report, study.ReportPath);
Console.WriteLine($"{study.Runs.Count(run => run.IsFinished)} runs, {report.Verdicts.Length} verdict");
return 0;
