using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>Vectors and matrices as members of a world: their C# types, observations, ranges, settings and actions.</summary>
public class ShapeTests
{
    private const string Text =
        """
        const low    = [-1, 0];
        const high   = [1, 10];
        const angles = [0.1, 0.9, -1.8];
        const table  = [[1, 2], [3, 4]];
        const huge   = [1, 1e10];
        world W {
            settings {
                gains : real[3] = [1, 0.5, -2];
                sizes : int[2] in 0..9 = [3, 4];
                grid  : bool[2, 2] = false;
            }
            state {
                position : real[3] {x, y, z} in -10..10;
                velocity : real[3];
                joints   : real[2] in low..high;
                legs     : real[4, 3] in 0..2;
                feet     : bool[2, 2];
                counts   : int[2, 2] in 0..1000;
                odd      : real[3] {length, z, as_span};
                moods    : Mood[1, 2];
            }
            action {
                push : real[2] {left, right} in low..high;
                keys : bool[2, 2];
                wide : real[2, 1] in 0..4;
            }
            enum Mood { calm, glad }
        }
        constraints S for W { metric e: sum(gains) + 100 * sum(sizes); }
        """;

    private static readonly WorldProbe s_world = WorldProbe.Compile(Text);

    [Fact]
    public void An_observation_has_every_element_scaled_by_its_own_range()
    {
        var observation = s_world.Observe(new
        {
            Position = new[] { -10, 0, 10 },
            Velocity = new[] { 100, -200, 0.25 },
            Joints = new[] { 1, 0 },
            Legs = Enumerable.Range(0, 12).Select(i => i % 3).ToArray(),
            Feet = new[] { true, false, false, true },
            Counts = new[] { 0, 500, 1000, 250 },
            Odd = new[] { 1, 2, 3 },
            Moods = new[] { "Calm", "Glad" },
        });

        Assert.Equal(
            [
                -1, 0, 1, 100, -200, 0.25f, 1, -1, -1, 0, 1, -1, 0, 1, -1, 0, 1, -1, 0, 1,
                1, 0, 0, 1, -1, 0, 1, -0.5f, 1, 2, 3, 1, 0, 0, 1,
            ],
            observation);
    }

    [Fact]
    public void The_first_member_with_an_element_outside_its_range_is_found()
    {
        Assert.Null(s_world.FindOutOfRange(new { Joints = new[] { -1, 10 }, Velocity = new[] { 1e30, double.NaN, 0 } }));
        Assert.Equal("joints", s_world.FindOutOfRange(new { Joints = new[] { 0, 11 } }));
        Assert.Equal("joints", s_world.FindOutOfRange(new { Joints = new[] { -2, 5 } }));
        Assert.Equal("joints", s_world.FindOutOfRange(new { Joints = new[] { double.NaN, 5 } }));
        Assert.Equal("legs", s_world.FindOutOfRange(new { Legs = Enumerable.Range(0, 12).ToArray() }));
        Assert.Equal("counts", s_world.FindOutOfRange(new { Counts = new[] { 0, 0, 0, 1001 } }));
    }

    [Fact]
    public void Every_element_of_an_action_is_chosen()
    {
        var action = s_world.Decode([1, 0, 0, 1], 1, -1, 0, -1);

        Assert.Equal("Keys=[True False False True] Push=[1 0] Wide=[2 0]", Members.Describe(action));
        Assert.Equal(["keys[0, 0]", "keys[0, 1]", "keys[1, 0]", "keys[1, 1]"], s_world.Actions.Choices.Select(choice => choice.Name));
        Assert.Equal(["push.left", "push.right", "wide[0, 0]", "wide[1, 0]"], s_world.Actions.Reals);
    }

    [Fact]
    public void A_setting_of_several_elements_has_a_default_and_takes_as_many_numbers()
    {
        Assert.Equal("Gains=[1 0.5 -2] Grid=[False False False False] Sizes=[3 4]", Members.Describe(s_world.DefaultSettings));
        Assert.Equal(699.5, s_world.Start("S").Step().ScoreOf("e"));
        Assert.Equal("Gains=[1 2 3] Grid=[False False False False] Sizes=[3 4]", Describe(s_world.SetSetting("gains", 1, 2, 3)));
        Assert.Equal("Gains=[1 0.5 -2] Grid=[True False True False] Sizes=[3 4]", Describe(s_world.SetSetting("grid", 1, 0, 1, 0)));
        Assert.Null(s_world.SetSetting("gains", 1));
        Assert.Null(s_world.SetSetting("gains", 1, 2, 3, 4));

        static string? Describe(object? settings) => settings is null ? null : Members.Describe(settings);
    }

    [Fact]
    public void In_C_sharp_elements_are_read_and_written_by_index_row_and_name()
    {
        const string Use =
            """
            using System;
            public static class Use
            {
                public static string Describe()
                {
                    var state = default(W.State);
                    state.Position.Y = 2;
                    state.Velocity[1] = 3;
                    state.Legs[2, 1] = 7;
                    state.Odd.Z = 1;
                    var copy = state;
                    var thrown = false;
                    try { state.Legs[0, 3] = 1; } catch (ArgumentOutOfRangeException) { thrown = true; }
                    return string.Join(" ",
                        state.Position[1], state.Velocity.AsSpan()[1], state.Legs[7], copy == state, thrown,
                        W.Bools2x2.Length, W.Bools2x2.Rows, W.Bools2x2.Columns, state.Odd[1],
                        string.Join(",", W.Angles.ToArray()), string.Join(",", W.Table.ToArray()), W.Huge[1].GetType());
                }
            }
            """;
        var text = Project.Of(Text).With(Use).Generate().Load().GetType("Use")!.GetMethod("Describe")!.Invoke(null, null);

        Assert.Equal("2 3 7 True True 4 2 2 1 0.1,0.9,-1.8 1,2,3,4 System.Double", text);
    }

    [Fact]
    public void Vectors_that_are_stored_alike_share_a_type_where_their_components_have_the_same_names()
    {
        Assert.Equal(
            ["Bools2x2", "Bytes2", "MoodValues1x2", "Reals2", "Reals2LeftRight", "Reals2x1", "Reals3", "Reals3LengthZAsSpan", "Reals3XYZ", "Reals4x3", "Shorts2x2"],
            s_world.StateType.DeclaringType!.GetNestedTypes().Where(type => type.GetField("Length") is not null).Select(type => type.Name).Order(StringComparer.Ordinal));
    }
}
