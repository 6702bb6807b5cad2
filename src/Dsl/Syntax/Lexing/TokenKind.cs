namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>
/// What a token is. Words that mean something somewhere have kinds of their own, named as they are spelled; those after
/// <see cref="Elapsed"/> are names wherever the grammar does not expect them.
/// </summary>
public enum TokenKind
{
    /// <summary>The end of the file; its text is empty.</summary>
    EndOfFile,

    /// <summary>Characters that make no token, and have their diagnostic.</summary>
    Bad,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A number, with its percent sign where it has one.</summary>
    Number,

    /// <summary>A unit that touches what it belongs to: <c>&lt;m/s&gt;</c>.</summary>
    UnitSuffix,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary><c>:</c>.</summary>
    Colon,

    /// <summary><c>;</c>.</summary>
    Semicolon,

    /// <summary><c>.</c>.</summary>
    Dot,

    /// <summary><c>..</c>.</summary>
    DotDot,

    /// <summary><c>|</c>.</summary>
    Bar,

    /// <summary><c>-&gt;</c>.</summary>
    Arrow,

    /// <summary><c>=</c>.</summary>
    Equal,

    /// <summary><c>(</c>.</summary>
    LeftParenthesis,

    /// <summary><c>)</c>.</summary>
    RightParenthesis,

    /// <summary><c>[</c>.</summary>
    LeftBracket,

    /// <summary><c>]</c>.</summary>
    RightBracket,

    /// <summary><c>{</c>.</summary>
    LeftBrace,

    /// <summary><c>}</c>.</summary>
    RightBrace,

    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>-</c>.</summary>
    Minus,

    /// <summary><c>*</c>.</summary>
    Star,

    /// <summary><c>/</c>.</summary>
    Slash,

    /// <summary><c>%</c>.</summary>
    Percent,

    /// <summary><c>^</c>.</summary>
    Caret,

    /// <summary><c>==</c>.</summary>
    EqualEqual,

    /// <summary><c>!=</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary>The word <c>and</c>.</summary>
    And,

    /// <summary>The word <c>or</c>.</summary>
    Or,

    /// <summary>The word <c>not</c>.</summary>
    Not,

    /// <summary>The word <c>implies</c>.</summary>
    Implies,

    /// <summary>The word <c>in</c>.</summary>
    In,

    /// <summary>The word <c>if</c>.</summary>
    If,

    /// <summary>The word <c>then</c>.</summary>
    Then,

    /// <summary>The word <c>else</c>.</summary>
    Else,

    /// <summary>The word <c>true</c>.</summary>
    True,

    /// <summary>The word <c>false</c>.</summary>
    False,

    /// <summary>The word <c>next</c>.</summary>
    Next,

    /// <summary>The word <c>inf</c>.</summary>
    Inf,

    /// <summary>The word <c>pi</c>.</summary>
    Pi,

    /// <summary>The word <c>terminated</c>.</summary>
    Terminated,

    /// <summary>The word <c>truncated</c>.</summary>
    Truncated,

    /// <summary>The word <c>elapsed</c>.</summary>
    Elapsed,

    /// <summary>The word <c>namespace</c>.</summary>
    Namespace,

    /// <summary>The word <c>language</c>.</summary>
    Language,

    /// <summary>The word <c>unit</c>.</summary>
    Unit,

    /// <summary>The word <c>const</c>.</summary>
    Const,

    /// <summary>The word <c>enum</c>.</summary>
    Enum,

    /// <summary>The word <c>world</c>.</summary>
    World,

    /// <summary>The word <c>constraints</c>.</summary>
    Constraints,

    /// <summary>The word <c>example</c>.</summary>
    Example,

    /// <summary>The word <c>goals</c>.</summary>
    Goals,

    /// <summary>The word <c>experiment</c>.</summary>
    Experiment,

    /// <summary>The word <c>settings</c>.</summary>
    Settings,

    /// <summary>The word <c>state</c>.</summary>
    State,

    /// <summary>The word <c>action</c>.</summary>
    Action,

    /// <summary>The word <c>hidden</c>.</summary>
    Hidden,

    /// <summary>The word <c>let</c>.</summary>
    Let,

    /// <summary>The word <c>event</c>.</summary>
    Event,

    /// <summary>The word <c>step</c>.</summary>
    Step,

    /// <summary>The word <c>horizon</c>.</summary>
    Horizon,

    /// <summary>The word <c>binds</c>.</summary>
    Binds,

    /// <summary>The word <c>precision</c>.</summary>
    Precision,

    /// <summary>The word <c>for</c>.</summary>
    For,

    /// <summary>The word <c>reward</c>.</summary>
    Reward,

    /// <summary>The word <c>penalize</c>.</summary>
    Penalize,

    /// <summary>The word <c>require</c>.</summary>
    Require,

    /// <summary>The word <c>forbid</c>.</summary>
    Forbid,

    /// <summary>The word <c>prefer</c>.</summary>
    Prefer,

