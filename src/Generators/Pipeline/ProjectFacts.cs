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

    /// <summary>The types that worlds bind, as far as they exist.</summary>
    public EquatableArray<TypeSchema> Types { get; init; }

    /// <summary>How debug symbols name the files.</summary>
    public SourcePaths Paths { get; init; } = new(default(EquatableArray<(string, string)>));

    /// <summary>What the front end is told.</summary>
    public ExternalSchemas Schemas => new(HasRuntime ? Learners : null) { Types = Types };

    /// <summary>Reads the references of a compilation.</summary>
    public static ProjectFacts OfReferences(Compilation compilation, CancellationToken cancellation)
    {
        var hasRuntime = compilation.GetTypeByMetadataName(RuntimeMark) is not null;
        return new(
            hasRuntime,
            hasRuntime ? ReferencedLearners.Find(compilation, cancellation) : default)
        {
            Paths = SourcePaths.Of(compilation),
        };
    }

    /// <summary>Reads references and the compilation's own types.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="files">The files, which may bind types of it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ProjectFacts OfAll(Compilation compilation, IEnumerable<ParsedFile> files, CancellationToken cancellation) =>
        OfReferences(compilation, cancellation).With(ReferencedLearners.Search(compilation.Assembly.GlobalNamespace)) with
        {
            Types = TypeReader.Read(TypeReader.NamesIn(files), compilation),
        };

    /// <summary>Adds learners. All of a name are kept: that there are several is for <see cref="FrontEnd"/> to say.</summary>
    public ProjectFacts With(IEnumerable<LearnerSchema> own) => this with
    {
        Learners = own.Concat(Learners)
            .OrderBy(learner => learner.Name, StringComparer.Ordinal)
            .ThenBy(learner => learner.TypeName, StringComparer.Ordinal)
            .ToEquatable(),
    };
}
