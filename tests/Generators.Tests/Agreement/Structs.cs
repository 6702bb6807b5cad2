using System.Reflection;
using System.Runtime.InteropServices;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>Fills generated structs with the values of a valuation: fields and variables in the same order.</summary>
internal static class Structs
{
    public static T Fill<T>(IReadOnlyList<VariableModel> variables, Valuation values)
        where T : unmanaged
    {
        object boxed = default(T);
        foreach (var variable in variables)
        {
            var name = string.Concat(variable.Name[0].ToString().ToUpperInvariant(), variable.Name.AsSpan(1));
            var field = typeof(T).GetField(name);
            Assert.True(field is not null, $"{typeof(T)} has no member {name}.");
            field.SetValue(boxed, ToMember([.. values[variable.Name]], field.FieldType));
        }

        return (T)boxed;
    }

    private static object ToMember(double[] elements, Type type)
    {
        if (type.GetField("_first", BindingFlags.NonPublic | BindingFlags.Instance)?.FieldType is not { } element)
            return ToScalar(elements[0], type);
        return typeof(Structs).GetMethod(nameof(ToVector), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type, element).Invoke(null, [elements])!;
    }

    private static object ToScalar(double value, Type type) => type switch
    {
        { IsEnum: true } => Enum.ToObject(type, (long)value),
        _ when type == typeof(bool) => value != 0,
        _ => Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static object ToVector<TVector, TElement>(double[] elements)
        where TVector : unmanaged
        where TElement : unmanaged
    {
        var vector = default(TVector);
        var span = MemoryMarshal.Cast<TVector, TElement>(new Span<TVector>(ref vector));
        Assert.Equal(elements.Length, span.Length);
        for (var i = 0; i < span.Length; i++)
            span[i] = (TElement)ToScalar(elements[i], typeof(TElement));
        return vector;
    }
}
