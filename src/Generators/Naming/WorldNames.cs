using System.Collections.Immutable;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Naming;

/// <summary>
/// What everything of a world is called in C#. The names that every world has come first, then what the world declares,
/// so that a set or a goal added later renames nothing.
/// </summary>
internal sealed class WorldNames
{
    private const int LongestSuffix = 16;

    private readonly Dictionary<EnumModel, string> _enums = [];
    private readonly Dictionary<DslType, string> _vectors = [];
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
        Columns = Scope.Claim("Columns");
        foreach (var declared in world.Enums)
            _enums[declared] = Scope.ClaimPascal(declared.Name);
        foreach (var constant in world.Consts)
            _consts[constant.Name] = Scope.ClaimPascal(constant.Name);
        StateMembers = NameMembers(State, world.State, IsBound(VariableSource.State));
        ActionMembers = NameMembers(Action, world.Action, IsBound(VariableSource.Action));
        SettingMembers = NameMembers(Settings, world.Settings, isBound: false);
        foreach (var member in OwnMembers.Where(member => member.Type.IsShaped))
        {
            var storage = StorageOf(member.Type);
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

    /// <summary>The class of transitions as columns.</summary>
    public string Columns { get; }

    /// <summary>The members of the state by their names in the file.</summary>
    public ImmutableDictionary<string, string> StateMembers { get; }

    /// <summary>The members of an action by their names in the file.</summary>
    public ImmutableDictionary<string, string> ActionMembers { get; }

    /// <summary>The settings by their names in the file.</summary>
    public ImmutableDictionary<string, string> SettingMembers { get; }

    /// <summary>The vector and matrix types and their names, ordered by name.</summary>
    public IEnumerable<KeyValuePair<DslType, string>> Vectors => _vectors.OrderBy(pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The members of the structs that are generated.</summary>
    private IEnumerable<VariableModel> OwnMembers => World.Settings
        .Concat(IsBound(VariableSource.State) ? [] : World.State)
        .Concat(IsBound(VariableSource.Action) ? [] : World.Action);

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

    /// <summary>Whether what is read there belongs to a C# type of the user's.</summary>
    public bool IsBound(VariableSource source) => source switch
    {
        VariableSource.State or VariableSource.Next => World.Binding is not null,
        VariableSource.Action => World.Binding?.ActionType is not null,
        _ => false,
    };

    /// <summary>What is read, as the type that it has in the world's own structs: whole numbers and enums only.</summary>
    public string Convert(VariableSource source, DslType scalar, string text) => scalar switch
    {
        IntType or EnumType when IsBound(source) => $"(({TypeName(scalar)}){text})",
        _ => text,
    };

    /// <summary>The C# type of a stored scalar, or of a stored vector's elements.</summary>
    public string StoredAs(DslType type) =>
        type.IsShaped ? ElementName(type) : TypeName(type);

    /// <summary>The C# type that holds a value of a type.</summary>
    public string TypeName(DslType type) => type switch
    {
        BoolType => "bool",
        RealType => World.IsDouble ? "double" : "float",
        IntType range => Storage.OfScalar(range),
        EnumType declared => FullEnum(declared.Enum),
        VectorType or MatrixType => Nested(_vectors[StorageOf(type)]),
        _ => throw new NotSupportedException($"There is no C# type for {type}."),
    };

    /// <summary>The C# type of a vector's elements.</summary>
    public string ElementName(DslType vector) =>
        vector.Scalar is IntType range ? Storage.OfElement(range) : TypeName(vector.Scalar);

    /// <summary>The names of an enum's members, in their order.</summary>
    public static ImmutableArray<string> MembersOf(EnumModel declared)
    {
        var scope = new NameScope("value__");
        return [.. declared.Members.Select(member => NameScope.Escape(scope.ClaimPascal(member)))];
    }

    // Vectors that are stored alike are one type, whatever their ranges.
    private static DslType StorageOf(DslType type) => type switch
    {
        VectorType vector => new VectorType(ElementStorage(vector.Element), vector.Length) { Components = vector.Components },
        MatrixType matrix => new MatrixType(ElementStorage(matrix.Element), matrix.Rows, matrix.Columns) { Components = matrix.Components },
        _ => type,
    };

    private static DslType ElementStorage(DslType element) => element switch
    {
        RealType => new RealType(double.NegativeInfinity, double.PositiveInfinity),
        IntType range => Storage.Widen(range),
        _ => element,
    };

    private static ImmutableDictionary<string, string> NameMembers(string owner, IEnumerable<VariableModel> members, bool isBound)
    {
        if (isBound)
        {
            return members.ToImmutableDictionary(
                member => member.Name, member => NameScope.Escape(member.Member ?? member.Name), StringComparer.Ordinal);
        }

        var scope = new NameScope([owner, .. NameScope.ObjectMembers]);
        return members.ToImmutableDictionary(
            member => member.Name, member => NameScope.Escape(scope.ClaimPascal(member.Name)), StringComparer.Ordinal);
    }

    private static string VectorName(DslType type) => type.Scalar switch
    {
        BoolType => "Bools",
        RealType => "Reals",
        IntType range => PascalCase.Of(Storage.OfElement(range)) + "s",
        EnumType declared => PascalCase.Of(declared.Enum.Name) + "Values",
        _ => throw new NotSupportedException($"There is no vector of {type.Scalar}."),
    } + type switch
    {
        MatrixType matrix => Size(matrix.Rows) + "x" + Size(matrix.Columns) + Suffix(matrix.Components),
        VectorType vector => Size(vector.Length) + Suffix(vector.Components),
        _ => "",
    };

    private static string Size(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A few short names tell what the vector is; of many, the first does.
    private static string Suffix(EquatableArray<string> components)
    {
        if (components.Count == 0)
            return "";
        var all = string.Concat(components.Select(PascalCase.Of));
        return all.Length <= LongestSuffix ? all : PascalCase.Of(components[0]);
    }
}
