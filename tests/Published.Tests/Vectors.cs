using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>What the original code gave, as it was recorded.</summary>
internal static class Vectors
{
    /// <summary>Reads a file of vectors.</summary>
    public static JsonObject Read(string name) =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", name + ".json")));

    /// <summary>The case of a name.</summary>
    public static JsonObject Case(string file, string name, string key = "name") =>
        Read(file)["cases"]!.AsArray().Select(item => item!.AsObject()).Single(item => (string)item[key]! == name);

    /// <summary>The objects of a list.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? list) => list!.AsArray().Select(item => item!.AsObject());

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();
}
