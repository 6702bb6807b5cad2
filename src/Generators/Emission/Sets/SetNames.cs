using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets;

/// <summary>What the sets and goals of a world are called in C#, and which sets share a type.</summary>
internal sealed class SetNames
{
    private static readonly string[] s_rewardMembers = ["Memory", "Evaluate", "Info", "ObservationSize", "Observe", "Batch"];
    private static readonly string[] s_goalMembers =
        ["Goals", "FindReached", "IsSolvable", "IsDistinguishing", "DeclaresDistinguishing"];

    private readonly Dictionary<SetShape, string> _types = [];
    private readonly Dictionary<string, string> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _goals = new(StringComparer.Ordinal);

    /// <summary>Names the sets, a type after the first set of its shape, and then the goals.</summary>
    public SetNames(WorldNames names, IEnumerable<ShapedSet> sets, IEnumerable<GoalsModel> goals)
    {
        var methods = new NameScope([names.Sets, names.Infos, .. NameScope.ObjectMembers]);
        foreach (var set in sets)
        {
            _methods[set.Set.Name] = methods.ClaimPascal(set.Set.Name);
            if (!_types.ContainsKey(set.Shape))
                _types[set.Shape] = names.Scope.Claim(Free(PascalCase.Of(set.Set.Name), s_rewardMembers));
        }

        foreach (var declared in goals)
            _goals[declared.Name] = names.Scope.Claim(Free(PascalCase.Of(declared.Name), s_goalMembers));
    }

    /// <summary>The type of a shape.</summary>
    public string TypeOf(SetShape shape) => NameScope.Escape(_types[shape]);

    /// <summary>The method that makes a set, and the field of what is known about it.</summary>
    public string MethodOf(SetModel set) => NameScope.Escape(_methods[set.Name]);

    /// <summary>The class of goals.</summary>
    public string TypeOf(GoalsModel goals) => NameScope.Escape(_goals[goals.Name]);

    // A type cannot have the name of its own member.
    private static string Free(string name, string[] members) => members.Contains(name) ? name + "_1" : name;
}
