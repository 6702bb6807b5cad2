using System.Globalization;
using Consumer.@record;
using Espalier.Measures.Statistics;
using Espalier.Rewards;

// Every kind of line that the language has, over an episode, and then a statistic of what it paid.
var reward = Orchard.Sets.Dense(discount: 0.9);
var memory = default(Orchard.Dense.Memory);
var recorder = default(NoRecorder);
var state = new Orchard.State { X = 3, CrateX = 5, Carrying = true, Battery = 0.1f };
var paid = new double[8];
for (var i = 0; i < paid.Length; i++)
{
    var next = state with { X = Math.Min(5, state.X + 1), Battery = state.Battery * 0.9f };
    var moment = new Moment(i, Terminated: false, Truncated: i == paid.Length - 1, EpisodeKey: 1);
    var action = new Orchard.Action { Move = Orchard.Move.East };
    paid[i] = reward.Evaluate(in state, in action, in next, Orchard.World.DefaultSettings, in moment, ref memory, ref recorder).Amount;
    state = next;
}

var middle = InterquartileMean.Estimate([paid], 0.95, StreamKey.FromSeed(1), resamples: 1000);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{paid.Sum():R} {middle.Low:R} {middle.Estimate:R} {middle.High:R}"));
