namespace Espalier.Cli.Tests;

public sealed class ShowTests : IDisposable
{
    private const string Orchard = """
        world Orchard {
            state { x : int in 0..10; crate_x : int in 0..10; carrying : bool; battery : real in 0..1; }
            action { move : Move; }
            enum Move { stay, north, east }
            let distance = abs(x - crate_x);
            event delivered = carrying and not next.carrying;
            step 0.5;
            horizon 100 steps;
        }

        constraints Sparse for Orchard {
            reward deliver: 10 on delivered;
        }

        constraints Dense(k : real in 0..10 = 2) for Orchard : Sparse {
            reward    approach: distance - next.distance          when carrying weight 0.1 -> 1 over 10_000 steps;
            require   charged:  next.battery >= 0.2               margin 0.1 gaussian weight k per second;
            forbid    bump:     next.x == x                       when move != stay limit 5 per episode;
            require   alive:    battery > 0                       terminate;
            clip -1..5;
            metric    effort:   abs(next.battery - battery);
            imitate   teacher:  move == east                      every 4 steps from 2;
            machine   trip observed weight 2 when carrying { start a; a -> b on x > 3 reward 1; final b; otherwise stay; }
            task      tour:     achieve x > 5 then achieve x < 2;
            override  out:      -5                                when battery <= 0;
        }

        constraints Late for Orchard = Sparse | thin 10% | delay 16 steps;

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_set_is_shown_as_it_is_evaluated()
    {
        var run = await ToolRun.Of("show", _folder.Write("orchard.constraints", Orchard), "--set", "Dense");

        Assert.Equal(
            """
            Dense, for Orchard
               #  demand    name                         weight  evaluated             when          what                                     also
               1  reward    deliver                           1  on delivered                        10
               2  reward    approach  0.1 → 1 over 10,000 steps  every step            carrying      distance - next.distance
               3  require   charged                           1  every step                          next.battery >= 0.2 margin 0.1 gaussian
               4  forbid    bump                              1  every step            move != stay  next.x == x                              limit 5 per episode
               5  require   alive                             1  every step                          battery > 0                              terminates
               6  clip      clip                                                                     -1..5
               7  metric    effort                            –  every step                          abs(next.battery - battery)
               8  imitate   teacher                           1  every 4 steps from 2                move == east
               9  machine   trip                              2  every step            carrying      a, b; final b                            observed
              10  task      tour                              1  at end                              achieve x > 5 then achieve x < 2
              11  override  out                               –  every step            battery <= 0  -5

            """,
            run.Output);
    }

    [Fact]
    public async Task Dials_are_shown_where_they_act()
    {
        var run = await ToolRun.Of("show", _folder.Write("orchard.constraints", Orchard), "--set", "Late");

        Assert.Equal(
            """
            Late, for Orchard
              #  demand          name       weight  evaluated     what  also
                 delay 16 steps
              1  reward            deliver      10  on delivered  10    thin 10%

            """,
            run.Output);
    }

    [Fact]
    public async Task A_set_may_be_said_on_the_command_line()
    {
        var run = await ToolRun.Of("show", _folder.Write("orchard.constraints", Orchard), "--set", "Sparse | scale 3 | cover 50%");

        Assert.Equal(
            """
            Sparse | scale 3 | cover 50%, for Orchard
              #  demand  name     weight  evaluated     what  also
              1  reward  deliver       3  on delivered  10    cover 50%

            """,
            run.Output);
    }

    [Fact]
    public async Task Mistakes_in_what_is_said_are_placed_in_it()
    {
        var run = await ToolRun.Of("show", _folder.Write("orchard.constraints", Orchard), "--set", "Sparse | thn 50%");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("--set(1,10): error ESP1008: 'thn' has no meaning here. Did you mean 'thin'?\n", run.Error);
    }

    [Fact]
    public async Task Without_a_name_all_sets_are_shown()
    {
        var run = await ToolRun.Of("show", _folder.Write("orchard.constraints", Orchard));

        Assert.Equal(
            ["Sparse, for Orchard", "Dense, for Orchard", "Late, for Orchard"],
            run.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' '));
    }
}
