namespace Espalier.Generators.Tests.Compiling;

/// <summary>Learners that a project declares itself.</summary>
internal static class Learners
{
    /// <summary>A learner called <c>none</c>, with an option of every kind.</summary>
    public const string None =
        """
        using System;
        using System.Collections.Immutable;
        using Espalier.Rewards;
        using Espalier.Runtime.Learners;

        namespace Own;

        [Learner("none")]
        public sealed record NoneOptions : ILearnerOptions
        {
            public double Discount { get; init; } = 0.99;
            public long Steps { get; init; } = 1000;
            public int Environments { get; init; } = 8;
            public bool AnnealsRate { get; init; } = true;
            public ImmutableArray<int> HiddenLayers { get; init; } = [64];
            public string NotAnOption { get; init; } = "";
            public double Computed => Discount;
            public string? FindFault() => null;
            public ILearner CreateLearner(ActionSpace actions) => throw new NotSupportedException();
        }
        """;
}
