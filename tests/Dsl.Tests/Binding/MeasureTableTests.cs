using Espalier.Dsl.Binding.Experiments;
using Espalier.Measures;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>The front end knows no measure's code, so it repeats their names: these are the same.</summary>
public sealed class MeasureTableTests
{
    [Fact]
    public void The_language_knows_the_measures_that_there_are() =>
        Assert.Equal(MeasureCatalogue.All.Select(measure => measure.Name).Order(), MeasureTable.Names.Order());

    [Fact]
    public void A_file_may_expect_what_is_measured_and_nothing_else() =>
        Assert.Equal(MeasureCatalogue.Taken.Select(measure => measure.Name).Order(), MeasureTable.TakenNames.Order());

    [Fact]
    public void A_measure_that_is_only_read_on_a_probe_asks_for_one() =>
        Assert.All(
            MeasureCatalogue.Taken,
            measure => Assert.Equal(measure.Reading == ProbeReading.Always, MeasureTable.Find(measure.Name)!.NeedsProbe));
}
