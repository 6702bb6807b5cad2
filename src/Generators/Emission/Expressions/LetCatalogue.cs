using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>
/// The derived quantities of a world as C# methods. A let of a vector takes an index and gives an element, so that no
/// vector is ever made.
/// </summary>
internal sealed class LetCatalogue
{
    private readonly WorldNames _names;
    private readonly Dictionary<string, Code> _results = new(StringComparer.Ordinal);
    private readonly List<(LetModel Let, string Header, Code Body)> _methods = [];
    private readonly StaticMembers _members = new();

    /// <summary>Emits the lets of a world; each stands after those that it refers to.</summary>
    public LetCatalogue(WorldNames names)
    {
        _names = names;
        foreach (var let in names.World.Lets)
            Add(let);
    }

    /// <summary>The type and range of a let's value, or of its elements.</summary>
    public Code ResultOf(string name) => _results[name];

    /// <summary>Writes the class of the lets.</summary>
    public void Write(CodeWriter writer)
    {
        if (_methods.Count == 0)
            return;
        writer.Blank();
        writer.Open("private static class " + _names.Lets);
        foreach (var (let, header, body) in _methods)
        {
            writer.Blank();
            writer.Summary(let.Documentation, let.IsEvent ? "Whether it happens." : "A derived quantity.");
            writer.Line(Contract.Inline);
            writer.Line(header + " =>");
            writer.Indent();
            writer.Line(body.Text + ";");
            writer.Outdent();
        }

        _members.Write(writer);
        writer.Close();
    }

    private void Add(LetModel let)
    {
        var site = let.ReadsTransition ? EvaluationSite.OfTransition(_names) : EvaluationSite.OfState(_names);
        var emitter = new ExpressionEmitter(_names, this, site, _members);
        var body = let.Value.Type is VectorType ? emitter.EmitElement(let.Value, "index") : emitter.Emit(let.Value);
        var parameters = let.Value.Type is VectorType ? site.Parameters + ", int index" : site.Parameters;
        var type = body.Kind switch
        {
            ValueKind.Bool => "bool",
            ValueKind.Int => "int",
            ValueKind.Long => "long",
            ValueKind.Real => "double",
            _ => _names.TypeName(let.Value.Type.Scalar),
        };
        _results[let.Name] = body;
        _methods.Add((let, $"public static {type} {_names.LetMethod(let.Name)}({parameters})", body));
    }
}
