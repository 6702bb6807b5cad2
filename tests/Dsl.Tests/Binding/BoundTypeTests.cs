using Espalier.Dsl.Binding;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>Worlds that bind C# types, and the precision of worlds.</summary>
public class BoundTypeTests
{
    private static readonly ExternalSchemas _schemas = new((EquatableArray<LearnerSchema>?)null)
    {
        Types = new EquatableArray<TypeSchema>(
        [
            new TypeSchema("Game.State", IsUnmanagedStruct: true,
            [
                new MemberSchema("X", MemberKind.Single, 1, [], "float"),
                new MemberSchema("BatteryLevel", MemberKind.Double, 1, [], "double"),
                new MemberSchema("count", MemberKind.Int, 1, [], "byte"),
                new MemberSchema("IsOpen", MemberKind.Bool, 1, [], "bool"),
                new MemberSchema("Facing", MemberKind.Enum, 1, ["North", "SouthWest"], "Game.Facing"),
                new MemberSchema("Position", MemberKind.Single, 3, [], "System.Numerics.Vector3"),
                new MemberSchema("Name", MemberKind.Other, 1, [], "string"),
            ]),
            new TypeSchema("Game.Action", IsUnmanagedStruct: true, [new MemberSchema("Push", MemberKind.Single, 1, [], "float")]),
            new TypeSchema("Game.Thing", IsUnmanagedStruct: false, []),
        ]),
    };

    [Fact]
    public void Variables_are_held_by_members_of_their_name()
    {
        const string Text = """
            world W binds Game.State, Game.Action {
                settings { s : real = 0; }
                state { x, battery_level : real; count : int; is_open : bool; facing : Facing; position : real[3] {x, y, z}; }
                action { push : real in -1..1; }
                enum Facing { north, south_west }
            }
            """;
        var result = Field.Bind(_schemas, Text);

        Assert.Empty(Field.Describe(result, Text));
        var world = Assert.Single(result.Model.Worlds);
        Assert.Equal(("Game.State", "Game.Action"), (world.Binding!.StateType, world.Binding.ActionType));
        Assert.Equal(["X", "BatteryLevel", "count", "IsOpen", "Facing", "Position", "Push"], world.State.Concat(world.Action).Select(variable => variable.Member));
        Assert.Equal([null], world.Settings.Select(setting => setting.Member));
    }

    [Fact]
    public void A_world_may_bind_its_state_alone()
    {
        var world = Assert.Single(Field.Bind(_schemas, "world W binds Game.State { state { x : real; } action { push : bool; } }").Model.Worlds);

        Assert.Equal(("Game.State", null), (world.Binding!.StateType, world.Binding.ActionType));
        Assert.Equal(("X", null), (world.State[0].Member, world.Action[0].Member));
    }

    [Fact]
    public void Where_nothing_is_known_of_CSharp_nothing_is_said_of_it()
    {
        var result = Field.Bind(ExternalSchemas.None, "world W binds A.B { state { x : real; } }");

        Assert.Empty(result.Diagnostics);
        Assert.Equal("A.B", Assert.Single(result.Model.Worlds).Binding!.StateType);
    }

    [Theory]
    [InlineData("binds Game.Stat { state { x : real; } }", "(1,15): ESP5110: The project has no type 'Game.Stat' that could be bound. Write the full name of one that it declares or references and can see.")]
    [InlineData("binds Game.Thing { state { x : real; } }", "(1,15): ESP5111: 'Game.Thing' is no struct without references, so that it cannot be copied at every step. Make it a struct of numbers, bools, enums and structs of them.")]
    [InlineData("binds Game.State { state { battery_levl : real; } }", "(1,36): ESP5112: Game.State has no member for 'battery_levl'. Did you mean 'battery_level'?")]
    [InlineData("binds Game.Action { state { x : real; } }", "(1,37): ESP5112: Game.Action has no member for 'x'. Use push.")]
    [InlineData("binds Game.State { state { x : int; } }", "(1,36): ESP5113: 'x' is an int here, and in Game.State it is float. Give both the same type.")]
    [InlineData("binds Game.State { state { name : real; } }", "(1,36): ESP5113: 'name' is a real here, and in Game.State it is string. Give both the same type.")]
    [InlineData("binds Game.State { state { position : real[2]; } }", "(1,36): ESP5113: 'position' is a real[2] here, and in Game.State it is System.Numerics.Vector3 with 3 elements. Give both the same type.")]
    [InlineData("binds Game.State { state { position : real; } }", "(1,36): ESP5113: 'position' is a real here, and in Game.State it is System.Numerics.Vector3 with 3 elements. Give both the same type.")]
    [InlineData("binds Game.State { state { facing : E; } enum E { north, south } }", "(1,36): ESP5113: 'facing' is an E of north or south here, and in Game.State it is Game.Facing of North or SouthWest. Give both the same type.")]
    [InlineData("binds Game.State { state { facing : E; } enum E { north } }", "(1,36): ESP5113: 'facing' is an E of north here, and in Game.State it is Game.Facing of North or SouthWest. Give both the same type.")]
    [InlineData("binds Game.State, Game.Action, Game.Thing { state { x : real; } }", "(1,40): ESP5114: A world binds a type for its state and one for its action, and W names more. Name at most two.")]
    [InlineData("binds Game.State { state { x : rael; } }", "(1,40): ESP2005: There is no type 'rael'. Did you mean 'real'?")]
    public void Mistakes_are_said_once_and_in_their_place(string rest, string said)
    {
        var text = "world W " + rest;

        Assert.Equal([said], Field.Describe(Field.Bind(_schemas, text), text));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("precision single;", false)]
    [InlineData("precision double;", true)]
    public void A_world_has_the_precision(string member, bool isDouble) =>
        Assert.Equal(isDouble, Assert.Single(Field.Bind(ExternalSchemas.None, $"world W {{ {member} }}").Model.Worlds).IsDouble);

    [Fact]
    public void A_precision_is_said_once() => Assert.Equal(
        ["(2,1): ESP2002: 'precision' is declared twice, here and at line 1, column 11. Rename or remove one of the two."],
        Field.Describe(Field.Bind(ExternalSchemas.None, "world W { precision double;\nprecision single; }"), "world W { precision double;\nprecision single; }"));
}
