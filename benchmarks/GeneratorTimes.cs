using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Espalier.Generators;
using Espalier.Rewards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Espalier.Benchmarks;

/// <summary>
/// How long the generator works: on a project that it has not seen, and after an edit. It prints the generator's own time, as
/// the compiler's driver takes it.
/// </summary>
internal static class GeneratorTimes
{
    private const int Warm = 20;
    private const int Edits = 60;

    /// <summary>Prints the times.</summary>
    public static void Print()
    {
        Console.WriteLine("The generator's own time in milliseconds, median");
        Console.WriteLine("project                                  cold   edit of a file   edit of other C#");
        foreach (var (files, lines) in new[] { (1, 1), (1, 100), (1, 1000), (100, 10) })
        {
            var name = string.Format(CultureInfo.InvariantCulture, "{0} file{1} of {2} constraint{3}", files, files == 1 ? "" : "s", lines, lines == 1 ? "" : "s");
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0,-37}{1,8:0.00}{2,17:0.00}{3,19:0.00}", name, Cold(files, lines), AfterEdits(files, lines), AfterOtherEdits(files, lines)));
        }
    }

    private static double Cold(int files, int lines)
    {
        var times = new List<double>();
        for (var i = 0; i < Warm; i++)
        {
            // A text of its own each time: what was parsed is known again.
            var texts = Texts(files, lines, salt: i);
            times.Add(TimeOf(Driver(texts).RunGenerators(Compile("class A;"))));
        }

        return Median(times.Skip(Warm / 2));
    }

    private static double AfterEdits(int files, int lines)
    {
        var texts = Texts(files, lines, salt: -1);
        var compilation = Compile("class A;");
        GeneratorDriver driver = Driver(texts).RunGenerators(compilation);
        var times = new List<double>();
        for (var i = 0; i < Warm + Edits; i++)
        {
            // One line of the last file has another number in it.
            var edited = new Text(texts[^1].Path, TextOf(files - 1, lines, salt: i));
            driver = driver.ReplaceAdditionalText(texts[^1], edited).RunGenerators(compilation);
            texts = texts.SetItem(texts.Length - 1, edited);
            times.Add(TimeOf(driver));
        }

        return Median(times.Skip(Warm));
    }

    private static double AfterOtherEdits(int files, int lines)
    {
        var compilation = Compile("class A;");
        GeneratorDriver driver = Driver(Texts(files, lines, salt: -1)).RunGenerators(compilation);
        var times = new List<double>();
        for (var i = 0; i < Warm + Edits; i++)
        {
            var tree = compilation.SyntaxTrees.Single();
            compilation = compilation.ReplaceSyntaxTree(
                tree, CSharpSyntaxTree.ParseText(string.Format(CultureInfo.InvariantCulture, "class A{0};", i)));
            driver = driver.RunGenerators(compilation);
            times.Add(TimeOf(driver));
        }

        return Median(times.Skip(Warm));
    }

    private static double TimeOf(GeneratorDriver driver)
    {
        var result = driver.GetRunResult();
        if (!result.Diagnostics.IsEmpty)
            throw new InvalidOperationException(result.Diagnostics[0].ToString());
        return driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static CSharpGeneratorDriver Driver(ImmutableArray<Text> texts) =>
        CSharpGeneratorDriver.Create([new ConstraintsGenerator().AsSourceGenerator()], texts);

    /// <summary>A project of one file of C#.</summary>
    public static CSharpCompilation Compile(string code, OptimizationLevel level = OptimizationLevel.Debug) => CSharpCompilation.Create(
        "Project",
        [CSharpSyntaxTree.ParseText(code)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(IChance).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level));

    private static ImmutableArray<Text> Texts(int files, int lines, int salt) =>
        [.. Enumerable.Range(0, files).Select(file => new Text(PathOf(file), TextOf(file, lines, file == files - 1 ? salt : -1)))];

    private static string PathOf(int file) => string.Format(CultureInfo.InvariantCulture, "/project/{0:000}.constraints", file);

    // A world and a set in each file, as projects with many files have them.
    private static string TextOf(int file, int lines, int salt)
    {
        var text = new StringBuilder(string.Format(
            CultureInfo.InvariantCulture,
            """
            namespace Many;
            world W{0} {{
                state {{ x : real in -10..10; speed : real in 0..4; level : int in 0..9; near : bool; }}
                action {{ push : real in -1..1; }}
                let energy = speed ^ 2 / 2;
            }}
            constraints S{0} for W{0} {{
            """,
            file));
        text.Append('\n');
        for (var i = 0; i < lines; i++)
        {
            var number = (i == lines / 2 ? salt + 2 : i + 1) / 100.0;
            text.AppendFormat(
                CultureInfo.InvariantCulture,
                (i % 5) switch
                {
                    0 => "    reward r{0}: tolerance(next.x, -1..1, {1}) when near weight 0.5;\n",
                    1 => "    penalize p{0}: (push - {1}) ^ 2 + energy;\n",
                    2 => "    require q{0}: next.speed <= 1 + {1} margin 1 weight 2;\n",
                    3 => "    prefer f{0}: next.x > x + {1} when level > 3;\n",
                    _ => "    reward m{0}: max(x, {1}) * min(speed, 2) - abs(push);\n",
                },
                i,
                number);
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>A file of constraints.</summary>
    public sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
