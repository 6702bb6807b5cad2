using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Sets;

/// <summary>A constraint, an override, a machine or a task is evaluated.</summary>
/// <param name="Term">What is evaluated.</param>
/// <param name="Thins">The thinnings: all must let the evaluation pass.</param>
/// <param name="Cover">The number of the share of states in which it may speak; null for all.</param>
/// <param name="Gain">The number of the gain that its payment is multiplied with; null for 1.</param>
/// <param name="Pays">It has a weight that is not always 0, and is neither a metric nor limited.</param>
/// <param name="Group">The group to whose total it adds.</param>
internal sealed record EvaluateItem(
    TermModel Term, EquatableArray<ThinSlot> Thins, int? Cover, int? Gain, bool Pays, int Group)
    : TermItem(Term.Name, KindOf(Term), Term.Text, Term.Place, Group)
{
    /// <summary>Its weight changes during training.</summary>
    public bool HasCurriculum => Term.Curriculum.Count > 0;

    private static string KindOf(TermModel term) => term switch
    {
        DemandModel demand => demand.Kind.ToString(),
        OverrideModel => "Override",
        MachineModel => "Machine",
        TaskModel => "Task",
        _ => throw new NotSupportedException($"{term.GetType().Name} is no line of a set."),
    };
}
