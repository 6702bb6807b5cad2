using System.Collections.Immutable;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Naming;

/// <summary>
/// What everything of a world is called in C#. The names that every world has come first, then what the world declares,
/// so that a set or a goal added later renames nothing.
/// </summary>
internal sealed class WorldNames
{
    private readonly Dictionary<EnumModel, string> _enums = [];
    private readonly Dictionary<VectorType, string> _vectors = [];
    private readonly Dictionary<string, string> _consts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lets = new(StringComparer.Ordinal);

    /// <summary>Names a world.</summary>
    public WorldNames(WorldModel world)
    {
        World = world;
        Scope = new NameScope([TopLevel.NameOf(world.Namespace, world.Name), .. NameScope.ObjectMembers]);
        State = Scope.Claim("State");
        Action = Scope.Claim("Action");
        Settings = Scope.Claim("Settings");
        Interface = Scope.Claim("World");
        Sets = Scope.Claim("Sets");
        Infos = Scope.Claim("Infos");
        Lets = Scope.Claim("Lets");
        Codec = Scope.Claim("Codec");
        Experiments = Scope.Claim("Experiments");
        Learners = Scope.Claim("Learners");
        Sources = Scope.Claim("Sources");
        Host = Scope.Claim("HostAsync");
        foreach (var declared in world.Enums)
            _enums[declared] = Scope.ClaimPascal(declared.Name);
        foreach (var constant in world.Consts)
            _consts[constant.Name] = Scope.ClaimPascal(constant.Name);
        StateMembers = NameMembers(State, world.State);
        ActionMembers = NameMembers(Action, world.Action);
        SettingMembers = NameMembers(Settings, world.Settings);
        foreach (var vector in world.State.Concat(world.Action).Concat(world.Settings).Select(member => member.Type).OfType<VectorType>())
        {
            var storage = StorageOf(vector);
            if (!_vectors.ContainsKey(storage))
                _vectors[storage] = Scope.Claim(VectorName(storage));
        }

        var letScope = new NameScope([Lets, .. NameScope.ObjectMembers]);
        foreach (var let in world.Lets)
            _lets[let.Name] = letScope.ClaimPascal(let.Name);
    }

    /// <summary>The world.</summary>
    public WorldModel World { get; }

    /// <summary>The names of the static class's members: sets and goals take theirs here.</summary>
    public NameScope Scope { get; }

    /// <summary>The state struct.</summary>
    public string State { get; }

    /// <summary>The action struct.</summary>
    public string Action { get; }

    /// <summary>The settings struct.</summary>
    public string Settings { get; }

    /// <summary>The implementation of <c>IWorld</c>.</summary>
    public string Interface { get; }

    /// <summary>The class whose methods make the sets.</summary>
    public string Sets { get; }

    /// <summary>The class that holds what is known about the sets.</summary>
    public string Infos { get; }

    /// <summary>The class of the derived quantities.</summary>
    public string Lets { get; }

    /// <summary>The class of observations, actions and ranges.</summary>
    public string Codec { get; }

    /// <summary>The property of the experiments.</summary>
    public string Experiments { get; }

    /// <summary>The class that binds learners.</summary>
    public string Learners { get; }

    /// <summary>The class of the files' texts.</summary>
    public string Sources { get; }

    /// <summary>The method that hosts a study.</summary>
    public string Host { get; }

    /// <summary>The members of the state by their names in the file.</summary>
    public ImmutableDictionary<string, string> StateMembers { get; }

    /// <summary>The members of an action by their names in the file.</summary>
    public ImmutableDictionary<string, string> ActionMembers { get; }

    /// <summary>The settings by their names in the file.</summary>
    public ImmutableDictionary<string, string> SettingMembers { get; }

