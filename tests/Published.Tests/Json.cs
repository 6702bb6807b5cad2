using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>Small turns of JSON.</summary>
internal static class Json
{
    /// <summary>The members of the given names; 0 where one is missing.</summary>
    public static JsonObject Object(JsonObject from, params ReadOnlySpan<string> names)
    {
        var made = new JsonObject();
        foreach (var name in names)
            made[name] = from[name]?.DeepClone() ?? 0;
        return made;
    }

    /// <summary>An object of numbers as a dictionary; empty where there is none.</summary>
    public static IReadOnlyDictionary<string, double> Numbers(JsonNode? node) =>
        node?.AsObject().ToDictionary(pair => pair.Key, pair => (double)pair.Value!) ?? [];

    /// <summary>The same with one member set.</summary>
    public static JsonObject With(this JsonObject from, string name, JsonNode? value)
    {
        var made = (JsonObject)from.DeepClone();
        made[name] = value?.DeepClone();
        return made;
    }
}
