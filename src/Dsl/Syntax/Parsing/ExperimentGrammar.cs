using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Experiments and their members.</summary>
internal static class ExperimentGrammar
{
    private static readonly Parser<Identifier> Named =
        from keyword in Leading
        from name in Name
        select name;

    private static readonly Parser<ExperimentMember?> Train = Blocks.Headed<Token, Assignment, ExperimentMember>(
        Leading, AssignmentGrammar.Assignments, (_, settings, span) => new TrainMember(settings, span));

    private static readonly Parser<ExperimentMember?> Probe = Blocks.Headed<Identifier, Assignment, ExperimentMember>(
        Named, AssignmentGrammar.Assignments, (name, settings, span) => new ProbeMember(name, settings, span));

    private static readonly Parser<ExperimentMember?> Learner = Blocks.Headed<Identifier, Assignment, ExperimentMember>(
        Named, AssignmentGrammar.Assignments, (name, options, span) => new LearnerMember(name, options, span));

    private static readonly Parser<ExperimentMember> Competence = (
        from keyword in Leading
        from share in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new CompetenceMember(share, span))).Spanned();

    private static readonly ItemList<ExperimentMember> PresetMembers = new(
        "'vary' or 'learner'",
        "in a preset",
        new TokenTable<Parser<ExperimentMember?>>
        {
            [TokenKind.Vary] = VaryGrammar.Vary,
            [TokenKind.Learner] = Blocks.Headed<Token, Assignment, ExperimentMember>(
                Leading, AssignmentGrammar.Assignments, (_, options, span) => new LearnerMember(null, options, span)),
        });

    private static readonly ItemList<ExperimentMember> Members = new(
        "a member of the experiment",
        "in an experiment",
        new TokenTable<Parser<ExperimentMember?>>
        {
            [TokenKind.World] = Reference(ExperimentReferenceKind.World),
            [TokenKind.Goals] = Reference(ExperimentReferenceKind.Goals),
            [TokenKind.Observe] = Reference(ExperimentReferenceKind.Observe),
            [TokenKind.Train] = Train,
            [TokenKind.Probe] = Probe,
            [TokenKind.Vary] = VaryGrammar.Vary,
            [TokenKind.Learner] = Learner,
            [TokenKind.Preset] = Blocks.Headed<Identifier, ExperimentMember, ExperimentMember>(
                Named, PresetMembers, (name, members, span) => new PresetMember(name, members, span)),
            [TokenKind.Expect] = ExpectGrammar.Expect,
            [TokenKind.Competence] = Competence,
        });

    private static readonly Parser<(string? Documentation, Identifier Name)> Header =
        from documentation in Documentation
        from name in Named
        select (documentation, name);

    /// <summary>An experiment.</summary>
    public static readonly Parser<Declaration?> Experiment =
        Blocks.Headed<(string? Documentation, Identifier Name), ExperimentMember, Declaration>(
            Header,
            Members,
            (header, members, span) => new ExperimentDeclaration(header.Name, members, header.Documentation, span));

    private static Parser<ExperimentMember> Reference(ExperimentReferenceKind kind) => (
        from name in Named
        from end in LineEnd.Plain
        select Node(span => new ExperimentReference(kind, name, span))).Spanned();
}
