using Espalier.Dsl;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Generators.Emission.Sets;

/// <summary>
/// What a set does at a step, without the numbers of its dials: sets of one shape are values of one type. A dial's
/// number appears as the place at which it is first met, so that sets that use equal numbers in equal places agree.
/// </summary>
/// <param name="Items">What is done, in its order.</param>
/// <param name="Shares">How many different shares it takes.</param>
/// <param name="Gains">How many different gains it takes.</param>
/// <param name="Periods">How many different periods it takes.</param>
/// <param name="Accounts">How many accounts hold payments back.</param>
internal sealed record SetShape(EquatableArray<ShapeItem> Items, int Shares, int Gains, int Periods, int Accounts)
{
    /// <summary>The constraints, in the order in which they are evaluated.</summary>
    public IEnumerable<EvaluateItem> Evaluations => Items.Items.OfType<EvaluateItem>();

    /// <summary>It pays the differences of a potential, and so must know γ.</summary>
    public bool NeedsDiscount => Evaluations.Any(item => item.Demand.Kind == DemandKind.Potential);
}
