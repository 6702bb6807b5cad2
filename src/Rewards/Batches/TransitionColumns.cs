using System.ComponentModel;

namespace Espalier.Rewards.Batches;

/// <summary>
/// Transitions of a world as columns, a row each: every member of the state before a step, of the action, of the state after
/// it, and of the settings is a run of numbers of its own. What is generated for a world gives them their names.
/// </summary>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TAction">The world's action.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
public abstract class TransitionColumns<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <summary>Makes room for transitions.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="columns">The number of columns of the world.</param>
    /// <param name="bytesPerRow">The sizes of an entry of each of them, in bytes, added up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative, or they take more than 2 GB.</exception>
    protected TransitionColumns(int count, int columns, int bytesPerRow)
    {
        Store = new ColumnStore(count, MomentColumns.Columns + columns, MomentColumns.BytesPerRow + bytesPerRow);
        Moments = new MomentColumns(Store);
    }

    /// <summary>The number of rows.</summary>
    public int Count => Store.Count;

    /// <summary>When the transitions happen.</summary>
    public MomentColumns Moments { get; }

    /// <summary>Where curricula stand: see <see cref="Moment.TrainedSteps"/>. Unless set, any curriculum is over.</summary>
    public long TrainedSteps { get; set; } = long.MaxValue;

    /// <summary>The memory behind the columns, of use to generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ColumnStore Store { get; }

    /// <summary>Writes a row.</summary>
    /// <param name="row">Which one.</param>
    /// <param name="state">The state before the step.</param>
    /// <param name="action">The action taken in it.</param>
    /// <param name="next">The state arrived at.</param>
    /// <param name="settings">The settings of the episode.</param>
    /// <param name="moment">The step's place in its episode; <see cref="TrainedSteps"/> is set for all rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Gather(int row, in TState state, in TAction action, in TState next, in TSettings settings, in Moment moment)
    {
        Moments.Set(row, in moment);
        SetTransition(row, in state, in action, in next);
        SetSettings(row, in settings);
    }

    /// <summary>Writes rows from the first on, but for their settings and moments, which stay as they are.</summary>
    /// <param name="states">The states before the steps.</param>
    /// <param name="actions">The actions taken in them, as many.</param>
    /// <param name="nexts">The states arrived at, as many.</param>
    /// <exception cref="ArgumentException">The lengths differ, or are greater than the number of rows.</exception>
    public void Gather(ReadOnlySpan<TState> states, ReadOnlySpan<TAction> actions, ReadOnlySpan<TState> nexts)
    {
        if (states.Length > Count)
            throw new ArgumentException($"There are {states.Length} states, and columns of {Count} rows.", nameof(states));
        if (actions.Length != states.Length)
            throw new ArgumentException($"There are {states.Length} states, and {actions.Length} actions.", nameof(actions));
        if (nexts.Length != states.Length)
            throw new ArgumentException($"There are {states.Length} states, and {nexts.Length} states arrived at.", nameof(nexts));
        for (var row = 0; row < states.Length; row++)
            SetTransition(row, in states[row], in actions[row], in nexts[row]);
    }

    /// <summary>Gives all rows the same settings; unless set, they have the world's defaults.</summary>
    public void Fill(in TSettings settings)
    {
        for (var row = 0; row < Count; row++)
            SetSettings(row, in settings);
    }

    /// <summary>Writes a row of states and action.</summary>
    protected abstract void SetTransition(int row, in TState state, in TAction action, in TState next);

    /// <summary>Writes a row of settings.</summary>
    protected abstract void SetSettings(int row, in TSettings settings);
}
