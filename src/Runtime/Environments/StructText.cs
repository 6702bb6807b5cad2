using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Espalier.Runtime.Environments;

/// <summary>
/// A state or action in words, for messages about a fault. It reads fields by reflection, so that no world has to carry
/// code for a message that is hardly ever shown.
/// </summary>
internal static class StructText
{
    private static readonly MethodInfo ElementsOf =
        typeof(StructText).GetMethod(nameof(Elements), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The public fields and their values: <c>x = 3, y = 4, walls = [false, true]</c>.</summary>
    public static string Of<T>(in T value)
        where T : unmanaged => Of((object)value);

    /// <summary>The public fields whose values differ, with those after: <c>x = 4</c>.</summary>
    public static string ChangesOf<T>(in T before, in T after)
        where T : unmanaged
    {
        object was = before, became = after;
        var changes = typeof(T).GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Select(field => (field.Name, Before: Of(field.GetValue(was)!), After: Of(field.GetValue(became)!)))
            .Where(field => field.Before != field.After)
            .Select(field => $"{field.Name} = {field.After}")
            .ToList();
        return changes.Count == 0 ? "as before" : string.Join(", ", changes);
    }

    private static string Of(object value)
    {
        var type = value.GetType();
        if (type.GetCustomAttribute<InlineArrayAttribute>() is { } array)
        {
            var element = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)[0];
            return (string)ElementsOf.MakeGenericMethod(type, element.FieldType).Invoke(null, [value, array.Length])!;
        }

        if (value is IFormattable formattable)
            return formattable.ToString(null, CultureInfo.InvariantCulture);
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public);
        return type.IsPrimitive || fields.Length == 0
            ? value.ToString()!.ToLowerInvariant()
            : string.Join(", ", fields.Select(field => $"{field.Name} = {Of(field.GetValue(value)!)}"));
    }

    private static string Elements<TArray, TElement>(TArray array, int length)
        where TArray : struct
        where TElement : notnull
    {
        var elements = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TArray, TElement>(ref array), length);
        return $"[{string.Join(", ", elements.ToArray().Select(element => Of(element)))}]";
    }
}
