using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Whole files.</summary>
internal static class FileGrammar
{
    private const string KnownVersion = "1";

    private static readonly Expectation VersionExpectation =
        new("a version", $"Write the version of the language, as in 'language {KnownVersion};'");

    private static readonly Parser<Declaration> Namespace = (
        from keyword in Leading
        from name in DottedName
        from end in LineEnd.Plain
        select Node(span => new NamespaceDeclaration(name, span))).Spanned();

    private static readonly Parser<NumberExpression> Version = input =>
    {
        var here = (TokenInput)input;
        if (here.Kind != TokenKind.Number)
            return Fail<NumberExpression>(here, VersionExpectation);
        var version = new NumberExpression(NumberText.GetValue(here.TokenText), NumberText.IsWhole(here.TokenText), here.Token.Span);
        if (here.TokenText != KnownVersion)
            here.State.Report(DiagnosticCatalogue.UnknownVersion, version.Span, Excerpt.Of(here.TokenText), KnownVersion);
        return Result.Success(version, here.Next());
    };

    private static readonly Parser<Declaration> Language = (
        from keyword in Leading
        from version in Version
        from end in LineEnd.Plain
        select Node(span => new LanguageDeclaration(version, span))).Spanned();

    private static readonly Parser<Declaration> Const = (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from equal in Token(TokenKind.Equal)
        from value in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new ConstDeclaration(name, value, documentation, span))).Spanned();

    private static readonly ItemList<Declaration> Declarations = new(
        "a declaration",
        "at the top of a file",
        new TokenTable<Parser<Declaration?>>
        {
            [TokenKind.Namespace] = Namespace,
            [TokenKind.Const] = Const,
            [TokenKind.Enum] = EnumGrammar.Enum,
            [TokenKind.World] = WorldGrammar.World,
            [TokenKind.Constraints] = ConstraintsGrammar.Constraints,
            [TokenKind.Goals] = GoalsGrammar.Goals,
            [TokenKind.Experiment] = ExperimentGrammar.Experiment,
            [TokenKind.Language] = Language,
            [TokenKind.Unit] = UnitGrammar.Unit,
            [TokenKind.Let] = LetGrammar.Let.Select(let => new FunctionDeclaration(let)),
            [TokenKind.Example] = ExampleGrammar.Example,
        })
    {
        IsFile = true,
        Guarded = (TokenKind.Let, LetGrammar.IsFunction),
    };

    /// <summary>Parses a whole file; what cannot be parsed is reported to the input's state.</summary>
    public static CompilationUnit Parse(TokenInput input)
    {
        var state = input.State;
        var declarations = Declarations.Parse(input).Value;
        var languages = declarations.OfType<LanguageDeclaration>().ToList();
        var namespaces = declarations.OfType<NamespaceDeclaration>().ToList();
        CheckPlace(state, languages, TokenKind.Language, declarations.TakeWhile(declaration => declaration is LanguageDeclaration));
        CheckPlace(
            state, namespaces, TokenKind.Namespace,
            declarations.TakeWhile(declaration => declaration is LanguageDeclaration or NamespaceDeclaration));
        return new CompilationUnit(
            namespaces.FirstOrDefault()?.Name,
            declarations.RemoveAll(declaration => declaration is LanguageDeclaration or NamespaceDeclaration),
            new TextSpan(0, input.Source.Length))
        {
            Language = languages.FirstOrDefault()?.Version,
            BrokenNames = state.BrokenNames.ToImmutable(),
        };
    }

    /// <summary>Checks that something stands once, and above what it is to be above of.</summary>
    private static void CheckPlace<T>(ParseState state, List<T> found, TokenKind kind, IEnumerable<Declaration> allowed)
        where T : Declaration
    {
        var word = TokenFacts.GetSpelling(kind)!;
        for (var i = 0; i < found.Count; i++)
        {
            var keyword = new TextSpan(found[i].Span.Start, word.Length);
            if (i > 0)
                state.Report(DiagnosticCatalogue.GivenTwice, keyword, word);
            else if (!allowed.Contains(found[i]))
                state.Report(DiagnosticCatalogue.Misplaced, keyword, word, "before all declarations", "after one", "Move it to the top of the file");
        }
    }
}
