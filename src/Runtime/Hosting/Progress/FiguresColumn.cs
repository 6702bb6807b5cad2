using Spectre.Console;
using Spectre.Console.Rendering;

namespace Espalier.Runtime.Hosting.Progress;

/// <summary>The figures of a run beside its bar.</summary>
internal sealed class FiguresColumn : ProgressColumn
{
    /// <inheritdoc/>
    protected override bool NoWrap => true;

    /// <summary>Sets what is shown for a task.</summary>
    public static void Set(ProgressTask task, string figures) => task.Tag = figures;

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Tag as string ?? "", Color.Grey).Overflow(Overflow.Ellipsis);
}
