using Espalier.Cli.Deep;

namespace Espalier.Cli.Tests.Deep;

/// <summary>The solver, where this machine has it. With ESPALIER_SOLVER=required a test that misses it fails.</summary>
internal static class Z3
{
    /// <summary>Its path; skips the test where there is none.</summary>
    public static string Path
    {
        get
        {
            try
            {
                return SolverPath.Find(null, Environment.GetEnvironmentVariable("PATH"));
            }
            catch (ToolException missing)
            {
                Assert.SkipUnless(Environment.GetEnvironmentVariable("ESPALIER_SOLVER") == "required", missing.Message);
                throw;
            }
        }
    }
}
