namespace Espalier.Dsl.Binding.Model;

/// <summary>How the weights of a family of goals are drawn.</summary>
public enum FamilyWeights
{
    /// <summary>Independent, standard normal.</summary>
    Gaussian,

    /// <summary>Independent, uniform in −1..1.</summary>
    Uniform,

    /// <summary>Uniform over the simplex.</summary>
    Simplex,
}
