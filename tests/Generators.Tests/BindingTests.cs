using Espalier.Dsl;
using Espalier.Generators.Pipeline;
using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>A world that binds C# types of its user's: they are read and made where its own would be.</summary>
public class BindingTests
{
    private const string Types =
        """
        using System.Numerics;
        using System.Runtime.CompilerServices;

        namespace Game
        {
            public enum Heading : short { North, East, South, West }

            [InlineArray(3)]
            public struct Flags { private bool _first; }

            [InlineArray(4)]
            public struct Cells { private byte _first; }

            public struct Outer
            {
                public struct State
                {
                    public float X;
                    public double Exact { get; set; }
                    public byte Count;
                    public ulong Large;
                    public Heading Heading;
                    public bool @class;
                    public Vector3 Position;
                    public Flags Flags;
                    public Cells Cells;
                    public string Name() => "";
                    private int _secret;
                    public static int Shared;
                    public void Keep() => _secret = Shared;
                }
            }

            public readonly record struct Move(Heading Heading)
            {
                public float Push { get; init; }
                public byte Gear { get; init; }
                public bool Jump { get; init; }
                public Vector2 Pull { get; init; }
                public Flags Keys { get; init; }
            }
        }
        """;

    private const string Text =
        """
        world W binds Game.Outer.State, Game.Move {
            state {
                x        : real in 0..0.1;
                exact    : real in 0..0.1;
                count    : int in 0..9;
                large    : int in 0..1000;
                heading  : Way;
                class    : bool;
                position : real[3] {x, y, z} in -1..1;
                flags    : bool[3];
                cells    : int[2, 2] in 0..5;
            }
            action { heading : Way; push : real in 0..4; gear : int in -1..2; jump : bool; pull : real[2] in -1..1; keys : bool[3]; }
            enum Way { north, east, south, west }
            let speed = norm(position);
        }
        constraints S for W {
            metric sums: 1000 * count + 100 * large + sum(position) + count(flags) + 10 * sum(cells[1]);
            metric turned: where(next.heading == east, 1, 0) + where(class, 10, 0);
            metric exact: exact + speed;
            prefer aligned: action.heading == heading;
            imitate same: action.heading == heading;
            metric draw: random(1);
        }
        goals G for W { intended g: count == 3; }
        """;

    private static readonly WorldProbe s_world = WorldProbe.Load(Project.Of(Text).With(Types).Generate().Load(), "W");

    private static readonly object s_state = new
    {
        Exact = 0.1,
        Count = 3,
        Large = 7,
        Heading = "South",
        @class = true,
        Flags = new[] { true, false, true },
        Cells = new[] { 1, 2, 3, 4 },
    };

    [Fact]
    public void Members_are_read_whatever_their_type()
    {
        var step = s_world.Start("S").Step(s_state, action: null, next: new { Heading = "East" });

        Assert.Equal(3000 + 700 + 2 + 70, step.ScoreOf("sums"));
        Assert.Equal(11, step.ScoreOf("turned"));
        Assert.Equal(0.1, step.ScoreOf("exact"));
        Assert.Equal((0, -1), (step.ScoreOf("aligned"), step.ScoreOf("same")));
        Assert.InRange(step.ScoreOf("draw")!.Value, -1, 1);
        Assert.Equal(0, s_world.Judge("G", s_state).Reached);
    }

    [Fact]
    public void A_state_is_observed_as_one_of_the_worlds_own_is()
    {
        var observation = s_world.Observe(s_state);

        Assert.Equal([-1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0], observation[..12]);
        Assert.Equal((float)((7 * (2.0 / 1000)) - 1), observation[12]);
        Assert.Equal([0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1], observation[13..24]);
        Assert.Equal(24 + (4 * 6), observation.Length);
    }

    [Fact]
    public void A_member_outside_its_range_is_found()
    {
        Assert.Null(s_world.FindOutOfRange(new { X = 0.1, Exact = 0.1 }));
        Assert.Equal("x", s_world.FindOutOfRange(new { X = MathF.BitIncrement(0.1f) }));
        Assert.Equal("exact", s_world.FindOutOfRange(new { Exact = Math.BitIncrement(0.1) }));
        Assert.Equal("large", s_world.FindOutOfRange(new { Large = ulong.MaxValue }));
        Assert.Equal("heading", s_world.FindOutOfRange(new { Heading = (short)4 }));
        Assert.Equal("heading", s_world.FindOutOfRange(new { Heading = (short)-1 }));
        Assert.Equal("cells", s_world.FindOutOfRange(new { Cells = new[] { 0, 0, 0, 6 } }));
    }

    [Fact]
    public void An_action_is_made_of_what_was_chosen()
    {
        var action = s_world.Decode([3, 1, 1, 0, 1, 1], 0.5f, -1, 0.25f);

        Assert.Equal("Move { Heading = West, Push = 3, Gear = 0, Jump = True, Pull = <-1. 0.25>, Keys = Game.Flags }", $"{action}".Replace("<-1,", "<-1.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_members_of_a_type_are_told_to_the_language()
    {
        var compilation = Project.Of("").With(Types).ToCompilation();
        var type = Assert.Single(TypeReader.Read(new[] { "Game.Outer.State", "Game.Nowhere" }.ToEquatable(), compilation));

        Assert.Equal(("Game.Outer.State", true), (type.Name, type.IsUnmanagedStruct));
        Assert.Equal(
            [
                "X Single 1", "Exact Double 1", "Count Int 1", "Large Int 1", "Heading Enum 1", "class Bool 1",
                "Position Single 3", "Flags Bool 3", "Cells Int 4",
            ],
            type.Members.Select(member => $"{member.Name} {member.Kind} {member.Length}").Order().OrderBy(text => Order.IndexOf(text.Split(' ')[0])));
        Assert.Equal(["North", "East", "South", "West"], type.Members.Single(member => member.Name == "Heading").EnumMembers);
    }

    private static List<string> Order { get; } = ["X", "Exact", "Count", "Large", "Heading", "class", "Position", "Flags", "Cells"];
}
