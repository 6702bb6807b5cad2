using Espalier.Dsl;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>
/// The derived quantities of a world as C# methods. A let of a vector or matrix takes a place and gives the element there,
/// so that no vector is ever made; what its elements have in common are methods of their own, whose results it is given.
/// </summary>
internal sealed class LetCatalogue
{
    // Beyond this an element computes by itself what it shares with the others.
    private const int MostParts = 16;

    private readonly WorldNames _names;
    private readonly Dictionary<string, LetResult> _results = new(StringComparer.Ordinal);
    private readonly List<(LetModel Let, string Header, IReadOnlyList<string> Lines)> _methods = [];
    private readonly List<(LetModel Let, string Header, string Value)> _parts = [];
    private readonly Dictionary<string, BoundExpression> _values;
    private readonly EndReaders _ends;
    private readonly StaticMembers _members = new();

    /// <summary>Emits the lets of a world; each stands after those that it refers to.</summary>
    public LetCatalogue(WorldNames names)
    {
        _names = names;
        _values = names.World.Lets.ToDictionary(let => let.Name, let => let.Value, StringComparer.Ordinal);
        _ends = new EndReaders(names.World);
        foreach (var let in names.World.Lets)
            Add(let);
    }

    /// <summary>What a let's method gives, and is to be given.</summary>
    public LetResult ResultOf(string name) => _results[name];

    /// <summary>What a let stands for, read in the state before the step where it reads a state alone.</summary>
    public BoundExpression ValueOf(string name) => _values[name];

    /// <summary>Whether an expression, or a let that it reads, looks at whether the episode ends with the step.</summary>
    public bool ReadsEnd(BoundExpression expression) => _ends.Reads(expression);

    /// <summary>Writes the class of the lets.</summary>
    public void Write(CodeWriter writer, LineMap map)
    {
        if (_methods.Count == 0)
            return;
        writer.Blank();
        writer.Open("private static class " + _names.Lets);
        foreach (var (let, header, lines) in _methods)
        {
            writer.Blank();
            writer.Summary(let.Documentation, let.IsEvent ? "Whether it happens." : "A derived quantity.");
            Write(writer, map, let, header, lines);
        }

        foreach (var (let, header, value) in _parts)
        {
            writer.Blank();
            Write(writer, map, let, header, [value]);
        }

        _members.Write(writer);
        writer.Close();
    }

    private static void Write(CodeWriter writer, LineMap map, LetModel let, string header, IReadOnlyList<string> lines)
    {
        var place = let.Place.Part(let.Value.Span);
        writer.Line(Contract.Inline);
        if (lines.Count == 1)
        {
            writer.Line(header + " =>");
            writer.Indent();
            writer.Lines(map.Map(place, lines[0] + ";"));
            writer.Outdent();
            writer.Line(LineMap.Default);
            return;
        }

        writer.OpenMapped(header);
        writer.Lines(lines.SelectMany(line => map.Map(place, line)));
        writer.CloseMapped();
    }

    private void Add(LetModel let)
    {
        var site = let.ReadsTransition ? EvaluationSite.OfTransition(_names) : EvaluationSite.OfState(_names);
        var emitter = new ExpressionEmitter(_names, this, site, _members, new Temporaries());
        if (let.Value.Type.IsShaped)
        {
            AddShaped(let, site, emitter);
            return;
        }

        var shared = new SharedValues(this, [[new Computation(let.Value, IsCertain: true)]]);
        emitter.Shared = shared;
        var declarations = emitter.Declare(shared, 0, (_, line) => [line]);
        var value = emitter.Emit(let.Value);
        var type = emitter.TypeOf(value, let.Value.Type);
        _results[let.Name] = new(value, default);
        IReadOnlyList<string> lines = declarations.Count == 0 ? [value.Text] : [.. declarations, $"return {value.Text};"];
        _methods.Add((let, $"public static {type} {_names.LetMethod(let.Name)}({site.Parameters})", lines));
    }

    private void AddShaped(LetModel let, EvaluationSite site, ExpressionEmitter emitter)
    {
        var element = emitter.EmitElement(let.Value, out var shared);
        var place = let.Value.Type is MatrixType ? ", int row, int column" : ", int index";
        var parts = new List<LetPart>();
        List<string> lines = [element.Text];
        if (shared.Values.Count <= MostParts && !shared.Values.Any(part => part.Value.Text.StartsWith("[", StringComparison.Ordinal)))
        {
            foreach (var (type, value) in shared.Values)
            {
                var method = "part" + Literals.Number(_parts.Count);
                _parts.Add((let, $"public static {type} {method}({site.Parameters})", value.Text));
                parts.Add(new LetPart(type, value with { Text = $"{_names.Nested(_names.Lets)}.{method}" }));
            }
        }
        else
        {
            lines = [.. shared.Declarations, $"return {element.Text};"];
        }

        var given = string.Concat(parts.Select((part, i) => $", {part.Type} {Invariants.NameOf(i)}"));
        _results[let.Name] = new(element, parts.ToEquatable());
        _methods.Add((
            let,
            $"public static {emitter.TypeOf(element, let.Value.Type)} {_names.LetMethod(let.Name)}({site.Parameters}{place}{given})",
            lines));
    }
}
