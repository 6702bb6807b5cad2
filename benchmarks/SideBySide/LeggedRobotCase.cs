using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Espalier.Rewards;
using Espalier.Rewards.Batches;
using Espalier.Rewards.Numerics;
using Espalier.Samples.Published.LeggedGym;
using TorchSharp;

namespace Espalier.Benchmarks.SideBySide;

/// <summary>legged_gym's default reward: nine weighted terms, cut off below 0.</summary>
internal sealed class LeggedRobotCase : RewardCase
{
    private const double StepSeconds = 0.02;

    private readonly LeggedRobot.State[] _states = new LeggedRobot.State[Count];
    private readonly LeggedRobot.Action[] _actions = new LeggedRobot.Action[Count];
    private readonly LeggedRobot.State[] _nexts = new LeggedRobot.State[Count];
    private readonly LeggedRobot.Columns _columns = new(Count);
    private readonly LeggedRobot.Default _reward = LeggedRobot.Sets.Default();
    private readonly LeggedRobot.Default.Batch _batch;
    private readonly TermColumns _terms;
    private readonly TermColumns _scores;
    private readonly Dictionary<string, torch.Tensor> _tensors;

    public LeggedRobotCase()
    {
        var random = new Random(3);
        for (var i = 0; i < Count; i++)
        {
            Fill(ref _states[i]);
            Fill(ref _nexts[i]);
            for (var joint = 0; joint < 4; joint++)
                _actions[i].Joints[joint] = Some();
        }

        _columns.Gather(_states, _actions, _nexts);
        _batch = new LeggedRobot.Default.Batch(_reward, Count);
        _terms = new TermColumns(_reward.Info, Count);
        _scores = TermColumns.OfScores(_reward.Info, Count);
        _tensors = new()
        {
            ["command"] = Tensor(2, (i, k) => _nexts[i].Command[k]),
            ["turn"] = Tensor(1, (i, _) => _nexts[i].CommandTurn).squeeze(1),
            ["linear"] = Tensor(3, (i, k) => _nexts[i].BaseLinVel[k]),
            ["angular"] = Tensor(3, (i, k) => _nexts[i].BaseAngVel[k]),
            ["torques"] = Tensor(4, (i, k) => _nexts[i].Torques[k]),
            ["last_dof_vel"] = Tensor(4, (i, k) => _states[i].DofVel[k]),
            ["dof_vel"] = Tensor(4, (i, k) => _nexts[i].DofVel[k]),
            ["last_actions"] = Tensor(4, (i, k) => _states[i].LastActions[k]),
            ["actions"] = Tensor(4, (i, k) => _actions[i].Joints[k]),
            ["penalised"] = Tensor(6, (i, k) => _nexts[i].PenalisedContactForces[k]).view(Count, 2, 3),
            ["feet"] = Tensor(2, (i, k) => _nexts[i].FeetContactForces[k, 2]),
            ["air"] = Tensor(2, (i, k) => _states[i].FeetAirTime[k]),
            ["contacts"] = Tensor(2, (i, k) => _states[i].LastContacts[k] ? 1 : 0).to(torch.ScalarType.Bool),
        };

        void Fill(ref LeggedRobot.State state)
        {
            foreach (ref var value in MemoryMarshal.Cast<LeggedRobot.State, float>(new Span<LeggedRobot.State>(ref state)))
                value = Some();
            for (var foot = 0; foot < 2; foot++)
                state.LastContacts[foot] = random.Next(2) == 0;
        }

        float Some() => (float)((random.NextDouble() * 2) - 1);

        torch.Tensor Tensor(int width, Func<int, int, float> element) => torch.tensor(
            [.. Enumerable.Range(0, Count * width).Select(place => element(place / width, place % width))], [Count, width]);
    }

    public override string Name => "legged_gym";

    protected override IReadOnlyDictionary<string, torch.Tensor> Inputs => _tensors;

