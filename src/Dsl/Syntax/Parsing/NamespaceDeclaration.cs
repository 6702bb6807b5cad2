using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>A namespace among declarations, until the file is read: the tree has it as a part of the unit.</summary>
internal sealed record NamespaceDeclaration(Identifier Name, TextSpan Span) : Declaration(Name, null, Span);
