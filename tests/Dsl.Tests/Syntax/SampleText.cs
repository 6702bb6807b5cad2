namespace Espalier.Dsl.Tests.Syntax;

/// <summary>A file with everything that this version supports.</summary>
internal static class SampleText
{
    public const string Everything = """
        language 1;
        namespace Samples.Orchard;

        /// A length.
        unit m;
        unit s;
        unit kg;
        unit N = kg*m/s^2;
        unit rad = 1;

        const size = 10;
        const weights = [0.1, 0.9, -1.8];
        const identity = [[1, 0], [0, 1]];
        const reach = 2<m/s>*3<s> - 0.1<kg*m^-2>;

        /// The distance.
        let far(a, b) = abs(a - b) + tolerance(a, -1..1, 0.1);

        /// What the robot can do.
        enum Move { stay, north, east, south, west, }

        /// A robot in a walled orchard carries apples to a crate.
        world Orchard {
            settings {
                /// chance that the crate stands in the corner
                crate_in_corner : real in 0..1 = 1;
            }
            state {
                x, y             : int in 0..size;
                crate_x, crate_y : int in 0..size;
                carrying         : bool;
                walls            : bool[size * size];
                hidden best_move : Move;
                margin           : real in -inf..inf;
                speed            : real<m/s>[3] {along, across, up} in 0..[1<m/s>, 2<m/s>, 3<m/s>];
                poses            : real[4, 3] {x, y, z};
            }
            action {
                move : Move;
            }
            enum Mood { glad, sad }

            let distance    = abs(x - crate_x) + abs(y - crate_y);
            let span(from, to) = sum(walls[from..to]) + poses[.., 0][1] + poses[1, 0..2].x + speed[..][0] + speed[1..][0];
            /// It lies in the crate.
            event delivered = carrying and not next.carrying;
            step    0.5<s>;
            horizon 100 steps;
            precision double;
        }

        world Bound binds Samples.State, Samples.Actions.Move {
            state { a : real<1/s>; }
            precision single;
        }

        constraints Sparse for Orchard {
            reward deliver: 10 on delivered;
        }

        constraints Dense for Orchard : Sparse {
            reward    approach: distance - next.distance   when carrying;
            penalize  effort:   0.1                        every 4 steps from 2;
            require   charged:  next.margin >= 0.2         margin 0.1      weight 2</m> per second;
            forbid    bump:     next.x == x and next.y == y   when move != stay every step;
            prefer    pace:     margin in 1..2             margin 1 gaussian at 0.2   weight 0.5;
            achieve   there:    within(x == crate_x, 3 steps)   at end;
            potential closer:   -distance;
            imitate   teacher:  move == best_move as bonus sampled 25%;
            metric    far:      if x > 5 then x^2 else -y  margin 0.5 linear at start;
        }

        /// Everything that a set can say.
        constraints Full(pace : real<m/s> in 0..20 = 1<m/s>, N : int) for Orchard : Base(3, [1, 2]) {
            let fast = margin > pace;
            let near(d, limit) = abs(d) <= limit;
            reward   apples: 1    weight 0 -> 1 over 1_000 steps -> 2 over 5e5 steps per second;
            require  alive:  near(x, 3)   terminate   limit 2.5 per episode;
            forbid   steep:  x > y        limit 10 per episode   on x > 3 and not prev(x > 3);
            clip -1..1;
            /// Nothing else counts.
            override lost: -100 when battery < 0.1;
            machine tour observed weight 2 when carrying {
                start start;
                start -> up on x > 5 reward 2 * x;
                any -> any_end on y == 0;
                final any_end, up terminate;
                otherwise stay reward -0.1;
            }
            machine plain { }
            task visit: achieve near(x, 1) ensuring y < 3 and not carrying then (achieve x == 1 or achieve y in 0..3) every step weight 2;
            assert breadth >= 90%, delay in 0..4;
        }

        constraints Faint for Orchard = Dense | thin 10% unscaled | delay 16 steps;
        constraints Late for Orchard = (Dense | scale {1, 2}) | delay to end observed;
        constraints Mixed for Orchard = Sparse + Full(2<m/s>, 3) - lost | keep {1, 2} | mix 20% (Dense | cover 50%) - Dense.bump;

        /// It says what happens.
        example "a step towards the crate pays" for Full(1<m/s>, 2) | scale 2 {
            given { x = 3; walls[0] = true; action.move = north; elapsed = 4; grid[1, 2].x = 0.5; }
            next { x = 4; }
            then apples == 1, visit is silent, Dense.bump is silent, total > 0;
            given { move = stay; }
            then total == 0;
        }

        goals Wishes for Orchard {
            intended crate:  x == crate_x and y == crate_y;
            rival    corner: x == 0 and y == 0;
            solvable:        distance < 20;
            distinguishing:  crate_x != 0 implies crate_y != 0;
            family linear(delivered, distance, x == 0) weights gaussian samples 100_000;
        }

        experiment DensityNarrowsGoals {
            world   Orchard;
            train           { crate_in_corner = 1; }
            probe   moved   { crate_in_corner = 0; }

            vary set  in [Sparse, Dense | delay to end as Late, Dense | thin {1%, 10%}, Dense with { discount = 0; } as Shallow,
                Dense with predictor { steps = 1_000_000; } as Predictor];
            vary seed in 1..10;
            vary learner.discount in [0.9, 0.99 as Far];
            vary Full.pace in 1..3;
            competence 75%;

            learner ppo { steps = 2_000_000; hidden = [64, 64]; learning_rate = 3e-4; }
            goals   Wishes;
            observe Dense;

            preset quick {
                vary seed in 1..3;
                learner { steps = 500_000; }
            }

            expect rival_share[Dense] < rival_share[Sparse] on moved confidence 95%;
            expect return[Dense | thin 10%][3] > return[Sparse] confidence 90% on moved;
            expect half(rival_share, learner.discount)[Dense] equals half(rival_share, seed)[Sparse] within 5%;
            expect obedience[Late] falls with learner.discount;
            expect obedience[Late] rises with seed on moved;
            expect obedience[Late] falls with density confidence 90% at steps on moved;
            expect return[Dense] < return[Late] at competence;
        }

        """;
}
