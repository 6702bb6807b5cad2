namespace Espalier.Generators.Emission.Expressions;

/// <summary>The loops that reductions need, collected to be written as methods beside the code that calls them.</summary>
internal sealed class LoopMethods
{
    /// <summary>The name of the running index.</summary>
    public const string Index = "i";

    private readonly List<(string Header, int Length, string First, string Body)> _methods = [];

    /// <summary>Adds a loop over the indices of a vector.</summary>
    /// <param name="function">What it computes.</param>
    /// <param name="site">What it is given.</param>
    /// <param name="type">The type of its result.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="first">The result before the first element.</param>
    /// <param name="body">What is done to <c>result</c> at <see cref="Index"/>.</param>
    /// <returns>Its name: in lower case, as nothing that a file declares is named.</returns>
    public string Add(string function, EvaluationSite site, string type, int length, string first, string body)
    {
        var name = char.ToLowerInvariant(function[0]) + function.Substring(1) + Literals.Number(_methods.Count);
        _methods.Add(($"private static {type} {name}({site.Parameters})", length, first, body));
        return name;
    }

    /// <summary>Writes the methods.</summary>
    public void Write(CodeWriter writer)
    {
        foreach (var (header, length, first, body) in _methods)
        {
            writer.Blank();
            writer.Open(header);
            writer.Line($"var result = {first};");
            writer.Line($"for (var {Index} = 0; {Index} < {Literals.Number(length)}; {Index}++)");
            writer.Indent();
            writer.Line(body);
            writer.Outdent();
            writer.Line("return result;");
            writer.Close();
        }

        _methods.Clear();
    }
}
