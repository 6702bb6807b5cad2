namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>Goals are held against the declared ranges as scopes are.</summary>
public class GoalTests
{
    [Theory]
    [InlineData("intended a: x > 20;", "ESP4064 [x > 20] 'a' can never be reached, because 'x > 20' never holds: x is in 0..10. Correct the condition or the range.")]
    [InlineData("intended a: x == 3 and y == 11;", "ESP4064 [y == 11] 'a' can never be reached, because 'y == 11' never holds: y is in 0..10. Correct the condition or the range.")]
    [InlineData("intended a: x == 3; rival b: speed >= 0;", "ESP4065 [speed >= 0] 'b' is reached in every state, because 'speed >= 0' always holds: speed is in 0..4. Correct the condition or the range, or leave it out.")]
    [InlineData("intended a: x == 3; solvable: distance > 30;", "ESP4064 [distance > 30] No episode counts as solvable, because 'distance > 30' never holds: distance is in 0..10. Correct the condition or the range.")]
    [InlineData("intended a: x == 3; distinguishing: distance < 30;", "ESP4065 [distance < 30] Every episode counts as distinguishing, because 'distance < 30' always holds: distance is in 0..10. Correct the condition or the range, or leave it out.")]
    [InlineData("intended a: x == y; rival b: near and x == y;", "ESP4066 [near and x == y] No episode comes to 'b', because 'a' holds wherever it does, and stands above it: the first that holds decides. Write 'b' first, or say where 'a' does not hold.")]
    [InlineData("intended a: distance <= 2; rival b: x == 5 and y == 4;", "ESP4066 [x == 5 and y == 4] No episode comes to 'b', because 'a' holds wherever it does, and stands above it: the first that holds decides. Write 'b' first, or say where 'a' does not hold.")]
    [InlineData("intended a: x == 3 and (near or speed < 9);", "ESP4045 [speed < 9] This test decides nothing, because 'speed < 9' always holds: speed is in 0..4. Correct it, or leave it out.")]
    [InlineData("intended a: 1 / x > 0.5;", "ESP4046 [x] ")]
    public void What_no_state_or_every_state_comes_to_is_said(string goals, string said) =>
        Assert.StartsWith(said, Assert.Single(RemarkRoom.DiagnoseAll($"goals G for Yard {{ {goals} }}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("intended a: x == 3; rival b: y == 4; solvable: near; distinguishing: x != 0 and distance < 5;")]
    [InlineData("intended a: near and x == y; rival b: x == y;")]
    [InlineData("intended a: x == 3; rival b: false;")]
    [InlineData("intended a: x == 3; solvable: true;")]
    [InlineData("intended a: free > 3; rival b: free > 4 and near;", "ESP4066")]
    public void What_may_be_is_left_alone(string goals, params string[] said) =>
        Assert.Equal(said, RemarkRoom.DiagnoseAll($"goals G for Yard {{ {goals} }}").Select(text => text[..7]));
}
