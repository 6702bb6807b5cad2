using Espalier.Dsl;
using Espalier.Dsl.Binding;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Studies;

/// <summary>How a learner's name becomes its options record: one method for each learner that the compiler sees.</summary>
internal static class LearnersEmitter
{
    private const string Settings = Contract.Learners + ".LearnerSettings";
    private const string Options = Contract.Learners + ".ILearnerOptions";
    private const string Binding = Contract.Learners + ".LearnerBinding";

    /// <summary>Writes the class.</summary>
    public static void Write(CodeWriter writer, string name, EquatableArray<LearnerSchema> learners)
    {
        var scope = new NameScope([name, "All", .. NameScope.ObjectMembers]);
        var methods = learners.Select(learner => NameScope.Escape(scope.ClaimPascal(learner.Name))).ToList();
        writer.Blank();
        writer.Summary(null, "The learners that experiments may name.");
        writer.Open("public static class " + name);
        writer.Summary(null, "How each name becomes a record of options.");
        writer.Line($"public static {Contract.ArrayOf(Binding)} All {{ get; }} =");
        writer.Line("[");
        writer.Indent();
        for (var i = 0; i < methods.Count; i++)
            writer.Line($"new({Literals.Text(learners[i].Name)}, {methods[i]}),");
        writer.Outdent();
        writer.Line("];");
        for (var i = 0; i < methods.Count; i++)
            WriteMethod(writer, learners[i], methods[i]);
        writer.Close();
    }

    private static void WriteMethod(CodeWriter writer, LearnerSchema learner, string method)
    {
        writer.Blank();
        writer.Open($"private static {Options} {method}({Settings} settings)");
        writer.Line($"var defaults = new {learner.TypeName}();");
        writer.Open($"return new {learner.TypeName}");
        foreach (var option in learner.Options)
        {
            var property = NameScope.Escape(option.PropertyName);
            writer.Line($"{property} = settings.{ReaderOf(option.Kind)}({Literals.Text(option.Name)}, defaults.{property}),");
        }

        writer.Close(";");
        writer.Close();
    }

    private static string ReaderOf(LearnerOptionKind kind) => kind switch
    {
        LearnerOptionKind.Real => "Real",
        LearnerOptionKind.Flag => "Flag",
        LearnerOptionKind.Ints => "Wholes",
        _ => "Whole",
    };
}
