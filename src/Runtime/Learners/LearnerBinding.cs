namespace Espalier.Runtime.Learners;

/// <summary>
/// How a learner's name in a <c>.constraints</c> file becomes its options record. Generated for every
/// <see cref="LearnerAttribute"/> that the compiler sees, so that nothing is looked up by reflection.
/// </summary>
/// <param name="Name">The learner's name in the language.</param>
/// <param name="Create">Makes the options; those that are not set keep the record's defaults.</param>
public sealed record LearnerBinding(string Name, Func<LearnerSettings, ILearnerOptions> Create);
