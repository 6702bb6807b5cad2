namespace Espalier.Generators.Emission;

/// <summary>The types that generated code refers to, from anywhere.</summary>
internal static class Contract
{
    /// <summary>The namespace of the reward contract.</summary>
    public const string Rewards = "global::Espalier.Rewards";

    /// <summary>The namespace of the contract's arithmetic.</summary>
    public const string Numerics = Rewards + ".Numerics";

    /// <summary>The namespace of batches.</summary>
    public const string Batches = Rewards + ".Batches";

    /// <summary>The namespace of experiments.</summary>
    public const string Experiments = "global::Espalier.Runs.Experiments";

    /// <summary>The namespace of learners.</summary>
    public const string Learners = "global::Espalier.Runtime.Learners";

    /// <summary>The class that hosts studies.</summary>
    public const string Study = "global::Espalier.Runtime.Hosting.Study";

    /// <summary>A step's place in its episode.</summary>
    public const string Moment = Rewards + ".Moment";

    /// <summary>The language's arithmetic.</summary>
    public const string Arithmetic = Numerics + ".Arithmetic";

    /// <summary>The elementary functions.</summary>
    public const string Elementary = Numerics + ".Elementary";

    /// <summary>How scores fall off outside an interval.</summary>
    public const string Tolerance = Numerics + ".Tolerance";

    /// <summary>The counter hash.</summary>
    public const string CounterHash = Rewards + ".CounterHash";

    /// <summary><c>System.Math</c>.</summary>
    public const string Math = "global::System.Math";

    /// <summary>An immutable array of a type.</summary>
    public static string ArrayOf(string type) => $"global::System.Collections.Immutable.ImmutableArray<{type}>";

    /// <summary>A read-only span of a type.</summary>
    public static string ReadOnlySpanOf(string type) => $"global::System.ReadOnlySpan<{type}>";

    /// <summary>The attribute that asks for a method to be inlined.</summary>
    public const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
}
