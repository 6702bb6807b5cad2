using System.Globalization;
using System.Text;

namespace Espalier.Benchmarks;

/// <summary>A file with a continuous world, a robot of twelve joints, and one set of constraints for it.</summary>
internal static class ContinuousSet
{
    private const string World =
        """
        world Robot {
            state {
                height         : real in 0..2;
                velocity       : real[3] in -3..3;
                gravity        : real[3] in -1..1;
                joints         : real[12] in -3.2..3.2;
                joint_velocity : real[12] in -30..30;
                contact        : bool[4];
                battery        : real in 0..1;
            }
            action { torque : real[12] in -1..1; }
            let speed    = norm(velocity);
            let is_up    = gravity[2] < -0.8;
            let standing = count(contact) >= 3;
            event fell   = is_up and next(gravity[2]) > -0.5;
            step 0.02;
            horizon 1000 steps;
        }

        """;

    private static readonly string[] s_lines =
    [
        "reward {0}: exp(-((velocity[0] - 0.{3}) ^ 2) / 0.25) when standing",
        "require {0}: abs(next.joints[{1}]) <= 2.{2} margin 0.5",
        "penalize {0}: sum((next.joint_velocity - joint_velocity) ^ 2) * 1e-4 when battery > 0.{3}",
        "forbid {0}: not next.is_up and battery < 0.{3} weight 2",
        "reward {0}: tolerance(next.height, 0.{3}..1.5, 0.5, gaussian) when speed > 0.{2}",
        "penalize {0}: norm(torque * joint_velocity[{1}]) weight 0.{3}",
        "prefer {0}: joints[{1}] in -0.{2}..1.5 margin 1 quadratic every 2 steps",
        "reward {0}: speed - next.speed when battery > 0.{3} and is_up",
        "penalize {0}: 10 on fell and battery > 0.{3}",
        "reward {0}: clamp(dot(gravity, velocity), -{3}, {3}) / (1 + norm1(torque))",
    ];

    /// <summary>The file.</summary>
    /// <param name="constraints">How many constraints the set has.</param>
    public static string Text(int constraints)
    {
        var text = new StringBuilder(World).Append("constraints Walk for Robot {\n");
        for (var i = 0; i < constraints; i++)
        {
            text.Append("    ").AppendFormat(
                CultureInfo.InvariantCulture, s_lines[i % s_lines.Length], $"line_{i}", i % 12, 1 + (i / s_lines.Length % 9), i + 100).Append(";\n");
        }

        return text.Append("}\n").ToString();
    }
}
