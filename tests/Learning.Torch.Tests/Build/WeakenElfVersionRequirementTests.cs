using Espalier.Learning.Torch.Build;
using Microsoft.Build.Utilities;

namespace Espalier.Learning.Torch.Tests.Build;

public sealed class WeakenElfVersionRequirementTests
{
    private const string Version = "GLIBCXX_3.4.32";

    private static readonly string[][] _libraries =
        [["GLIBC_2.17", "GLIBC_2.2.5"], ["GLIBCXX_3.4.3", Version, "GLIBCXX_3.4.21"], ["GCC_3.0"]];

    [Fact]
    public void Only_the_flags_of_the_named_version_change()
    {
        var image = ElfImage.Create(_libraries);
        var expected = image.ToArray();
        expected[ElfImage.FlagsAt(_libraries, library: 1, requirement: 1)] = 2;

        Assert.True(WeakenElfVersionRequirement.Weaken(image, Version));
        Assert.Equal(expected, image);
    }

    [Fact]
    public void A_requirement_that_is_weak_already_is_left_alone()
    {
        var image = ElfImage.Create(_libraries);
        WeakenElfVersionRequirement.Weaken(image, Version);
        var once = image.ToArray();

        Assert.False(WeakenElfVersionRequirement.Weaken(image, Version));
        Assert.Equal(once, image);
    }

    [Fact]
    public void A_file_without_the_requirement_is_left_alone()
    {
        // The name must match to its end: GLIBCXX_3.4.3 is not GLIBCXX_3.4.32.
        var image = ElfImage.Create(["GLIBCXX_3.4.3", "GLIBCXX_3.4.321"]);
        var before = image.ToArray();

        Assert.False(WeakenElfVersionRequirement.Weaken(image, Version));
        Assert.Equal(before, image);
    }

    [Theory]
    [InlineData(0, 0)] // no ELF file
    [InlineData(4, 1)] // 32 bits
    [InlineData(5, 2)] // big-endian
    public void Other_formats_are_left_alone(int at, byte value)
    {
        var image = ElfImage.Create(_libraries);
        image[at] = value;
        var before = image.ToArray();

        Assert.False(WeakenElfVersionRequirement.Weaken(image, Version));
        Assert.Equal(before, image);
    }

    [Fact]
    public void A_file_that_breaks_off_is_refused()
    {
        var image = ElfImage.Create(_libraries);
        Assert.ThrowsAny<ArgumentException>(() => WeakenElfVersionRequirement.Weaken(image[..^100], Version));
    }

    [Fact]
    public void The_copy_replaces_a_link_and_leaves_its_target_alone()
    {
        var folder = Directory.CreateTempSubdirectory("elf");
        try
        {
            var source = Path.Combine(folder.FullName, "package.so");
            var destination = Path.Combine(folder.FullName, "output", "library.so");
            var image = ElfImage.Create(_libraries);
            File.WriteAllBytes(source, image);
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            if (!OperatingSystem.IsWindows())
                File.CreateSymbolicLink(destination, source);

            var task = new WeakenElfVersionRequirement
            {
                Sources = [new TaskItem(source)],
                Destinations = [new TaskItem(destination)],
                Version = Version,
            };

            Assert.True(task.Execute());
            Assert.Equal(image, File.ReadAllBytes(source));
            WeakenElfVersionRequirement.Weaken(image, Version);
            Assert.Equal(image, File.ReadAllBytes(destination));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
