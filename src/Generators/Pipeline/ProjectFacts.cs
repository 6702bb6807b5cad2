using Espalier.Dsl;
using Espalier.Dsl.Binding;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Pipeline;

/// <summary>What the <c>.constraints</c> files of a project must know of its C#.</summary>
/// <param name="HasRewards">The reward contract is referenced, without which nothing that is generated compiles.</param>
/// <param name="HasRuntime">The runtime is referenced, and so experiments can be run.</param>
/// <param name="Learners">The learners, ordered by name.</param>
internal sealed record ProjectFacts(bool HasRewards, bool HasRuntime, EquatableArray<LearnerSchema> Learners)
{
    private const string RewardsMark = "Espalier.Rewards.RewardInfo";
    private const string RuntimeMark = "Espalier.Runtime.Hosting.Study";

    /// <summary>What the front end is told.</summary>
    public ExternalSchemas Schemas => HasRuntime ? new ExternalSchemas(Learners) : ExternalSchemas.None;

    /// <summary>Reads the references of a compilation.</summary>
    public static ProjectFacts OfReferences(Compilation compilation, CancellationToken cancellation)
    {
        var hasRuntime = compilation.GetTypeByMetadataName(RuntimeMark) is not null;
        return new(
            compilation.GetTypeByMetadataName(RewardsMark) is not null,
            hasRuntime,
            hasRuntime ? ReferencedLearners.Find(compilation, cancellation) : default);
    }

    /// <summary>Reads references and the compilation's own types.</summary>
    public static ProjectFacts OfAll(Compilation compilation, CancellationToken cancellation) =>
        OfReferences(compilation, cancellation).With(ReferencedLearners.Search(compilation.Assembly.GlobalNamespace));

    /// <summary>Adds learners; where several have a name, the project's own comes first.</summary>
    public ProjectFacts With(IEnumerable<LearnerSchema> own) => this with
    {
        Learners = own.OrderBy(learner => learner.TypeName, StringComparer.Ordinal)
            .Concat(Learners.OrderBy(learner => learner.TypeName, StringComparer.Ordinal))
            .GroupBy(learner => learner.Name, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(learner => learner.Name, StringComparer.Ordinal)
            .ToEquatable(),
    };
}
