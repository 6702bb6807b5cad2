namespace Espalier.Runtime.Learners;

/// <summary>Names a record of learner options, so that a <c>.constraints</c> file can say <c>learner NAME { … }</c>.</summary>
/// <param name="name">The learner's name in the language: lower case, words joined by underscores.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LearnerAttribute(string name) : Attribute
{
    /// <summary>The learner's name in the language.</summary>
    public string Name { get; } = name;
}
