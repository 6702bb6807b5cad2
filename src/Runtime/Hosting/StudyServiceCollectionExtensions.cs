using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Experiments;
using Espalier.Runtime.Hosting.Progress;
using Espalier.Runtime.Learners;
using Espalier.Runtime.Studies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Espalier.Runtime.Hosting;

/// <summary>Adds studies to a host of one's own.</summary>
public static class StudyServiceCollectionExtensions
{
    /// <summary>The longest time that a stop waits for updates under way.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Adds a hosted service that runs studies and then stops the host. It writes to the registered
    /// <see cref="IAnsiConsole"/>, or to the process's own console where there is none, and sets the process's exit code.
    /// </summary>
    /// <typeparam name="TWorld">The world, a struct so that its code is compiled into the loop.</typeparam>
    /// <typeparam name="TEnvironment">Its dynamics, a struct likewise.</typeparam>
    /// <typeparam name="TState">Its state.</typeparam>
    /// <typeparam name="TAction">Its action.</typeparam>
    /// <typeparam name="TSettings">Its settings.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="experiments">The experiments.</param>
    /// <param name="learners">The learners that they may name.</param>
    /// <param name="configure">What to run, and how; on top of the configuration section <c>Study</c>.</param>
    public static IServiceCollection AddStudy<TWorld, TEnvironment, TState, TAction, TSettings>(
        this IServiceCollection services,
        ImmutableArray<ExperimentDescription> experiments,
        ImmutableArray<LearnerBinding> learners,
        Action<StudyOptions>? configure = null)
        where TWorld : struct, IWorld<TState, TAction, TSettings>
        where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
        where TState : unmanaged
        where TAction : unmanaged
        where TSettings : unmanaged =>
        services.AddStudy(StudyProgram.Of<TWorld, TEnvironment, TState, TAction, TSettings>(experiments, learners), configure);

    internal static IServiceCollection AddStudy(
        this IServiceCollection services, StudyProgram program, Action<StudyOptions>? configure)
    {
        var options = services.AddOptions<StudyOptions>().BindConfiguration(StudyOptions.Section).ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.AddSingleton<IValidateOptions<StudyOptions>, StudyOptionsValidator>();
        services.PostConfigure<HostOptions>(host =>
            host.ShutdownTimeout = host.ShutdownTimeout > ShutdownTimeout ? host.ShutdownTimeout : ShutdownTimeout);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(AnsiConsole.Console);
        services.TryAddSingleton(provider => new StudyConsole(provider.GetRequiredService<IAnsiConsole>(), StudyConsole.CreateError()));
        services.AddSingleton(program);
        services.AddSingleton(program.World);
        services.AddSingleton(provider => new ProvenanceSource(provider.GetRequiredService<IOptions<StudyOptions>>().Value.CommandLine));
        services.AddSingleton<RunTrainer>();
        services.AddSingleton<StudyRunner>();
        services.AddSingleton<StudyClosing>();
        services.AddSingleton<StudySession>();
        services.AddSingleton<StudyResult>();
        services.AddSingleton<IStudyDisplay>(provider => CreateDisplay(
            provider.GetRequiredService<StudyConsole>().Output, provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<StudyService>();
        return services;
    }

    /// <summary>Bars for whoever watches; lines for files, pipes and build servers, which set CI.</summary>
    private static IStudyDisplay CreateDisplay(IAnsiConsole console, TimeProvider time) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true }
        && console.Profile.Out.IsTerminal
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
            ? new TerminalDisplay(console, time)
            : new PlainDisplay(console, time);
}
