namespace Espalier.Dsl.Syntax.Tree;

/// <summary>What a member of a goals declaration says.</summary>
public enum GoalMemberKind
{
    /// <summary>The goal that the designer wants.</summary>
    Intended,

    /// <summary>A wrong goal that fits the training.</summary>
    Rival,

    /// <summary>In an episode's first state: the intended goal can be reached.</summary>
    Solvable,

    /// <summary>In an episode's first state: the goals can be told apart.</summary>
    Distinguishing,
}