    /// <summary>The word <c>achieve</c>.</summary>
    Achieve,

    /// <summary>The word <c>potential</c>.</summary>
    Potential,

    /// <summary>The word <c>imitate</c>.</summary>
    Imitate,

    /// <summary>The word <c>metric</c>.</summary>
    Metric,

    /// <summary>The word <c>assert</c>.</summary>
    Assert,

    /// <summary>The word <c>clip</c>.</summary>
    Clip,

    /// <summary>The word <c>override</c>.</summary>
    Override,

    /// <summary>The word <c>machine</c>.</summary>
    Machine,

    /// <summary>The word <c>task</c>.</summary>
    Task,

    /// <summary>The word <c>when</c>.</summary>
    When,

    /// <summary>The word <c>every</c>.</summary>
    Every,

    /// <summary>The word <c>from</c>.</summary>
    From,

    /// <summary>The word <c>on</c>.</summary>
    On,

    /// <summary>The word <c>at</c>.</summary>
    At,

    /// <summary>The word <c>start</c>.</summary>
    Start,

    /// <summary>The word <c>end</c>.</summary>
    End,

    /// <summary>The word <c>sampled</c>.</summary>
    Sampled,

    /// <summary>The word <c>weight</c>.</summary>
    Weight,

    /// <summary>The word <c>margin</c>.</summary>
    Margin,

    /// <summary>The word <c>per</c>.</summary>
    Per,

    /// <summary>The word <c>second</c>.</summary>
    Second,

    /// <summary>The word <c>over</c>.</summary>
    Over,

    /// <summary>The word <c>terminate</c>.</summary>
    Terminate,

    /// <summary>The word <c>limit</c>.</summary>
    Limit,

    /// <summary>The word <c>episode</c>.</summary>
    Episode,

    /// <summary>The word <c>as</c>.</summary>
    As,

    /// <summary>The word <c>bonus</c>.</summary>
    Bonus,

    /// <summary>The word <c>steps</c>.</summary>
    Steps,

    /// <summary>The word <c>thin</c>.</summary>
    Thin,

    /// <summary>The word <c>unscaled</c>.</summary>
    Unscaled,

    /// <summary>The word <c>delay</c>.</summary>
    Delay,

    /// <summary>The word <c>to</c>.</summary>
    To,

    /// <summary>The word <c>observed</c>.</summary>
    Observed,

    /// <summary>The word <c>cover</c>.</summary>
    Cover,

    /// <summary>The word <c>keep</c>.</summary>
    Keep,

    /// <summary>The word <c>mix</c>.</summary>
    Mix,

    /// <summary>The word <c>scale</c>.</summary>
    Scale,

    /// <summary>The word <c>intended</c>.</summary>
    Intended,

    /// <summary>The word <c>rival</c>.</summary>
    Rival,

    /// <summary>The word <c>solvable</c>.</summary>
    Solvable,

    /// <summary>The word <c>distinguishing</c>.</summary>
    Distinguishing,

    /// <summary>The word <c>family</c>.</summary>
    Family,

    /// <summary>The word <c>train</c>.</summary>
    Train,

    /// <summary>The word <c>probe</c>.</summary>
    Probe,

    /// <summary>The word <c>vary</c>.</summary>
    Vary,

    /// <summary>The word <c>set</c>.</summary>
    Set,

    /// <summary>The word <c>learner</c>.</summary>
    Learner,

    /// <summary>The word <c>observe</c>.</summary>
    Observe,

    /// <summary>The word <c>preset</c>.</summary>
    Preset,

    /// <summary>The word <c>competence</c>.</summary>
    Competence,

    /// <summary>The word <c>expect</c>.</summary>
    Expect,

    /// <summary>The word <c>half</c>.</summary>
    Half,

    /// <summary>The word <c>equals</c>.</summary>
    Equals,

    /// <summary>The word <c>within</c>.</summary>
    Within,

    /// <summary>The word <c>falls</c>.</summary>
    Falls,

    /// <summary>The word <c>rises</c>.</summary>
    Rises,

    /// <summary>The word <c>with</c>.</summary>
    With,

    /// <summary>The word <c>confidence</c>.</summary>
    Confidence,

    /// <summary>The word <c>double</c>.</summary>
    Double,

    /// <summary>The word <c>single</c>.</summary>
    Single,

    /// <summary>The word <c>given</c>.</summary>
    Given,

    /// <summary>The word <c>is</c>.</summary>
    Is,

    /// <summary>The word <c>silent</c>.</summary>
    Silent,

    /// <summary>The word <c>any</c>.</summary>
    Any,

    /// <summary>The word <c>otherwise</c>.</summary>
    Otherwise,

    /// <summary>The word <c>stay</c>.</summary>
    Stay,

    /// <summary>The word <c>final</c>.</summary>
    Final,

    /// <summary>The word <c>ensuring</c>.</summary>
    Ensuring,

    /// <summary>The word <c>weights</c>.</summary>
    Weights,

    /// <summary>The word <c>samples</c>.</summary>
    Samples,
}
