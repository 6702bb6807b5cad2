using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Espalier.Rewards;
using Espalier.Rewards.Batches;
using Espalier.Samples;
using TorchSharp;

namespace Espalier.Benchmarks.SideBySide;

/// <summary>The corner world's potential: what the mouse has come nearer by, looked up in a table of the state.</summary>
internal sealed class CornerCase : RewardCase
{
    private const double Discount = 0.99;
    private const int Cells = 49;
    private const int Horizon = 36;

    private readonly Corner.State[] _states = new Corner.State[Count];
    private readonly Corner.State[] _nexts = new Corner.State[Count];
    private readonly Corner.Columns _columns = new(Count);
    private readonly Corner.Potential _reward = Corner.Sets.Potential(Discount);
    private readonly Corner.Potential.Batch _batch;
    private readonly TermColumns _terms;
    private readonly TermColumns _scores;
    private readonly torch.Tensor _distances;
    private readonly torch.Tensor _nextDistances;
    private readonly torch.Tensor _mouse;
    private readonly torch.Tensor _nextMouse;
    private readonly torch.Tensor _cheese;

    public CornerCase()
    {
        Walk();
        _columns.Gather(_states, new Corner.Action[Count], _nexts);
        _batch = new Corner.Potential.Batch(_reward, Count);
        _terms = new TermColumns(_reward.Info, Count);
        _scores = TermColumns.OfScores(_reward.Info, Count);
        _distances = torch.tensor(_states.SelectMany(state => state.ToCheese.AsSpan().ToArray()).Select(steps => (float)steps).ToArray()).view(Count, Cells);
        _nextDistances = _distances.clone();
        _mouse = torch.tensor(_columns.State.Mouse.ToArray()).to(torch.ScalarType.Int64).unsqueeze(1);
        _nextMouse = torch.tensor(_columns.Next.Mouse.ToArray()).to(torch.ScalarType.Int64).unsqueeze(1);
        _cheese = torch.tensor(_columns.State.Cheese.ToArray()).to(torch.ScalarType.Int64).unsqueeze(1);
    }

    public override string Name => "corner";

    protected override IReadOnlyDictionary<string, torch.Tensor> Inputs => new Dictionary<string, torch.Tensor>
    {
        ["distances"] = _distances,
        ["next_distances"] = _nextDistances,
        ["mouse"] = _mouse,
        ["next_mouse"] = _nextMouse,
        ["cheese"] = _cheese,
    };

    protected override string NumpyReward => FormattableString.Invariant($$"""
        before = np.take_along_axis(distances, mouse, 1)
        after = np.take_along_axis(next_distances, next_mouse, 1)
        change = np.where(before < {{Cells}}, before, 0) - np.where(after < {{Cells}}, after, 0) * np.float32({{Discount}})
        return ((next_mouse == cheese) + change * np.float32(0.1))[:, 0]
        """);

    // Transitions as training meets them: a mouse that moves at random, the cheese anywhere.
    private void Walk()
    {
        var settings = Corner.World.DefaultSettings with { Other = 1 };
        var chance = StreamKey.FromSeed(2).Open();
        var (state, elapsed, isOver) = (default(Corner.State), 0, true);
        for (var i = 0; i < Count; i++)
        {
            if (isOver)
            {
                CornerEnvironment.Reset(out state, settings, ref chance);
                elapsed = 0;
            }

            _states[i] = state;
            var eaten = CornerEnvironment.Step(ref state, new Corner.Action { Move = (Corner.Move)chance.Next(4) }, settings, ref chance);
            _nexts[i] = state;
            isOver = eaten || ++elapsed == Horizon;
        }
    }

    public override void Scalar()
    {
        var (reward, memory, recorder, moment) = (_reward, default(Corner.Potential.Memory), default(NoRecorder), default(Moment));
        var settings = Corner.World.DefaultSettings;
        for (var i = 0; i < Count; i++)
            Totals[i] = reward.Evaluate(in _states[i], default, in _nexts[i], in settings, in moment, ref memory, ref recorder).Amount;
    }