    protected override string NumpyReward => FormattableString.Invariant($$"""
        dt = np.float32({{StepSeconds}})
        total = np.exp(-np.square(command - linear[:, :2]).sum(1) / np.float32(0.25)) * dt
        total += np.exp(-np.square(turn - angular[:, 2]) / np.float32(0.25)) * (np.float32(0.5) * dt)
        total -= np.square(linear[:, 2]) * (2 * dt)
        total -= np.square(angular[:, :2]).sum(1) * (np.float32(0.05) * dt)
        total -= np.square(torques).sum(1) * (np.float32(1e-5) * dt)
        total -= np.square((last_dof_vel - dof_vel) / dt).sum(1) * (np.float32(2.5e-7) * dt)
        first = (air > 0) & ((feet > 1) | contacts)
        flight = ((air + np.float32({{StepSeconds - 0.5}})) * first).sum(1)
        total += flight * (np.linalg.norm(command, axis=1) > np.float32(0.1)) * dt
        total -= (np.linalg.norm(penalised, axis=-1) > np.float32(0.1)).sum(1) * dt
        total -= np.square(last_actions - actions).sum(1) * (np.float32(0.01) * dt)
        return np.maximum(total, 0)
        """);

    public override void Scalar()
    {
        var (reward, memory, recorder, moment) = (_reward, default(LeggedRobot.Default.Memory), default(NoRecorder), default(Moment));
        for (var i = 0; i < Count; i++)
            Totals[i] = reward.Evaluate(in _states[i], in _actions[i], in _nexts[i], default, in moment, ref memory, ref recorder).Amount;
    }

    public override void Batch() => _batch.Evaluate(_columns, Totals);

    public override void BatchWithTerms() => _batch.Evaluate(_columns, Totals, _terms);

    public override void BatchWithScores() => _batch.Evaluate(_columns, Totals, _scores);

    public override void HandScalar()
    {
        for (var i = 0; i < Count; i++)
            Totals[i] = Pay(in _states[i], in _actions[i], in _nexts[i]);
    }

    private static double Pay(in LeggedRobot.State state, in LeggedRobot.Action action, in LeggedRobot.State next)
    {
        var errorX = (double)next.Command[0] - next.BaseLinVel[0];
        var errorY = (double)next.Command[1] - next.BaseLinVel[1];
        var errorTurn = (double)next.CommandTurn - next.BaseAngVel[2];
        var total = StepSeconds * Math.Exp(-((errorX * errorX) + (errorY * errorY)) / 0.25);
        total += 0.5 * StepSeconds * Math.Exp(-(errorTurn * errorTurn) / 0.25);
        total -= 2 * StepSeconds * ((double)next.BaseLinVel[2] * next.BaseLinVel[2]);
        total -= 0.05 * StepSeconds
            * (((double)next.BaseAngVel[0] * next.BaseAngVel[0]) + ((double)next.BaseAngVel[1] * next.BaseAngVel[1]));
        var (effort, jerk, rate) = (0.0, 0.0, 0.0);
        for (var joint = 0; joint < 4; joint++)
        {
            effort += (double)next.Torques[joint] * next.Torques[joint];
            var acceleration = ((double)state.DofVel[joint] - next.DofVel[joint]) / StepSeconds;
            jerk += acceleration * acceleration;
            var change = (double)state.LastActions[joint] - action.Joints[joint];
            rate += change * change;
        }

        total -= 1e-5 * StepSeconds * effort;
        total -= 2.5e-7 * StepSeconds * jerk;
        var commanded = Math.Sqrt(((double)next.Command[0] * next.Command[0]) + ((double)next.Command[1] * next.Command[1]));
        if (commanded > 0.1)
        {
            var air = 0.0;
            for (var foot = 0; foot < 2; foot++)
            {
                var touched = next.FeetContactForces[foot, 2] > 1 || state.LastContacts[foot];
                if (state.FeetAirTime[foot] > 0 && touched)
                    air += (double)state.FeetAirTime[foot] + StepSeconds - 0.5;
            }

            total += StepSeconds * air;
        }

        var collisions = 0;
        for (var body = 0; body < 2; body++)
        {
            double x = next.PenalisedContactForces[body, 0];
            double y = next.PenalisedContactForces[body, 1];
            double z = next.PenalisedContactForces[body, 2];
            if (Math.Sqrt((x * x) + (y * y) + (z * z)) > 0.1)
                collisions++;
        }

        total -= StepSeconds * collisions;
        total -= 0.01 * StepSeconds * rate;
        return Math.Max(0, total);
    }

