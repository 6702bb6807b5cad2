using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Espalier.Generators.Tests;

/// <summary>What a debugger is told: breakpoints, steps and stack traces are in the <c>.constraints</c> file.</summary>
public class DebuggingTests
{
    private const string Text =
        """
        world W {
            state { x : int in 0..9; on : bool; }
            let far = x
                > 3;
        }
        constraints S for W {
            require slow: next.x <= x + 1 when on weight 2;
            reward done: 5 on next.on and not on;
            potential near: -x;
            forbid lost: far
                and next.on terminate;
            machine m {
                start a;
                a -> b on next.x == 9 reward 1;
                otherwise stay;
            }
            clip -1..1;
            override none: 0 when x == 0;
        }
        constraints Past for W {
            reward held: 1 when once(next.on);
            reward high: peak(x)
                - initial(x);
            task eat: achieve x == 9;
        }
        goals G for W {
            intended there: x == 9;
            solvable: x < 9;
        }
        """;

    private static readonly string[] s_evaluations = ["Lets.Far", "S.Evaluate", "S.take0", "Past.Evaluate", "G.FindReached", "G.IsSolvable"];

    [Fact]
    public void A_debugger_stops_at_expressions_and_at_what_is_paid_and_steps_over_the_rest()
    {
        var stops = Read(Project.Of(Text)).Where(point => !point.IsHidden && s_evaluations.Contains(point.Method)).ToList();

        Assert.All(stops, stop => Assert.Equal("/project/Test.constraints", stop.Document));
        Assert.Equal(
            """
            Lets.Far: x
                > 3
            S.Evaluate: far
                and next.on
            S.Evaluate: far
                and next.on
            S.Evaluate: on
            S.Evaluate: next.x <= x + 1
            S.Evaluate: require slow: next.x <= x + 1 when on weight 2;
            S.Evaluate: next.on and not on
            S.Evaluate: 5
            S.Evaluate: reward done: 5 on next.on and not on;
            S.Evaluate: -x
            S.Evaluate: potential near: -x;
            S.Evaluate: far
                and next.on
            S.Evaluate: forbid lost: far
                and next.on terminate;
            S.Evaluate: machine m {
                start a;
                a -> b on next.x == 9 reward 1;
                otherwise stay;
            }
            S.Evaluate: clip -1..1;
            S.Evaluate: x == 0
            S.Evaluate: 0
            S.take0: next.x == 9
            Past.Evaluate: once(next.on)
            Past.Evaluate: peak(x)
            Past.Evaluate: peak(x)
            Past.Evaluate: initial(x)
            Past.Evaluate: task eat: achieve x == 9;
            Past.Evaluate: task eat: achieve x == 9;
            Past.Evaluate: once(next.on)
            Past.Evaluate: 1
            Past.Evaluate: reward held: 1 when once(next.on);
            Past.Evaluate: peak(x)
                - initial(x)
            Past.Evaluate: reward high: peak(x)
                - initial(x);
            Past.Evaluate: task eat: achieve x == 9;
            Past.Evaluate: task eat: achieve x == 9;
            G.FindReached: x == 9
            G.IsSolvable: x < 9
            """,
            string.Join("\n", stops.Select(stop => $"{stop.Method}: {stop.Text}")).Replace("\n    ", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_is_replaced_as_the_compiler_was_told()
    {
        var paths = new SourceFileResolver([], null, [new("/project/", "/_/")]);
        var project = Project.Of(Text) with { Options = options => options.WithSourceReferenceResolver(paths) };

        Assert.Contains(Read(project), point => point.Document == "/_/Test.constraints");
        Assert.DoesNotContain(project.Generate().Sources.Values, code => code.Contains("/project/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_no_directive_can_name_is_not_named()
    {
        var project = new Project { Files = [new InMemoryText("/project/a\"b.constraints", Text)] };

        Assert.All(Read(project), point => Assert.EndsWith(".g.cs", point.Document, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("next.x")]
    [InlineData("total(next.x)")]
    [InlineData("peak(next.x)")]
    [InlineData("if once(next.x > 1) then 1 else 0")]
    [InlineData("sqrt(abs(next.x)) * (1 + sqrt(abs(next.x)))")]
    [InlineData("if elapsed < 0 then 0 else next.root")]
    public void A_stack_trace_names_the_line_that_read_what_threw(string value)
    {
        var project = Project.Of(
            $$"""
            world W binds Game.State { state { x : real; } let root = sqrt(abs(x)) * (1 + sqrt(abs(x))); }
            constraints S for W {
                reward one: 1;
                reward two: {{value}} weight 2;
            }
            """).With(
            """
            namespace Game;
            public struct State { public double X => throw new System.InvalidOperationException("No sensor."); }
            """);
        var (image, symbols) = Compile(project);
        var episode = WorldProbe.Load(Assembly.Load(image, symbols), "W").Start("S");

        var thrown = Assert.ThrowsAny<Exception>(() => episode.Step()).GetBaseException();

        var frames = new StackTrace(thrown, fNeedFileInfo: true).GetFrames().Where(frame => frame.GetMethod()?.Name is "Root" or "Evaluate");
        Assert.Equal(
            (string[])[.. value.EndsWith("root", StringComparison.Ordinal) ? ["/project/Test.constraints:1"] : Array.Empty<string>(), "/project/Test.constraints:4"],
            frames.Select(frame => $"{frame.GetFileName()}:{frame.GetFileLineNumber()}"));
    }

    private static List<Point> Read(Project project)
    {
        var (image, symbols) = Compile(project);
        using var portable = MetadataReaderProvider.FromPortablePdbImage([.. symbols]);
        using var executable = new System.Reflection.PortableExecutable.PEReader(new MemoryStream(image));
        var debug = portable.GetMetadataReader();
        var metadata = executable.GetMetadataReader();
        var points = new List<Point>();
        foreach (var handle in debug.MethodDebugInformation)
        {
            var definition = metadata.GetMethodDefinition((MethodDefinitionHandle)MetadataTokens.Handle(MetadataTokens.GetToken(handle.ToDefinitionHandle())));
            var type = metadata.GetString(metadata.GetTypeDefinition(definition.GetDeclaringType()).Name);
            foreach (var point in debug.GetMethodDebugInformation(handle).GetSequencePoints())
            {
                points.Add(new Point(
                    debug.GetString(debug.GetDocument(point.Document).Name),
                    type + "." + metadata.GetString(definition.Name),
                    point.IsHidden,
                    point.IsHidden ? "" : Cut(point)));
            }
        }

        return points;
    }

    // The columns of a sequence point are from 1; the last is the one after its text.
    private static string Cut(SequencePoint point)
    {
        var lines = Text.Split('\n');
        if (point.EndLine > lines.Length)
            return "";
        if (point.StartLine == point.EndLine)
            return lines[point.StartLine - 1].PadRight(point.EndColumn)[(point.StartColumn - 1)..(point.EndColumn - 1)];
        return string.Join("\n", [
            lines[point.StartLine - 1][(point.StartColumn - 1)..],
            .. lines[point.StartLine..(point.EndLine - 1)],
            lines[point.EndLine - 1].PadRight(point.EndColumn)[..(point.EndColumn - 1)],
        ]);
    }

    private static (byte[] Image, byte[] Symbols) Compile(Project project)
    {
        var generation = project.Generate();
        Assert.Empty(generation.Errors);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = generation.Output.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return (image.ToArray(), symbols.ToArray());
    }

    private sealed record Point(string Document, string Method, bool IsHidden, string Text);
}
