namespace Espalier.Generators.Emission.Sets;

/// <summary>
/// What is known within a step: running totals, whether the set ends the episode, and where the state lies. Variables of
/// one method; of a set that is cut into several, the fields of a struct that they hand on.
/// </summary>
/// <param name="shape">The shape of the set.</param>
/// <param name="isShared">Several methods share them.</param>
internal sealed class StepVariables(SetShape shape, bool isShared)
{
    /// <summary>The type of the struct: in lower case, as nothing that a file declares is named.</summary>
    public const string Type = "progress";

    /// <summary>The variable of that type.</summary>
    public const string Shared = "step";

    /// <summary>Whether the set ends the episode.</summary>
    public string Ends => Name("ends");

    /// <summary>Where the state before the step lies among those that a cover orders, in [0, 1).</summary>
    public string Place => Name("place");

    /// <summary>The running total of a group: a variable of its own in every method, as registers add up faster than memory.</summary>
    public static string TotalOf(int group) => group == 0 ? "total" : "total" + Literals.Number(group);

    /// <summary>Where a total is handed on from a method to the next.</summary>
    public string KeptTotalOf(int group) => Name(TotalOf(group));

    /// <summary>Takes totals over at the beginning of one of several methods.</summary>
    public void Take(CodeWriter writer, IEnumerable<int> groups)
    {
        foreach (var group in groups)
            writer.Line($"var {TotalOf(group)} = {KeptTotalOf(group)};");
    }

    /// <summary>Hands totals on at its end.</summary>
    public void HandOn(CodeWriter writer, IEnumerable<int> groups)
    {
        writer.Blank();
        foreach (var group in groups)
            writer.Line($"{KeptTotalOf(group)} = {TotalOf(group)};");
    }

    /// <summary>Declares them at the beginning of a step.</summary>
    public void Open(CodeWriter writer, string place)
    {
        if (isShared)
        {
            writer.Line($"var {Shared} = default({Type});");
            if (shape.Covers)
                writer.Line($"{Place} = {place};");
            return;
        }

        for (var group = 0; group < shape.Groups; group++)
            writer.Line($"var {TotalOf(group)} = 0.0;");
        if (shape.Terminates)
            writer.Line($"var {Ends} = false;");
        if (shape.Covers)
            writer.Line($"var {Place} = {place};");
    }

    /// <summary>Writes the struct, where there is one.</summary>
    public void Write(CodeWriter writer)
    {
        if (!isShared)
            return;
        writer.Blank();
        writer.Open("private struct " + Type);
        for (var group = 0; group < shape.Groups; group++)
            writer.Line($"internal double {TotalOf(group)};");
        if (shape.Terminates)
            writer.Line($"internal bool {Bare(Ends)};");
        if (shape.Covers)
            writer.Line($"internal double {Bare(Place)};");
        writer.Close();
    }

    private string Name(string name) => isShared ? Shared + "." + name : name;

    private static string Bare(string name) => name.Substring(name.IndexOf('.') + 1);
}
