using Espalier.Dsl;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// Which columns the transitions of a world have: those of the moment, and then a column for every number of the state before the step, the
/// action, the state after it and the settings.
/// </summary>
internal sealed class ColumnLayout
{
    private static readonly VariableSource[] s_sources =
        [VariableSource.State, VariableSource.Action, VariableSource.Next, VariableSource.Settings];

    private readonly Dictionary<(VariableSource Source, string Name), BatchColumn> _columns = [];
    private readonly WorldNames _names;

    /// <summary>Lays out the columns of a world.</summary>
    public ColumnLayout(WorldNames names)
    {
        _names = names;
        var (number, bytes) = (MomentColumns, MomentBytes);
        foreach (var source in s_sources)
        {
            Starts[source] = (number, bytes);
            var scope = new NameScope([TypeOf(source), "Set", .. NameScope.ObjectMembers]);
            foreach (var variable in VariablesOf(source))
            {
                var (type, storedAs) = StorageOf(variable.Type, names.IsBound(source));
                var name = scope.ClaimPascal(variable.Name);
                var column = new BatchColumn(name, PrefixOf(source) + name, type, storedAs, number, bytes)
                {
                    Components = (variable.Type as VectorType)?.Components ?? default,
                };
                _columns[(source, variable.Name)] = column;
                number += variable.Type.Count;
                bytes += column.Size * variable.Type.Count;
            }
        }

        (Columns, Bytes) = (number - MomentColumns, bytes - MomentBytes);
    }

    // As MomentColumns lays them out.
    private const int MomentColumns = 5;
    private const int MomentBytes = 15;

    /// <summary>The number of columns, those of the moment apart.</summary>
    public int Columns { get; }

    /// <summary>The sizes of their entries, in bytes, added up.</summary>
    public int Bytes { get; }

    /// <summary>Where the columns of a source begin.</summary>
    public Dictionary<VariableSource, (int Number, int Bytes)> Starts { get; } = [];

    /// <summary>The steps before this one.</summary>
    public static BatchColumn Elapsed { get; } = new("Elapsed", "Elapsed", "int", "int", 0, 0);

    /// <summary>The world ends the episode.</summary>
    public static BatchColumn Terminated { get; } = new("Terminated", "Terminated", "bool", "bool", 1, 4);

    /// <summary>The horizon ends the episode.</summary>
    public static BatchColumn Truncated { get; } = new("Truncated", "Truncated", "bool", "bool", 2, 5);

    /// <summary>The step is the first of an episode.</summary>
    public static BatchColumn First { get; } = new("First", "First", "bool", "bool", 3, 6);

    /// <summary>The key of the episode's draws.</summary>
    public static BatchColumn EpisodeKey { get; } = new("EpisodeKey", "EpisodeKey", "ulong", "ulong", 4, 7);

    /// <summary>The column of a variable, of a vector or matrix that of its first element.</summary>
    public BatchColumn Find(VariableSource source, string name) => _columns[(source, name)];

    /// <summary>The class of a source's columns: the two states share one.</summary>
    public static string TypeOf(VariableSource source) => source switch
    {
        VariableSource.Action => "ActionColumns",
        VariableSource.Settings => "SettingsColumns",
        _ => "StateColumns",
    };

    private static string PrefixOf(VariableSource source) => source switch
    {
        VariableSource.Action => "Action",
        VariableSource.Next => "Next",
        _ => "",
    };

    /// <summary>The variables of a source.</summary>
    public EquatableArray<VariableModel> VariablesOf(VariableSource source) => source switch
    {
        VariableSource.Action => _names.World.Action,
        VariableSource.Settings => _names.World.Settings,
        _ => _names.World.State,
    };

    // What a C# type of the user's holds goes into a type that takes it whole.
    private (string Type, string StoredAs) StorageOf(DslType type, bool isBound) => type.Scalar switch
    {
        EnumType declared => (_names.FullEnum(declared.Enum), Storage.BehindEnum(declared.Enum)),
        RealType when isBound => ("double", "double"),
        IntType { Low: null } or IntType { High: null } when isBound => ("long", "long"),
        IntType range when isBound => (Storage.OfScalar(range), Storage.OfScalar(range)),
        _ => (_names.StoredAs(type), _names.StoredAs(type)),
    };
}
