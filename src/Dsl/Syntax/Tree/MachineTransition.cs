namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>a -&gt; b on P [reward E];</c>; <c>any</c> stands for every state without a transition of its own that fires.</summary>
/// <param name="From">The state that it leaves; null for <c>any</c>.</param>
/// <param name="To">The state that it enters.</param>
/// <param name="Guard">When it is taken.</param>
/// <param name="Reward">What it pays, or null: nothing.</param>
/// <param name="Span">Its place.</param>
public sealed record MachineTransition(
    Identifier? From, Identifier To, Expression Guard, Expression? Reward, TextSpan Span) : MachineItem(Span);
