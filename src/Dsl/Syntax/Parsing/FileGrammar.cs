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
    private static readonly Parser<Declaration> Namespace = (
        from keyword in Leading
        from name in DottedName
        from end in LineEnd.Plain
        select Node(span => new NamespaceDeclaration(name, span))).Spanned();

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
        new Dictionary<TokenKind, Parser<Declaration?>>
        {
            [TokenKind.Namespace] = Namespace,
            [TokenKind.Const] = Const,
            [TokenKind.Enum] = EnumGrammar.Enum,
            [TokenKind.World] = WorldGrammar.World,
            [TokenKind.Constraints] = ConstraintsGrammar.Constraints,
            [TokenKind.Goals] = GoalsGrammar.Goals,
            [TokenKind.Experiment] = ExperimentGrammar.Experiment,
            [TokenKind.Language] = Unsupported.Item<Declaration>("Leave it out: there is one version of the language"),
            [TokenKind.Unit] = Unsupported.Item<Declaration>("Leave units out"),
            [TokenKind.Example] = Unsupported.Item<Declaration>("Leave it out, and test the set from C#"),
        }.ToImmutableDictionary())
    {
        IsFile = true,
    };

    /// <summary>Parses a whole file; what cannot be parsed is reported to the input's state.</summary>
    public static CompilationUnit Parse(TokenInput input)
    {
        var declarations = Declarations.Parse(input).Value;
        Identifier? first = null;
        foreach (var item in declarations.OfType<NamespaceDeclaration>())
            CheckNamespace(input.State, item, declarations[0], ref first);

        return new CompilationUnit(
            first,
            declarations.RemoveAll(declaration => declaration is NamespaceDeclaration),
            new TextSpan(0, input.Source.Length))
        {
            BrokenNames = input.State.BrokenNames.ToImmutable(),
        };
    }

    private static void CheckNamespace(
        ParseState state, NamespaceDeclaration item, Declaration firstDeclaration, ref Identifier? first)
    {
        var keyword = new TextSpan(item.Span.Start, TokenFacts.GetSpelling(TokenKind.Namespace)!.Length);
        if (first is not null)
            state.Report(DiagnosticCatalogue.GivenTwice, keyword, "namespace");
        else if (item != firstDeclaration)
            state.Report(DiagnosticCatalogue.Misplaced, keyword, "namespace", "before all declarations", "after one",
                "Move it to the top of the file");
        first ??= item.Name;
    }
}
