using Espalier.Dsl;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Pipeline;

/// <summary>All that the file of a world's experiments is made of.</summary>
/// <param name="Unit">The world.</param>
/// <param name="Experiments">Its experiments.</param>
/// <param name="Learners">The learners that they may name.</param>
internal sealed record StudyUnit(
    WorldUnit Unit, EquatableArray<ExperimentModel> Experiments, EquatableArray<LearnerSchema> Learners);
