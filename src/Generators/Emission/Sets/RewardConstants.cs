using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Sets;

/// <summary>What a reward computes once for all: the hashes that name its draws, and the scales of its margins.</summary>
internal sealed class RewardConstants
{
    private readonly List<(string Type, string Value)> _constants = [];

    /// <summary>The hash of a draw's name.</summary>
    public string Draw(string name) => Add("ulong", $"{Contract.CounterHash}.OfText({Literals.Text(name)})");

    /// <summary>The scale of a margin's shape.</summary>
    public string Scale(MarginShape shape, double valueAtMargin) => Add(
        "double",
        $"{Contract.Numerics}.Tolerance.GetScale({Contract.Numerics}.MarginShape.{shape}, {Literals.Real(valueAtMargin)})");

    /// <summary>Writes the fields.</summary>
    public void Write(CodeWriter writer)
    {
        for (var i = 0; i < _constants.Count; i++)
        {
            writer.Blank();
            writer.Line($"private static readonly {_constants[i].Type} {NameOf(i)} = {_constants[i].Value};");
        }
    }

    private string Add(string type, string value)
    {
        var place = _constants.IndexOf((type, value));
        if (place < 0)
        {
            place = _constants.Count;
            _constants.Add((type, value));
        }

        return NameOf(place);
    }

    private static string NameOf(int place) => "s_constant" + Literals.Number(place);
}