    /// <summary>The vector types and their names, in the order of their first use.</summary>
    public IEnumerable<KeyValuePair<VectorType, string>> Vectors => _vectors.OrderBy(pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The static class, as it is declared.</summary>
    public string ClassName => TopLevel.NameOf(World.Namespace, World.Name);

    /// <summary>The static class, from anywhere.</summary>
    public string FullName => TopLevel.FullNameOf(World.Namespace, World.Name);

    /// <summary>The type of a state, from anywhere.</summary>
    public string StateType => World.Binding is { } binding ? "global::" + Namespaces.Escape(binding.StateType) : Nested(State);

    /// <summary>The type of an action, from anywhere.</summary>
    public string ActionType =>
        World.Binding?.ActionType is { } bound ? "global::" + Namespaces.Escape(bound) : Nested(Action);

    /// <summary>The type of the settings, from anywhere.</summary>
    public string SettingsType => Nested(Settings);

    /// <summary>A type of the world, from anywhere.</summary>
    public string Nested(string name) => FullName + "." + NameScope.Escape(name);

    /// <summary>The method of a derived quantity, from anywhere in the world's class.</summary>
    public string Let(string name) => Nested(Lets) + "." + NameScope.Escape(_lets[name]);

    /// <summary>The declared name of a derived quantity's method.</summary>
    public string LetMethod(string name) => NameScope.Escape(_lets[name]);

    /// <summary>The declared name of a constant.</summary>
    public string ConstName(ConstModel constant) => NameScope.Escape(_consts[constant.Name]);

    /// <summary>The declared name of an enum of the world.</summary>
    public string EnumName(EnumModel declared) => NameScope.Escape(_enums[declared]);

    /// <summary>An enum, from anywhere.</summary>
    public string FullEnum(EnumModel declared) => _enums.TryGetValue(declared, out var name)
        ? Nested(name)
        : TopLevel.FullNameOf(declared.Namespace, declared.Name);

    /// <summary>A member of an enum, from anywhere.</summary>
    public string FullMember(EnumModel declared, int index) => FullEnum(declared) + "." + MembersOf(declared)[index];

    /// <summary>Where a variable is read, as C#.</summary>
    public string Read(VariableSource source, string name) => source switch
    {
        VariableSource.State => "state." + StateMembers[name],
        VariableSource.Next => "next." + StateMembers[name],
        VariableSource.Action => "action." + ActionMembers[name],
        _ => "settings." + SettingMembers[name],
    };

    /// <summary>The C# type that holds a value of a type.</summary>
    public string TypeName(DslType type) => type switch
    {
        BoolType => "bool",
        RealType => "float",
        IntType range => Storage.OfScalar(range),
        EnumType declared => FullEnum(declared.Enum),
        VectorType vector => Nested(_vectors[StorageOf(vector)]),
        _ => throw new NotSupportedException($"There is no C# type for {type}."),
    };

    /// <summary>The C# type of a vector's elements.</summary>
    public string ElementName(VectorType vector) =>
        vector.Element is IntType range ? Storage.OfElement(range) : TypeName(vector.Element);

    /// <summary>The names of an enum's members, in their order.</summary>
    public static ImmutableArray<string> MembersOf(EnumModel declared)
    {
        var scope = new NameScope("value__");
        return [.. declared.Members.Select(member => NameScope.Escape(scope.ClaimPascal(member)))];
    }

    // Vectors that are stored alike are one type, whatever their ranges.
    private static VectorType StorageOf(VectorType vector) => vector.Element switch
    {
        RealType => vector with { Element = new RealType(double.NegativeInfinity, double.PositiveInfinity) },
        IntType range => vector with { Element = Storage.Widen(range) },
        _ => vector,
    };

    private static ImmutableDictionary<string, string> NameMembers(string owner, IEnumerable<VariableModel> members)
    {
        var scope = new NameScope([owner, .. NameScope.ObjectMembers]);
        return members.ToImmutableDictionary(
            member => member.Name, member => NameScope.Escape(scope.ClaimPascal(member.Name)), StringComparer.Ordinal);
    }

    private static string VectorName(VectorType vector) => vector.Element switch
    {
        BoolType => "Bools",
        RealType => "Reals",
        IntType range => PascalCase.Of(Storage.OfElement(range)) + "s",
        EnumType declared => PascalCase.Of(declared.Enum.Name) + "Values",
        _ => throw new NotSupportedException($"There is no vector of {vector.Element}."),
    } + vector.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
