using Espalier.Cli.Deep;

namespace Espalier.Cli.Tests.Deep;

/// <summary>What <c>check --deep</c> says with solvers of every kind, good ones excepted.</summary>
public sealed class DeepCheckTests : IDisposable
{
    private const string Open = """
        world Cart {
            state { x, y : real in 0..1; }
            horizon 100 steps;
        }

        constraints Product for Cart {
            require near: x * x + y * y < 0.5;
            require far:  x + y > 1.0001;
        }

        """;

    private const string Settled = """
        world Cart {
            state { x, y : real in 0..1; }
            horizon 100 steps;
        }

        constraints Product for Cart {
            require big:   x > 0.3;
            require small: y < 1;
        }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_solver_that_is_missing_is_said_with_where_it_was_looked_for_and_how_to_install_it()
    {
        var path = Path.Combine(_folder.Path, "z3");

        var run = await ToolRun.Of("check", "--deep", "--solver", path, _folder.Write("cart.constraints", Open));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"espalier: error: --solver names '{path}', and there is no such file. Install it ('apt-get install z3'", run.Error, StringComparison.Ordinal);
        var missing = Assert.Throws<ToolException>(() => SolverPath.Find(null, string.Join(Path.PathSeparator, "/nowhere", _folder.Path)));
        Assert.StartsWith($"--deep asks the solver z3, which is in no folder of PATH (/nowhere, {_folder.Path}). Install it", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--solver", "/bin/true")]
    [InlineData("--timeout", "3")]
    public async Task What_belongs_to_deep_is_refused_without_it(string option, string value)
    {
        var run = await ToolRun.Of("check", option, value, _folder.Write("cart.constraints", Open));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("espalier: error: --solver and --timeout say how --deep works. Add --deep, or leave them out.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("NaN")]
    public async Task A_time_that_is_none_is_refused(string seconds) =>
        Assert.Equal(2, (await ToolRun.Of("check", "--deep", "--timeout", seconds, _folder.Write("cart.constraints", Open))).ExitCode);

    [Fact]
    public async Task Where_nothing_is_open_no_solver_is_asked()
    {
        var run = await Check("exit 1", Settled);

        Assert.Equal(new ToolRun(0, "", "Nothing to say in 1 file.\nThere was nothing left to ask the solver.\n"), run);
    }

    [Theory]
    [InlineData("exit 0", "the solver ended before it answered")]
    [InlineData("cat", "the solver's answer cannot be read: '(get-info :name)'")]
    [InlineData("yes nonsense", "the solver's answer has no end")]
    [InlineData("tr -d '\\n' < /dev/zero", "the solver's answer has no end")]
    public async Task What_does_not_answer_as_z3_does_is_refused(string script, string reason)
    {
        var run = await Check(script, Open);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal($"espalier: error: '{Script}' does not answer as z3 does: {reason}. Name z3 with --solver PATH.\n", run.Error);
    }

    [Theory]
    [InlineData("unknown\\n(:reason-unknown \"canceled\")\\n(:rlimit 1000017)", "the solver ran out of steps")]
    [InlineData("unknown\\n(:reason-unknown \"timeout\")", "the solver ran out of time")]
    [InlineData("unknown\\n(:reason-unknown \"(incomplete (theory arithmetic))\")", "the solver does not know")]
    [InlineData("(error \"line 1: what?\")", "the solver's answer cannot be read: '(error \"line 1: what?\")'")]
    [InlineData("\\033[31msat", "the solver's answer cannot be read: '[31msat'")]
    [InlineData("", "the solver's answer cannot be read: ''")]
    // Without a model.
    [InlineData("sat", "the solver's answer cannot be read: ''")]
    public async Task A_question_that_is_not_answered_is_left_open(string answer, string reason)
    {
        var run = await Check(Answering(answer), Open);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"info ESP4090: Whether 'near' and 'far' can both be met is left open, because {reason}. ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("left open.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_witness_that_the_interpreter_does_not_confirm_is_not_believed()
    {
        var run = await Check(
            """
            while IFS= read -r line; do case "$line" in
                *:name*) echo '(:name "Z3")';;
                '(check-sat)') echo sat;;
                *get-value*) echo '((|x| 0.5) (|y| 0.5))';;
                *echo*) line=${line#*\"}; echo "${line%\"*}";;
            esac; done
            """,
            Open);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("'near' and 'far' can both be met is left open, because only how numbers are rounded decides it.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solver_that_ends_over_and_over_is_given_up()
    {
        var run = await Check(
            """
            while IFS= read -r line; do case "$line" in
                *:name*) echo '(:name "Z3")';;
                '(check-sat)') exit 3;;
                *echo*) line=${line#*\"}; echo "${line%\"*}";;
            esac; done
            """,
            Open.Replace("x + y > 1.0001;", "x + y > 1.0001; require other: x * x * x + y * y * y > 0.25;", StringComparison.Ordinal));

        Assert.Equal(
            new ToolRun(
                2, "",
                $"espalier: error: The solver '{Script}' failed 3 times, the last time because the solver ended before it answered. Name another with --solver PATH.\n"),
            run);
    }

    [Fact]
    public async Task A_solver_that_hangs_is_ended()
    {
        using var stopped = new CancellationTokenSource();
        var pid = Path.Combine(_folder.Path, "pid");
        Write($"echo $$ > '{pid}'\nexec sleep 1000");
        using var oracle = new SolverOracle(new SolverOptions(Script, TimeSpan.FromHours(1)));
        var asking = Task.Run(() => oracle.Answer(Question.Of("x * y > 0.3", "x + y < 1"), stopped.Token), TestContext.Current.CancellationToken);
        while (!File.Exists(pid) || new FileInfo(pid).Length == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.False(Directory.Exists("/proc/" + (await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken)).Trim()));
    }

    private string Script => Path.Combine(_folder.Path, "solver");

    private static string Answering(string answer) =>
        $$"""
        while IFS= read -r line; do case "$line" in
            *:name*) echo '(:name "Z3")';;
            '(check-sat)') printf '{{answer}}\n';;
            *echo*) line=${line#*\"}; echo "${line%\"*}";;
        esac; done
        """;

    private Task<ToolRun> Check(string script, string text)
    {
        Write(script);
        return ToolRun.Of("check", "--deep", "--solver", Script, _folder.Write("cart.constraints", text));
    }

    private void Write(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The solver is a shell script.");
        File.WriteAllText(Script, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
