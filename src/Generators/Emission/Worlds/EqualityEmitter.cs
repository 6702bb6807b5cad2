namespace Espalier.Generators.Emission.Worlds;

/// <summary>What equality consists of beside the comparison itself.</summary>
internal static class EqualityEmitter
{
    /// <summary>Writes the untyped comparison and the operators.</summary>
    public static void WriteOperators(CodeWriter writer, string name)
    {
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override readonly bool Equals(object? obj) => obj is {name} other && Equals(other);");
        writer.Blank();
        writer.Line("/// <summary>Whether all members are equal.</summary>");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Blank();
        writer.Line("/// <summary>Whether some member differs.</summary>");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
    }
}
