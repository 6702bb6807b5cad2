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
            var given = property.GetValue(members)!;
            if (typeof(T).GetProperty(property.Name) is { } own)
            {
                own.SetValue(boxed, Convert(given, own.PropertyType));
                continue;
            }

            var field = typeof(T).GetField(property.Name);
            Assert.True(field is not null, $"{typeof(T)} has no member {property.Name}.");
            field.SetValue(boxed, Convert(given, field.FieldType));
        }

        return (T)boxed;
    }

    /// <summary>The members of a struct as text: <c>X=3 Flags=[True False]</c>.</summary>
    public static string Describe(object value) => string.Join(
        ' ', value.GetType().GetFields().OrderBy(field => field.Name).Select(field => $"{field.Name}={Text(field.GetValue(value)!)}"));

    private static string Text(object value)
    {
        var element = value.GetType().GetField("_first", BindingFlags.NonPublic | BindingFlags.Instance)?.FieldType;
        if (element is null)
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}");
        var list = typeof(Members).GetMethod(nameof(List), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(value.GetType(), element);
        return $"[{list.Invoke(null, [value])}]";
    }

    private static string List<TVector, TElement>(TVector vector)
        where TVector : unmanaged
        where TElement : unmanaged =>
        string.Join(' ', System.Runtime.InteropServices.MemoryMarshal.Cast<TVector, TElement>(new Span<TVector>(ref vector)).ToArray());

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
