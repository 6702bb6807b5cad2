using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Generators.Emission.Sets;

/// <summary>
/// What a set does at a step, without the numbers of its dials: sets of one shape are values of one type. A dial's
/// number appears as the place at which it is first met, so that sets that use equal numbers in equal places agree.
/// </summary>
/// <param name="Items">What is done, in its order.</param>
/// <param name="Shares">How many different shares it takes.</param>
/// <param name="Gains">How many different gains it takes.</param>
/// <param name="Bounds">How many different bounds of clips it takes.</param>
/// <param name="Periods">How many different periods it takes.</param>
/// <param name="Masks">How many masks say which terms are kept; 0 where all are.</param>
/// <param name="Accounts">How many accounts hold payments back.</param>
/// <param name="Groups">How many totals it computes; the first is that of the whole.</param>
internal sealed record SetShape(
    EquatableArray<ShapeItem> Items, int Shares, int Gains, int Bounds, int Periods, int Masks, int Accounts, int Groups)
{
    /// <summary>How many terms one mask speaks of.</summary>
    public const int MaskSize = 64;

    /// <summary>The terms, in the order in which they are evaluated.</summary>
    public IEnumerable<TermItem> Terms => Items.Items.OfType<TermItem>();

    /// <summary>The terms but the clips.</summary>
    public IEnumerable<EvaluateItem> Evaluations => Items.Items.OfType<EvaluateItem>();

    /// <summary>The constraints that may end the episode.</summary>
    public IEnumerable<DemandModel> Endings =>
        Evaluations.Select(item => item.Term).OfType<DemandModel>().Where(demand => demand.Terminates);

    /// <summary>The machines.</summary>
    public IEnumerable<MachineModel> Machines => Evaluations.Select(item => item.Term).OfType<MachineModel>();

    /// <summary>Something of it may end the episode.</summary>
    public bool Terminates => Endings.Any() || Machines.Any(machine => machine.Terminates);

    /// <summary>Some term speaks in a share of the states only.</summary>
    public bool Covers => Evaluations.Any(item => item.Cover is not null);

    /// <summary>Something holds back what is paid.</summary>
    public bool Delays => Items.Items.OfType<PayOutItem>().Any();

    /// <summary>It pays the differences of a potential, and so must know γ.</summary>
    public bool NeedsDiscount => Evaluations.Any(item => item.Term is DemandModel { Kind: DemandKind.Potential });
}