    public override void Batch() => _batch.Evaluate(_columns, Totals);

    public override void BatchWithTerms() => _batch.Evaluate(_columns, Totals, _terms);

    public override void BatchWithScores() => _batch.Evaluate(_columns, Totals, _scores);

    public override void HandScalar()
    {
        for (var i = 0; i < Count; i++)
        {
            ref readonly var next = ref _nexts[i];
            ref readonly var state = ref _states[i];
            var before = state.ToCheese[state.Mouse];
            var after = next.ToCheese[next.Mouse];
            var change = (Discount * -(after < Cells ? after : 0.0)) + (before < Cells ? before : 0.0);
            Totals[i] = (next.Mouse == state.Cheese ? 1.0 : 0.0) + (0.1 * change);
        }
    }

    public override void HandVectors() => Vectors<Careful>();

    public override void FreeHandVectors() => Vectors<Free>();

    private interface ICare
    {
        static abstract Vector256<double> IndexOf(Vector256<double> index);

        static abstract Vector256<double> UnlessEnded(Vector256<double> value, ref readonly bool terminated, nuint row);
    }

    // Looks whether an index lies inside, and whether the episode goes on.
    private readonly struct Careful : ICare
    {
        public static Vector256<double> IndexOf(Vector256<double> index) => Rows.ClampIndex(index, Vector256.Create(Cells - 1.0));

        public static Vector256<double> UnlessEnded(Vector256<double> value, ref readonly bool terminated, nuint row) =>
            Vector256.AndNot(value, Rows.Read(in terminated, row));
    }

    private readonly struct Free : ICare
    {
        public static Vector256<double> IndexOf(Vector256<double> index) => index;

        public static Vector256<double> UnlessEnded(Vector256<double> value, ref readonly bool terminated, nuint row) => value;
    }

    private void Vectors<TCare>()
        where TCare : struct, ICare
    {
        ref var terminated = ref MemoryMarshal.GetReference(_columns.Moments.Terminated);
        ref var mouse = ref MemoryMarshal.GetReference(_columns.State.Mouse);
        ref var nextMouse = ref MemoryMarshal.GetReference(_columns.Next.Mouse);
        ref var cheese = ref MemoryMarshal.GetReference(_columns.State.Cheese);
        ref var totals = ref MemoryMarshal.GetArrayDataReference(Totals);
        ref var distance = ref MemoryMarshal.GetReference(_columns.State.ToCheese(0));
        ref var nextDistance = ref MemoryMarshal.GetReference(_columns.Next.ToCheese(0));
        var stride = Vector256.Create((double)_columns.Store.StrideOf<byte>());
        for (nuint row = 0; row < Count; row += 4)
        {
            var to = Rows.Read(ref nextMouse, row);
            var before = Rows.Gather(ref distance, stride, TCare.IndexOf(Rows.Read(ref mouse, row)), row);
            var after = Rows.Gather(ref nextDistance, stride, TCare.IndexOf(to), row);
            var cells = Vector256.Create((double)Cells);
            before &= Vector256.LessThan(before, cells);
            after = TCare.UnlessEnded(after & Vector256.LessThan(after, cells), ref terminated, row);
            var eaten = Vector256.Equals(to, Rows.Read(ref cheese, row)) & Vector256.Create(1.0);
            (eaten + ((before - (after * Discount)) * 0.1)).StoreUnsafe(ref totals, row);
        }
    }

    public override void Tensors()
    {
        using var scope = torch.NewDisposeScope();
        var before = _distances.gather(1, _mouse);
        var after = _nextDistances.gather(1, _nextMouse);
        var zero = torch.zeros(1);
        var change = torch.where(before < Cells, before, zero) - (torch.where(after < Cells, after, zero) * Discount);
        var total = (_nextMouse == _cheese).to(torch.ScalarType.Float32) + (change * 0.1);
        total.to(torch.ScalarType.Float64).data<double>().CopyTo(Totals);
    }
}
