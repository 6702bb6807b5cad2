using System.CommandLine;
using Espalier.Runs.Store;
using Espalier.Runtime.Studies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Espalier.Runtime.Hosting;

/// <summary>The verbs of a program that hosts studies.</summary>
/// <param name="program">What the program knows.</param>
/// <param name="console">Where to write.</param>
internal sealed class StudyCommandLine(StudyProgram program, StudyConsole console)
{
    private readonly Option<string> _runs = new("--runs")
    {
        Description = "The folder of all studies.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new StudyOptions().RunsFolder,
    };

    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = "The number of runs at once; each uses one core.",
        HelpName = "N",
        DefaultValueFactory = _ => new StudyOptions().Parallelism,
    };

    private readonly Argument<string?> _study = new("STUDY")
    {
        Description = "A study's folder, or its name in the folder of all studies; by default the one begun last.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Carries out a command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellation">Stops what runs.</param>
    /// <returns>The exit code.</returns>
    public Task<int> InvokeAsync(string[] arguments, CancellationToken cancellation = default)
    {
        var root = new RootCommand($"Experiments in the world {program.World.Info.Name}. Without a verb: run, as a first look.")
        {
            CreateRun(),
            CreateResume(),
            CreateList(),
            CreateReport(),
        };
        root.SetAction((_, stop) => HostAsync(_ => { }, stop));

        // The host stops gracefully on Ctrl-C by itself; the parser would end the process after two seconds.
        var configuration = new InvocationConfiguration
        {
            ProcessTerminationTimeout = null,
            Output = console.Output.Profile.Out.Writer,
            Error = console.Error.Profile.Out.Writer,
        };
        return root.Parse(arguments).InvokeAsync(configuration, cancellation);
    }

    private Command CreateRun()
    {
        var experiment = new Argument<string?>("EXPERIMENT")
        {
            Description = "The experiment; by default all of them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        experiment.AcceptOnlyFromAmong([.. program.Experiments.Select(known => known.Name)]);
        var preset = new Option<string?>("--preset")
        {
            Description = $"A preset, or '{PresetNarrowing.Full}' for the experiment as it stands; by default '{PresetNarrowing.Quick}' where there is one.",
            HelpName = "NAME",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Only the runs at these entries, such as set=Dense,seed=1.",
            HelpName = "AXIS=ENTRY,…",
            AllowMultipleArgumentsPerToken = true,
        };
        var run = new Command("run", "Trains and measures what is not finished, and reports.")
        {
            experiment, preset, only, _runs, _parallel,
        };
        run.SetAction((parsed, stop) => HostAsync(
            options =>
            {
                options.Experiment = parsed.GetValue(experiment);
                options.Preset = parsed.GetValue(preset);
                options.RunsFolder = parsed.GetRequiredValue(_runs);
                options.Parallelism = parsed.GetValue(_parallel);
                foreach (var wish in parsed.GetValue(only) ?? [])
                    options.Only.Add(wish);
            },
            stop));
        return run;
    }

    private Command CreateResume()
    {
        var resume = new Command("resume", "Goes on with a study that was stopped.") { _study, _runs, _parallel };
        resume.SetAction((parsed, stop) => Guard(() =>
        {
            var folder = StudyShelf.FindUnfinished(program, parsed.GetRequiredValue(_runs), parsed.GetValue(_study));
            return HostAsync(
                options =>
                {
                    options.Experiment = folder.Study.Experiment.Name;
                    options.Preset = folder.Study.Preset ?? PresetNarrowing.Full;
                    options.RunsFolder = Path.GetDirectoryName(folder.Path)!;
                    options.Parallelism = parsed.GetValue(_parallel);
                },
                stop);
        }));
        return resume;
    }

    private Command CreateList()
    {
        var list = new Command("list", "Lists the experiments and their presets, and what is finished of them.") { _runs };
        list.SetAction((parsed, _) => Guard(() =>
        {
            console.Output.Write(StudyShelf.List(program, parsed.GetRequiredValue(_runs)));
            return Task.FromResult(ExitCode.Success);
        }));
        return list;
    }

    private Command CreateReport()
    {
        var report = new Command("report", "Makes the report of a study anew from its folder.") { _study, _runs };
        report.SetAction((parsed, _) => Guard(() =>
        {
            new StudyClosing(console).Report(StudyShelf.Find(parsed.GetRequiredValue(_runs), parsed.GetValue(_study)), []);
            return Task.FromResult(ExitCode.Success);
        }));
        return report;
    }

    private async Task<int> HostAsync(Action<StudyOptions> configure, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(console);
        builder.Services.AddStudy(program, configure);
        using var host = builder.Build();

        // The host disposes of its services when it ends.
        var result = host.Services.GetRequiredService<StudyResult>();
        return await Guard(async () =>
        {
            await host.RunAsync(cancellation).ConfigureAwait(false);
            return result.ExitCode;
        }).ConfigureAwait(false);
    }

    private async Task<int> Guard(Func<Task<int>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (Exception error) when (error is StudyException or StoreException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            console.WriteError(error.Message);
            return ExitCode.Usage;
        }
    }
}
