using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>Values of variables in words.</summary>
internal static class ValueText
{
    /// <summary>A value as the language writes it: a number, <c>true</c>, a member of an enum.</summary>
    /// <param name="type">The type of the variable.</param>
    /// <param name="value">The value, or that of an element.</param>
    public static string Of(DslType type, double value) => type.Scalar switch
    {
        BoolType => value == 0 ? "false" : "true",
        EnumType { Enum.Members: var members } when value >= 0 && value < members.Count => members[(int)value],
        _ => NumberText.Of(value),
    };
}
