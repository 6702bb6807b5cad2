using System.Collections.Immutable;
using CsCheck;
using Espalier.Generators.Pipeline;
using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Tests;

/// <summary>The files of a project are bound in groups that hang together, which must not show in what they mean.</summary>
public class GroupTests
{
    private static readonly ProjectFacts s_facts = new(true, default);

    // Files that can be parts of one project in any choice, some of them with errors then.
    private static readonly ImmutableArray<InMemoryText> s_files =
    [
        File("a", "namespace A; const size = 3; unit crate;"),
        File("b", "namespace A; world W { state { x : int in 0..size; n : real<crate>; } }"),
        File("c", "namespace A; constraints S for W { reward r: x; } constraints T for W : S { require q: x < size; }"),
        File("d", "namespace A; world V { state { y : int in 0..9; mood : Mood; } } constraints S for V { reward r: twice(y); }"),
        File("e", "namespace A; enum Mood { calm, glad }"),
        File("f", "let twice(a) = 2 * a;"),
        File("g", "namespace B; world V { state { y : int in 0..9; } } constraints Far for V { reward r: y when y > 3; assert breadth >= 10%; }"),
        File("h", "namespace B; goals G for V { intended top: y == 9; } experiment E { world V; vary set in [Far, Far | delay 2 steps]; goals G; }"),
        File("i", "namespace B; example \"pays\" for Far { given { y = 8; } next { y = 9; } then r == 8; }"),
        File("j", "namespace C; world Lone { state { z : bool; } } constraints Far for Lone { forbid l: z; }"),
        File("k", "namespace C; constraints Lost for Lome { forbid l: z; }"),
    ];

    [Fact]
    public void Groups_give_what_all_files_at_once_give() =>
        Gen.Shuffle(s_files.ToArray()).SelectMany(files => Gen.Int[0, files.Length].Select(count => files[..count])).Sample(texts =>
        {
            var files = Parse(texts);
            var whole = FrontEnd.Bind(files, s_facts);
            var joined = BoundGroup.Join([.. FileGroup.Divide(files, s_facts).Select(group => group.Bind())]);

            Assert.Equal(whole.Model.Worlds, joined.Model.Worlds);
            Assert.Equal(whole.Model.Sets, joined.Model.Sets);
            Assert.Equal(whole.Model with { Enums = default }, joined.Model with { Enums = default });
            Assert.Equal(whole.Model.Enums.OrderBy(declared => declared.Name), joined.Model.Enums.OrderBy(declared => declared.Name));
            Assert.Equal(whole.Files, joined.Files);
            Assert.Equal(whole.Diagnostics.Order(s_order), joined.Diagnostics.Order(s_order));
        });

    [Theory]
    [InlineData("abce", "abc e")]
    [InlineData("bdef", "b def")]
    [InlineData("acef", "ac e f")]
    [InlineData("dgh", "dgh")]
    [InlineData("ghij", "ghij")]
    [InlineData("ghj", "gh j")]
    [InlineData("ej", "e j")]
    public void Files_hang_together_by_what_they_declare_and_mention(string files, string groups)
    {
        var parsed = Parse(s_files.Where(file => files.Contains(Letter(file.Path), StringComparison.Ordinal)));

        Assert.Equal(
            groups.Split(' '),
            FileGroup.Divide(parsed, s_facts).Select(group => string.Concat(group.Files.Select(file => Letter(file.File.Path)))));
    }

    [Fact]
    public void An_edit_binds_its_group_alone()
    {
        var project = new Project { Files = [.. s_files.Where(file => Letter(file.Path) is not ('i' or 'k'))] };
        var old = project.Files.Single(file => Letter(file.Path) == 'j');
        var edited = new InMemoryText(old.Path, old.GetText(TestContext.Current.CancellationToken)!.ToString().Replace("forbid l: z", "forbid l: not z", StringComparison.Ordinal));
        var second = project.Generate().Then(driver => driver.ReplaceAdditionalText(old, edited), project.ToCompilation());

        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], second.ReasonsOf(TrackingNames.BoundGroups));
    }

    private static readonly Comparer<Dsl.Diagnostics.Diagnostic> s_order =
        Comparer<Dsl.Diagnostics.Diagnostic>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    private static char Letter(string path) => Path.GetFileName(path)[0];

    private static InMemoryText File(string name, string text) => new($"/project/{name}.constraints", text);

    private static ImmutableArray<ParsedFile> Parse(IEnumerable<InMemoryText> texts) =>
        [.. texts.Select(text => ParsedFile.Read(text, TestContext.Current.CancellationToken)!)];
}
