using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Espalier.Rewards;
using Espalier.Rewards.Batches;
using Espalier.Samples.Published.Gymnasium;
using TorchSharp;

namespace Espalier.Benchmarks.SideBySide;

/// <summary>Gymnasium's cart pole: one for every step, and the end where the pole falls.</summary>
internal sealed class CartPoleCase : RewardCase
{
    private const double MostX = 2.4;
    private const double MostTheta = 12 * 2 * Math.PI / 360;

    private readonly CartPole.State[] _states = new CartPole.State[Count];
    private readonly CartPole.State[] _nexts = new CartPole.State[Count];
    private readonly CartPole.Columns _columns = new(Count);
    private readonly CartPole.Default _reward = CartPole.Sets.Default();
    private readonly CartPole.Default.Batch _batch;
    private readonly TermColumns _terms;
    private readonly TermColumns _scores;
    private readonly bool[] _ends = new bool[Count];
    private readonly torch.Tensor _over;
    private readonly torch.Tensor _x;
    private readonly torch.Tensor _theta;

    public CartPoleCase()
    {
        var random = new Random(1);
        for (var i = 0; i < Count; i++)
        {
            _states[i].Over = random.Next(8) == 0;
            _nexts[i].X = (float)((random.NextDouble() * 6) - 3);
            _nexts[i].Theta = (float)((random.NextDouble() * 0.6) - 0.3);
        }

        _columns.Gather(_states, new CartPole.Action[Count], _nexts);
        _batch = new CartPole.Default.Batch(_reward, Count);
        _terms = new TermColumns(_reward.Info, Count);
        _scores = TermColumns.OfScores(_reward.Info, Count);
        _over = torch.tensor(_columns.State.Over.ToArray());
        _x = torch.tensor(_columns.Next.X.ToArray());
        _theta = torch.tensor(_columns.Next.Theta.ToArray());
    }

    public override string Name => "cart pole";

    protected override IReadOnlyDictionary<string, torch.Tensor> Inputs =>
        new Dictionary<string, torch.Tensor> { ["over"] = _over, ["x"] = _x, ["theta"] = _theta };

    protected override string NumpyReward => FormattableString.Invariant($$"""
        total = np.where(over, 0.0, 1.0)
        ends = ~((np.abs(x) <= {{MostX}}) & (np.abs(theta) <= {{MostTheta}}))
        return total
        """);

    public override void Scalar()
    {
        var (reward, memory, recorder, moment) = (_reward, default(CartPole.Default.Memory), default(NoRecorder), default(Moment));
        for (var i = 0; i < Count; i++)
        {
            var payment = reward.Evaluate(in _states[i], default, in _nexts[i], default, in moment, ref memory, ref recorder);
            Totals[i] = payment.Amount;
            _ends[i] = payment.Terminates;
        }
    }

    public override void Batch() => _batch.Evaluate(_columns, Totals);

    public override void BatchWithTerms() => _batch.Evaluate(_columns, Totals, _terms);

    public override void BatchWithScores() => _batch.Evaluate(_columns, Totals, _scores);

    public override void HandScalar()
    {
        for (var i = 0; i < Count; i++)
        {
            Totals[i] = _states[i].Over ? 0 : 1;
            _ends[i] = !(Math.Abs((double)_nexts[i].X) <= MostX && Math.Abs((double)_nexts[i].Theta) <= MostTheta);
        }
    }

    public override void HandVectors()
    {
        ref var x = ref MemoryMarshal.GetReference(_columns.Next.X);
        ref var theta = ref MemoryMarshal.GetReference(_columns.Next.Theta);
        ref var over = ref MemoryMarshal.GetReference(_columns.State.Over);
        ref var totals = ref MemoryMarshal.GetArrayDataReference(Totals);
        ref var ends = ref MemoryMarshal.GetArrayDataReference(_ends);
        for (nuint row = 0; row < Count; row += 4)
        {
            var stands = Vector256.LessThanOrEqual(Vector256.Abs(Rows.Read(ref x, row)), Vector256.Create(MostX))
                & Vector256.LessThanOrEqual(Vector256.Abs(Rows.Read(ref theta, row)), Vector256.Create(MostTheta));
            Vector256.AndNot(Vector256.Create(1.0), Rows.Read(ref over, row)).StoreUnsafe(ref totals, row);
            Rows.Write(~stands, ref ends, row);
        }
    }

    public override void Tensors()
    {
        using var scope = torch.NewDisposeScope();
        var total = _over.logical_not().to(torch.ScalarType.Float64);
        var ends = (_x.abs() <= MostX).logical_and(_theta.abs() <= MostTheta).logical_not();
        total.data<double>().CopyTo(Totals);
        ends.data<bool>().CopyTo(_ends);
    }
}
