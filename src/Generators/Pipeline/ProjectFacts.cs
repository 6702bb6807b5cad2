using Espalier.Dsl;
using Espalier.Dsl.Binding;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Pipeline;

/// <summary>What the <c>.constraints</c> files of a project must know of its C#.</summary>
/// <param name="HasRuntime">The runtime is referenced, and so experiments can be run.</param>
/// <param name="Learners">The learners, ordered by name.</param>
internal sealed record ProjectFacts(bool HasRuntime, EquatableArray<LearnerSchema> Learners)
{
    private const string RuntimeMark = "Espalier.Runtime.Hosting.Study";

    /// <summary>What the front end is told.</summary>
    public ExternalSchemas Schemas => HasRuntime ? new ExternalSchemas(Learners) : ExternalSchemas.None;

    /// <summary>Reads the references of a compilation.</summary>
    public static ProjectFacts OfReferences(Compilation compilation, CancellationToken cancellation)
    {
        var hasRuntime = compilation.GetTypeByMetadataName(RuntimeMark) is not null;
        return new(
            hasRuntime,
            hasRuntime ? ReferencedLearners.Find(compilation, cancellation) : default);
    }

    /// <summary>Reads references and the compilation's own types.</summary>
    public static ProjectFacts OfAll(Compilation compilation, CancellationToken cancellation) =>
        OfReferences(compilation, cancellation).With(ReferencedLearners.Search(compilation.Assembly.GlobalNamespace));

    /// <summary>Adds learners. All of a name are kept: that there are several is for <see cref="FrontEnd"/> to say.</summary>
    public ProjectFacts With(IEnumerable<LearnerSchema> own) => this with
    {
        Learners = own.Concat(Learners)
            .OrderBy(learner => learner.Name, StringComparer.Ordinal)
            .ThenBy(learner => learner.TypeName, StringComparer.Ordinal)
            .ToEquatable(),
    };
}
