using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>What becomes of a world's declaration: its types, what is observed, how choices become actions.</summary>
public class WorldTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        /// An orchard & its <crate>.
        world W {
            settings {
                chance : real in 0..1 = 0.25;
                count  : int in 1..9 = 3;
                windy  : bool = true;
                temper : Mood = glad;
            }
            state {
                x            : int in 2..4;
                far          : int in -1000..1000;
                free         : int;
                speed        : real in -1..3;
                wild_speed   : real;
                near         : bool;
                mood         : Mood;
                hidden hint  : int in 0..5;
                walls        : bool[19];
                steps        : int[2] in 0..300;
                small        : int[2] in 0..1;
                moods        : Mood[2];
                winds        : real[2] in 0..10;
            }
            action {
                move  : Mood;
                jump  : bool;
                count : int in -1..1;
                push  : real in -2..6;
                flags : bool[2];
                pulls : real[2] in -1..1;
            }
            enum Mood { calm, glad, wild }
            step 0.1;
            horizon 50 steps;
        }
        """);

    [Fact]
    public void The_world_knows_its_name_horizon_and_step()
    {
        Assert.Equal(new Rewards.WorldInfo("W", 50, 0.1), s_world.Info);
    }

    [Fact]
    public void Small_ranges_and_enums_are_observed_one_hot_and_hidden_members_not_at_all()
    {
        var observation = s_world.Observe(new { X = 3, Far = 500, Free = 12, Speed = 2, WildSpeed = -7, Near = true, Mood = "Wild", Hint = 3 });

        Assert.Equal([0, 1, 0], observation[..3]);
        Assert.Equal([0.5f, 12, 0.5f, -7, 1], observation[3..8]);
        Assert.Equal([0, 0, 1], observation[8..11]);
    }

    [Fact]
    public void Vectors_are_observed_element_by_element()
    {
        var walls = Enumerable.Range(0, 19).Select(i => i % 3 == 0).ToArray();
        var observation = s_world.Observe(new
        {
            Walls = walls,
            Steps = new[] { 0, 300 },
            Small = new[] { 1, 0 },
            Moods = new[] { "Glad", "Calm" },
            Winds = new[] { 0, 10 },
        });

        Assert.Equal(walls.Select(wall => wall ? 1f : 0f), observation[11..30]);
        Assert.Equal([-1, 1], observation[30..32]);
        Assert.Equal([0, 1, 1, 0], observation[32..36]);
        Assert.Equal([0, 1, 0, 1, 0, 0], observation[36..42]);
        Assert.Equal([-1, 1], observation[42..]);
    }

    [Fact]
    public void A_value_outside_its_range_lights_nothing_of_another_member()
    {
        Assert.Equal([0, 0, 0], s_world.Observe(new { X = 7 })[..3]);
        Assert.Equal([0, 0, 0], s_world.Observe(new { X = -7 })[..3]);
    }

    [Fact]
    public void Choices_and_reals_become_an_action()
    {
        var action = s_world.Decode([2, 1, 0, 0, 1], 0.5f, -1, 2);

        Assert.Equal("Count=-1 Flags=[False True] Jump=True Move=Wild Pulls=[-1 1] Push=4", Members.Describe(action));
    }

    [Fact]
    public void The_action_space_lists_choices_and_reals_in_the_order_of_their_declaration()
    {
        var choices = s_world.Actions.Choices.Select(choice => $"{choice.Name}: {string.Join(' ', choice.Options)}");

        Assert.Equal(
            ["move: calm glad wild", "jump: false true", "count: -1 0 1", "flags[0]: false true", "flags[1]: false true"], choices);
        Assert.Equal(["push", "pulls[0]", "pulls[1]"], s_world.Actions.Reals);
    }

    [Fact]
    public void Settings_have_their_declared_defaults()
    {
        Assert.Equal("Chance=0.25 Count=3 Temper=Glad Windy=True", Members.Describe(s_world.DefaultSettings));
    }

    [Theory]
    [InlineData("chance", 0.5, "Chance=0.5 Count=3 Temper=Glad Windy=True")]
    [InlineData("count", 7, "Chance=0.25 Count=7 Temper=Glad Windy=True")]
    [InlineData("windy", 0, "Chance=0.25 Count=3 Temper=Glad Windy=False")]
    [InlineData("temper", 2, "Chance=0.25 Count=3 Temper=Wild Windy=True")]
    [InlineData("Chance", 0.5, null)]
    public void A_setting_is_set_by_its_name_in_the_file(string name, double value, string? settings)
    {
        Assert.Equal(settings, s_world.SetSetting(name, value) is { } changed ? Members.Describe(changed) : null);
    }

    [Fact]
    public void The_first_member_outside_its_range_is_found()
    {
        Assert.Null(s_world.FindOutOfRange(new { X = 2, Free = int.MaxValue, WildSpeed = 1e30 }));
        Assert.Equal("x", s_world.FindOutOfRange(new { X = 5, Speed = 9 }));
        Assert.Equal("speed", s_world.FindOutOfRange(new { X = 2, Speed = 3.001 }));
        Assert.Equal("speed", s_world.FindOutOfRange(new { X = 2, Speed = double.NaN }));
        Assert.Equal("mood", s_world.FindOutOfRange(new { X = 2, Mood = 3 }));
        Assert.Equal("hint", s_world.FindOutOfRange(new { X = 2, Hint = 6 }));
        Assert.Equal("steps", s_world.FindOutOfRange(new { X = 2, Steps = new[] { 0, 301 } }));
        Assert.Equal("moods", s_world.FindOutOfRange(new { X = 2, Moods = new[] { 0, 7 } }));
        Assert.Equal("winds", s_world.FindOutOfRange(new { X = 2, Winds = new[] { 0, -1 } }));
    }

    [Fact]
    public void States_are_equal_where_all_their_members_are()
    {
        Assert.Equal(s_world.State(new { X = 3 }), s_world.State(new { X = 3 }));
        Assert.NotEqual(s_world.State(new { X = 3 }), s_world.State(new { X = 4 }));
        Assert.NotEqual(s_world.State(new { Moods = new[] { 0, 1 } }), s_world.State(new { Moods = new[] { 1, 0 } }));
        Assert.NotEqual(s_world.State(new { Hint = 1 }), s_world.State(new { Hint = 2 }));
    }

    [Fact]
    public void Of_reals_minus_0_is_0_and_every_NaN_the_same()
    {
        var otherNaN = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(float.NaN) ^ 1);

        AssertSame(new { WildSpeed = 0f, Winds = new[] { 0f, 1 } }, new { WildSpeed = -0f, Winds = new[] { -0f, 1 } });
        AssertSame(new { WildSpeed = float.NaN, Winds = new[] { float.NaN, 1 } }, new { WildSpeed = otherNaN, Winds = new[] { otherNaN, 1 } });
    }

    [Fact]
    public void The_hash_of_a_state_is_the_same_in_every_process()
    {
        Assert.Equal(ExpectedHash, s_world.State(new { X = 3, Walls = Enumerable.Range(0, 19).Select(i => i == 4).ToArray() }).GetHashCode());
    }

    [Fact]
    public void Vectors_are_stored_as_narrow_as_their_range_allows()
    {
        Assert.Equal(2, System.Runtime.InteropServices.Marshal.SizeOf(s_world.StateType.GetField("Small")!.FieldType));
        Assert.Equal(4, System.Runtime.InteropServices.Marshal.SizeOf(s_world.StateType.GetField("Steps")!.FieldType));
    }

    [Fact]
    public void Members_stand_widest_first()
    {
        var sizes = s_world.StateType.GetFields().OrderBy(field => field.MetadataToken).Select(field => field.Name).ToList();

        Assert.True(sizes.IndexOf("Steps") > sizes.IndexOf("WildSpeed"));
        Assert.True(sizes.IndexOf("Near") > sizes.IndexOf("Steps"));
    }

    private const int ExpectedHash = -1_879_739_907;

    private static void AssertSame(object left, object right)
    {
        Assert.Equal(s_world.State(left), s_world.State(right));
        Assert.Equal(s_world.State(left).GetHashCode(), s_world.State(right).GetHashCode());
    }
}
