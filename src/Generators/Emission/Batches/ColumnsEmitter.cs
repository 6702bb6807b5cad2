using System.Collections.Immutable;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Batches;

/// <summary>The file of a world's columns: a class with a span for every number of a transition.</summary>
internal sealed class ColumnsEmitter
{
    private readonly CodeWriter _writer;
    private readonly WorldNames _names;
    private readonly ColumnLayout _layout;

    private ColumnsEmitter(CodeWriter writer, WorldNames names)
    {
        _writer = writer;
        _names = names;
        _layout = new ColumnLayout(names);
    }

    /// <summary>Emits the file.</summary>
    public static string Emit(WorldModel world)
    {
        var names = new WorldNames(world);
        return GeneratedFile.Write(world.Namespace, writer =>
        {
            GeneratedFile.ReopenWorld(writer, names);
            new ColumnsEmitter(writer, names).Write();
            writer.Close();
        });
    }

    private void Write()
    {
        var columns = NameScope.Escape(_names.Columns);
        _writer.Summary(null, $"Transitions of {_names.World.Name} as columns, a row each, for batches to evaluate.");
        _writer.Line(GeneratedFile.Attribute);
        _writer.Open(
            $"public sealed class {columns} : {Contract.Batches}.TransitionColumns<{_names.StateType}, {_names.ActionType}, {_names.SettingsType}>");
        WriteConstructor(columns);
        WriteProperty(VariableSource.State, "State", "The states before the steps.");
        WriteProperty(VariableSource.Action, "Action", "The actions taken in them.");
        WriteProperty(VariableSource.Next, "Next", "The states arrived at.");
        WriteProperty(VariableSource.Settings, "Settings", "The settings of the episodes.");
        WriteSetters();
        WriteGroup(VariableSource.State, "state", "States", _names.StateType);
        WriteGroup(VariableSource.Action, "action", "Actions", _names.ActionType);
        WriteGroup(VariableSource.Settings, "settings", "Settings", _names.SettingsType);
        _writer.Close();
    }

    private void WriteConstructor(string columns)
    {
        _writer.Line("/// <summary>Makes room for transitions. Settings have the world's defaults; all else is 0.</summary>");
        _writer.Line("/// <param name=\"count\">The number of rows.</param>");
        _writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The number is negative, or the rows take more than 2 GB.</exception>");
        _writer.Line($"public {columns}(int count)");
        _writer.Indent();
        _writer.Line($": base(count, columns: {Literals.Number(_layout.Columns)}, bytesPerRow: {Literals.Number(_layout.Bytes)})");
        _writer.Outdent();
        _writer.Open();
        foreach (var (source, name) in new[]
        {
            (VariableSource.State, "State"), (VariableSource.Action, "Action"),
            (VariableSource.Next, "Next"), (VariableSource.Settings, "Settings"),
        })
        {
            var (number, bytes) = _layout.Starts[source];
            _writer.Line($"{name} = new(Store, {Literals.Number(number)}, {Literals.Number(bytes)});");
        }

        _writer.Line($"Fill({_names.Nested(_names.Codec)}.DefaultSettings);");
        _writer.Close();
    }

    private void WriteProperty(VariableSource source, string name, string summary)
    {
        _writer.Blank();
        _writer.Summary(null, summary);
        _writer.Line($"public {ColumnLayout.TypeOf(source)} {name} {{ get; }}");
    }

    private void WriteSetters()
    {
        _writer.Blank();
        _writer.Line("/// <inheritdoc/>");
        _writer.Open(
            $"protected override void SetTransition(int row, in {_names.StateType} state, in {_names.ActionType} action, in {_names.StateType} next)");
        _writer.Line("State.Set(row, in state);");
        _writer.Line("Action.Set(row, in action);");
        _writer.Line("Next.Set(row, in next);");
        _writer.Close();
        _writer.Blank();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line($"protected override void SetSettings(int row, in {_names.SettingsType} settings) => Settings.Set(row, in settings);");
    }

