using Espalier.Runs.Store;
using Espalier.Runtime.Hosting;
using Espalier.Runtime.Tests.Studies;
using Espalier.Runtime.Tests.Worlds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Spectre.Console;
using Spectre.Console.Testing;
using static Espalier.Runtime.Tests.Studies.MazeExperiment;

namespace Espalier.Runtime.Tests.Hosting;

public sealed class AddStudyTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly TestConsole _console = new TestConsole().Width(160);

    public void Dispose()
    {
        _console.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task A_host_of_ones_own_runs_studies_and_stops()
    {
        using var host = Build(options => options.Only.Add("set=Sparse,other=0"));
        await host.RunAsync(TestContext.Current.CancellationToken);
        var study = StudyFolder.Open(StudyFolder.List(_root.Path).Single());
        Assert.Equal("set=Sparse,other=0,seed=1", study.Runs.Single(run => run.IsFinished).Plan.Id);
        Assert.Contains("1 at a time", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_cannot_be_are_refused_before_anything_starts()
    {
        using var host = Build(options => options.Experiment = "Densty");
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(
            () => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal("There is no experiment 'Densty'. There is: Density.", fault.Message);
    }

    private IHost Build(Action<StudyOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([
            new("Study:RunsFolder", _root.Path),
            new("Study:Parallelism", "1"),
        ]);
        builder.Services.AddSingleton<IAnsiConsole>(_console);
        builder.Services.AddStudy<Maze, MazeEnvironment, MazeState, MazeAction, MazeSettings>(
            [Description], [GuessOptions.Binding], configure);
        return builder.Build();
    }
}
