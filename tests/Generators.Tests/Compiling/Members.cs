using System.Reflection;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>Sets members of generated structs by name: from numbers and names of enum members, and from arrays for vectors.</summary>
internal static class Members
{
    public static T Set<T>(T value, object? members)
        where T : unmanaged
    {
        object boxed = value;
        foreach (var property in members?.GetType().GetProperties() ?? [])
        {
            var field = typeof(T).GetField(property.Name);
            Assert.True(field is not null, $"{typeof(T)} has no member {property.Name}.");
            field.SetValue(boxed, Convert(property.GetValue(members)!, field.FieldType));
        }

        return (T)boxed;
    }

    private static object Convert(object value, Type type)
    {
        if (value is Array items)
            return ToVector(items, type);
        return type.IsEnum
            ? value is string name ? Enum.Parse(type, name) : Enum.ToObject(type, value)
            : System.Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static object ToVector(Array items, Type type)
    {
        var element = type.GetField("_first", BindingFlags.NonPublic | BindingFlags.Instance)!.FieldType;
        var fill = typeof(Members).GetMethod(nameof(Fill), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type, element);
        return fill.Invoke(null, [items])!;
    }

    private static TVector Fill<TVector, TElement>(Array items)
        where TVector : unmanaged
        where TElement : unmanaged
    {
        var vector = default(TVector);
        var span = System.Runtime.InteropServices.MemoryMarshal.Cast<TVector, TElement>(new Span<TVector>(ref vector));
        Assert.Equal(items.Length, span.Length);
        for (var i = 0; i < items.Length; i++)
            span[i] = (TElement)Convert(items.GetValue(i)!, typeof(TElement));
        return vector;
    }
}