    private void WriteGroup(VariableSource source, string parameter, string what, string type)
    {
        var name = ColumnLayout.TypeOf(source);
        _writer.Blank();
        _writer.Summary(null, $"{what} as columns.");
        _writer.Open($"public sealed class {name}");
        _writer.Line($"private readonly {Contract.Batches}.ColumnStore _store;");
        _writer.Line("private readonly int _columns;");
        _writer.Line("private readonly int _bytes;");
        _writer.Blank();
        _writer.Open($"internal {name}({Contract.Batches}.ColumnStore store, int columns, int bytes)");
        _writer.Line("_store = store;");
        _writer.Line("_columns = columns;");
        _writer.Line("_bytes = bytes;");
        _writer.Close();
        foreach (var variable in _layout.VariablesOf(source))
            WriteColumn(source, variable);
        WriteSet(source, parameter, type);
        _writer.Close();
    }

    private void WriteColumn(VariableSource source, VariableModel variable)
    {
        var column = _layout.Find(source, variable.Name);
        var (number, bytes) = Relative(source, column);
        var span = $"global::System.Span<{column.Type}>";
        _writer.Blank();
        _writer.Summary(variable.Documentation, variable.Type.IsShaped ? $"The elements of {variable.Name}, a column each." : $"{variable.Name}.");
        if (!variable.Type.IsShaped)
        {
            _writer.Line($"public {span} {NameScope.Escape(column.Name)} => _store.Column<{column.Type}>(_columns + {number}, _bytes + {bytes});");
            return;
        }

        var (parameters, place) = variable.Type is MatrixType matrix
            ? ("int row, int column", $"{Contract.Batches}.ColumnStore.ElementOf(row, column, {Literals.Number(matrix.Rows)}, {Literals.Number(matrix.Columns)})")
            : ("int index", $"{Contract.Batches}.ColumnStore.ElementOf(index, {Literals.Number(variable.Type.Count)})");
        _writer.Open($"public {span} {NameScope.Escape(column.Name)}({parameters})");
        _writer.Line($"var element = {place};");
        _writer.Line(
            $"return _store.Column<{column.Type}>(_columns + {number} + element, _bytes + {bytes} + (element * {Literals.Number(column.Size)}));");
        _writer.Close();
    }

    private void WriteSet(VariableSource source, string parameter, string type)
    {
        _writer.Blank();
        _writer.Open($"internal void Set(int row, in {type} {parameter})");
        foreach (var variable in _layout.VariablesOf(source))
        {
            var column = _layout.Find(source, variable.Name);
            var (number, bytes) = Relative(source, column);
            var member = $"{parameter}.{MembersOf(source)[variable.Name]}";
            var cast = _names.IsBound(source) && variable.Type.Scalar is not BoolType ? $"({column.Type})" : "";
            if (!variable.Type.IsShaped)
            {
                _writer.Line($"{NameScope.Escape(column.Name)}[row] = {cast}{member};");
                continue;
            }

            _writer.Line($"for (var i = 0; i < {Literals.Number(variable.Type.Count)}; i++)");
            _writer.Indent();
            _writer.Line(
                $"_store.Column<{column.Type}>(_columns + {number} + i, _bytes + {bytes} + (i * {Literals.Number(column.Size)}))[row] = {cast}{member}[i];");
            _writer.Outdent();
        }

        _writer.Close();
    }

    private (string Number, string Bytes) Relative(VariableSource source, BatchColumn column)
    {
        var (number, bytes) = _layout.Starts[source];
        return (Literals.Number(column.Number - number), Literals.Number(column.Bytes - bytes));
    }

    private ImmutableDictionary<string, string> MembersOf(VariableSource source) => source switch
    {
        VariableSource.Action => _names.ActionMembers,
        VariableSource.Settings => _names.SettingMembers,
        _ => _names.StateMembers,
    };
}
