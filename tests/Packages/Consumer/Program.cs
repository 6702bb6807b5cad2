using Consumer.@record;
using Espalier.Rewards;

var reward = Orchard.Sets.Sparse();
var memory = default(Orchard.Sparse.Memory);
var recorder = default(NoRecorder);
var before = new Orchard.State { X = 3, CrateX = 3, Carrying = true };
var after = before with { Carrying = false };
var action = new Orchard.Action { Move = Orchard.Move.Stay };
var moment = new Moment(Elapsed: 0, Terminated: false, Truncated: false, EpisodeKey: 0);
Console.WriteLine(reward.Evaluate(in before, in action, in after, default, in moment, ref memory, ref recorder).Amount);
