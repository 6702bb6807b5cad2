namespace Espalier.Measures.Tests;

public sealed class MeasureCatalogueTests
{
    [Fact]
    public void Names_are_unique() =>
        Assert.Equal(MeasureCatalogue.All.Length, MeasureCatalogue.All.Select(measure => measure.Name).Distinct().Count());

    [Fact]
    public void What_is_taken_now() =>
        Assert.Equal(
            ["return", "success", "intended_share", "rival_share", "nonsense_share", "obedience", "steps_to_competence"],
            MeasureCatalogue.Taken.Select(measure => measure.Name));

    [Fact]
    public void Shares_have_a_difference_that_counts_as_none()
    {
        Assert.Equal(0.05, MeasureCatalogue.Find("rival_share")!.Negligible);
        Assert.Null(MeasureCatalogue.Find("return")!.Negligible);
        Assert.Null(MeasureCatalogue.Find("rival_shares"));
    }
}