    public override void HandVectors() => Vectors<Reproducible>();

    public override void FreeHandVectors() => Vectors<Free>();

    private interface IArithmetic
    {
        static abstract Vector256<double> Exp(Vector256<double> x);

        static abstract Vector256<double> RateOf(Vector256<double> change);
    }

    // What comes to the same bits on any machine.
    private readonly struct Reproducible : IArithmetic
    {
        public static Vector256<double> Exp(Vector256<double> x) => Elementary.Exp(x);

        public static Vector256<double> RateOf(Vector256<double> change) => change / Vector256.Create(StepSeconds);
    }

    private readonly struct Free : IArithmetic
    {
        public static Vector256<double> Exp(Vector256<double> x) => Vector256.Exp(x);

        public static Vector256<double> RateOf(Vector256<double> change) => change * (1 / StepSeconds);
    }

    private void Vectors<TArithmetic>()
        where TArithmetic : struct, IArithmetic
    {
        var (state, action, next) = (_columns.State, _columns.Action, _columns.Next);
        ref var totals = ref MemoryMarshal.GetArrayDataReference(Totals);
        ref var commandX = ref MemoryMarshal.GetReference(next.Command(0));
        ref var commandY = ref MemoryMarshal.GetReference(next.Command(1));
        ref var turn = ref MemoryMarshal.GetReference(next.CommandTurn);
        ref var linear = ref MemoryMarshal.GetReference(next.BaseLinVel(0));
        ref var angular = ref MemoryMarshal.GetReference(next.BaseAngVel(0));
        ref var torques = ref MemoryMarshal.GetReference(next.Torques(0));
        ref var lastVelocity = ref MemoryMarshal.GetReference(state.DofVel(0));
        ref var velocity = ref MemoryMarshal.GetReference(next.DofVel(0));
        ref var lastActions = ref MemoryMarshal.GetReference(state.LastActions(0));
        ref var actions = ref MemoryMarshal.GetReference(action.Joints(0));
        ref var forces = ref MemoryMarshal.GetReference(next.PenalisedContactForces(0, 0));
        ref var feet = ref MemoryMarshal.GetReference(next.FeetContactForces(0, 0));
        ref var airTime = ref MemoryMarshal.GetReference(state.FeetAirTime(0));
        ref var contacts = ref MemoryMarshal.GetReference(state.LastContacts(0));
        var stride = _columns.Store.StrideOf<float>();
        var flagStride = _columns.Store.StrideOf<bool>();
        for (nuint row = 0; row < Count; row += 4)
        {
            var toX = Rows.Read(ref commandX, row);
            var toY = Rows.Read(ref commandY, row);
            var errorX = toX - Rows.Read(ref linear, row);
            var errorY = toY - Rows.Read(ref linear, row + stride);
            var errorTurn = Rows.Read(ref turn, row) - Rows.Read(ref angular, row + (2 * stride));
            var total = TArithmetic.Exp(-((errorX * errorX) + (errorY * errorY)) * 4) * StepSeconds;
            total += TArithmetic.Exp(errorTurn * errorTurn * -4) * (0.5 * StepSeconds);
            var up = Rows.Read(ref linear, row + (2 * stride));
            total -= up * up * (2 * StepSeconds);
            var roll = Rows.Read(ref angular, row);
            var pitch = Rows.Read(ref angular, row + stride);
            total -= ((roll * roll) + (pitch * pitch)) * (0.05 * StepSeconds);
            var effort = Vector256<double>.Zero;
            var jerk = Vector256<double>.Zero;
            var rate = Vector256<double>.Zero;
            for (nuint joint = 0; joint < 4; joint++)
            {
                var at = row + (joint * stride);
                var torque = Rows.Read(ref torques, at);
                effort += torque * torque;
                var acceleration = TArithmetic.RateOf(Rows.Read(ref lastVelocity, at) - Rows.Read(ref velocity, at));
                jerk += acceleration * acceleration;
                var change = Rows.Read(ref lastActions, at) - Rows.Read(ref actions, at);
                rate += change * change;
            }

            total -= effort * (1e-5 * StepSeconds);
            total -= jerk * (2.5e-7 * StepSeconds);
            var air = Vector256<double>.Zero;
            for (nuint foot = 0; foot < 2; foot++)
            {
                var touched = Vector256.GreaterThan(Rows.Read(ref feet, row + (((3 * foot) + 2) * stride)), Vector256.Create(1.0))
                    | Rows.Read(ref contacts, row + (foot * flagStride));
                var inAir = Rows.Read(ref airTime, row + (foot * stride));
                air += (inAir + Vector256.Create(StepSeconds - 0.5)) & touched & Vector256.GreaterThan(inAir, Vector256<double>.Zero);
            }

            var isMoving = Vector256.GreaterThan((toX * toX) + (toY * toY), Vector256.Create(0.1 * 0.1));
            total += (air & isMoving) * StepSeconds;
            total -= (Collides(ref forces, row, stride) + Collides(ref forces, row + (3 * stride), stride)) * StepSeconds;
            total -= rate * (0.01 * StepSeconds);
            Vector256.Max(total, Vector256<double>.Zero).StoreUnsafe(ref totals, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Collides(ref float forces, nuint row, nuint stride)
    {
        var x = Rows.Read(ref forces, row);
        var y = Rows.Read(ref forces, row + stride);
        var z = Rows.Read(ref forces, row + (2 * stride));
        return Vector256.GreaterThan((x * x) + (y * y) + (z * z), Vector256.Create(0.1 * 0.1)) & Vector256.Create(1.0);
    }

    public override void Tensors()
    {
        using var scope = torch.NewDisposeScope();
        var linear = _tensors["linear"];
        var angular = _tensors["angular"];
        var command = _tensors["command"];
        var total = ((-(command - linear[.., ..2]).square().sum(1)) / 0.25).exp() * StepSeconds;
        total += ((-(_tensors["turn"] - angular[.., 2]).square()) / 0.25).exp() * (0.5 * StepSeconds);
        total -= linear[.., 2].square() * (2 * StepSeconds);
        total -= angular[.., ..2].square().sum(1) * (0.05 * StepSeconds);
        total -= _tensors["torques"].square().sum(1) * (1e-5 * StepSeconds);
        total -= ((_tensors["last_dof_vel"] - _tensors["dof_vel"]) / StepSeconds).square().sum(1) * (2.5e-7 * StepSeconds);
        var touched = (_tensors["feet"] > 1).logical_or(_tensors["contacts"]);
        var first = (_tensors["air"] > 0).logical_and(touched);
        var air = ((_tensors["air"] + (StepSeconds - 0.5)) * first).sum(1);
        total += air * (command.norm(1) > 0.1) * StepSeconds;
        total -= (_tensors["penalised"].norm(-1) > 0.1).sum(1) * StepSeconds;
        total -= (_tensors["last_actions"] - _tensors["actions"]).square().sum(1) * (0.01 * StepSeconds);
        total.clamp_min(0).to(torch.ScalarType.Float64).data<double>().CopyTo(Totals);
    }
}
