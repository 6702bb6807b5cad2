using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Generators.Pipeline;

/// <summary>The names by which a file hangs together with others.</summary>
internal sealed class NamesInFile
{
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    /// <summary>Reads the names of a file.</summary>
    public NamesInFile(ParseResult file)
    {
        Namespace = file.Unit.Namespace?.Text ?? "";
        foreach (var declaration in file.Unit.Declarations)
            Add(declaration);
        Mention(file.Source.Text);
    }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>It declares a world.</summary>
    public bool HasWorlds { get; private set; }

    /// <summary>It declares a const, which is one of every world of the namespace.</summary>
    public bool HasConsts { get; private set; }

    /// <summary>It has examples: they name a set without its world.</summary>
    public bool HasExamples { get; private set; }

    /// <summary>What it declares that any file may name: units, consts, functions, enums and worlds.</summary>
    public IEnumerable<string> Shared => _shared;

    /// <summary>The sets that it declares. But for examples they are named where their world is named too.</summary>
    public IEnumerable<string> Sets => _sets;

    /// <summary>All names in its text, those in comments too.</summary>
    public IEnumerable<string> Mentioned => _mentioned;

    private void Add(Declaration declaration)
    {
        switch (declaration)
        {
            case ConstraintsDeclaration:
                _sets.Add(declaration.Name.Text);
                break;
            case ExampleDeclaration:
                HasExamples = true;
                break;
            case GoalsDeclaration or ExperimentDeclaration:
                break;
            default:
                HasWorlds |= declaration is WorldDeclaration;
                HasConsts |= declaration is ConstDeclaration;
                _shared.Add(declaration.Name.Text);
                break;
        }
    }

    private void Mention(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            if (end > start)
                _mentioned.Add(text.Substring(start, end - start));
            start = end + 1;
        }
    }
}
