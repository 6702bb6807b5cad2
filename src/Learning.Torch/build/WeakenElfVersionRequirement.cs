// Compiled by MSBuild's RoslynCodeTaskFactory against netstandard2.0, from this one file: no spans, no other source.
#nullable enable
#pragma warning disable IDE0005 // MSBuild gives no implicit usings.

using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;

namespace Espalier.Learning.Torch.Build;

/// <summary>
/// Copies shared libraries, and in the copies makes the requirement of one symbol version weak, so that a dynamic
/// loader whose libraries are older than that version loads them all the same.
/// </summary>
/// <remarks>
/// The layout is that of the System V ABI and of the Linux Standard Base 5.0, "Symbol Versioning". Only 64-bit
/// little-endian ELF is changed; any other file, and one without the requirement, is copied as it is.
/// </remarks>
public sealed class WeakenElfVersionRequirement : Microsoft.Build.Utilities.Task
{
    private const uint VersionNeedSection = 0x6ffffffe; // SHT_GNU_verneed
    private const ushort Weak = 2; // VER_FLG_WEAK

    /// <summary>The libraries to copy.</summary>
    [Required]
    public ITaskItem[] Sources { get; set; } = Array.Empty<ITaskItem>();

    /// <summary>Where the copies go, one path for each of <see cref="Sources"/>.</summary>
    [Required]
    public ITaskItem[] Destinations { get; set; } = Array.Empty<ITaskItem>();

    /// <summary>The version to make weak, such as <c>GLIBCXX_3.4.32</c>.</summary>
    [Required]
    public string Version { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        for (var i = 0; i < Sources.Length; i++)
            Copy(Sources[i].ItemSpec, Destinations[i].ItemSpec);
        return !Log.HasLoggedErrors;
    }

    /// <summary>Makes the requirement of a version weak.</summary>
    /// <param name="image">The content of a file, changed in place.</param>
    /// <param name="version">The version's name.</param>
    /// <returns>Whether anything was changed.</returns>
    /// <exception cref="ArgumentException">The file says it is an ELF file and breaks off before its tables end.</exception>
    public static bool Weaken(byte[] image, string version)
    {
        if (!IsLittleEndianElf64(image))
            return false;

        var sections = checked((int)BitConverter.ToUInt64(image, 0x28));
        int sectionSize = BitConverter.ToUInt16(image, 0x3a);
        int sectionCount = BitConverter.ToUInt16(image, 0x3c);
        var changed = false;
        for (var i = 0; i < sectionCount; i++)
        {
            var section = sections + (i * sectionSize);
            if (BitConverter.ToUInt32(image, section + 4) == VersionNeedSection)
            {
                var names = sections + (checked((int)BitConverter.ToUInt32(image, section + 40)) * sectionSize);
                changed |= WeakenIn(image, OffsetOf(image, section), CountOf(image, section), OffsetOf(image, names), version);
            }
        }

        return changed;
    }

    private static bool WeakenIn(byte[] image, int need, int needCount, int names, string version)
    {
        var changed = false;
        for (var i = 0; i < needCount; i++)
        {
            int requirementCount = BitConverter.ToUInt16(image, need + 2);
            var requirement = need + BitConverter.ToInt32(image, need + 8);
            for (var j = 0; j < requirementCount; j++)
            {
                var flags = BitConverter.ToUInt16(image, requirement + 4);
                var name = names + BitConverter.ToInt32(image, requirement + 8);
                if ((flags & Weak) == 0 && IsText(image, name, version))
                {
                    image[requirement + 4] = (byte)(flags | Weak);
                    changed = true;
                }

                requirement += BitConverter.ToInt32(image, requirement + 12);
            }

            need += BitConverter.ToInt32(image, need + 12);
        }

        return changed;
    }

    private static bool IsLittleEndianElf64(byte[] image) =>
        image.Length >= 0x40 && image[0] == 0x7f && image[1] == 'E' && image[2] == 'L' && image[3] == 'F'
        && image[4] == 2 && image[5] == 1;

    private static int OffsetOf(byte[] image, int section) => checked((int)BitConverter.ToUInt64(image, section + 24));

    private static int CountOf(byte[] image, int section) => BitConverter.ToInt32(image, section + 44);

    private static bool IsText(byte[] image, int at, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text + '\0');
        if (at < 0 || at > image.Length - bytes.Length)
            return false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (image[at + i] != bytes[i])
                return false;
        }

        return true;
    }

    private void Copy(string source, string destination)
    {
        try
        {
            var image = File.ReadAllBytes(source);
            Weaken(image, Version);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(destination))!);

            // Written beside and moved: a build that is stopped leaves no half library, and one that runs keeps its own.
            var unfinished = destination + ".new";
            File.WriteAllBytes(unfinished, image);
            File.Delete(destination);
            File.Move(unfinished, destination);
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException or IOException or UnauthorizedAccessException)
        {
            Log.LogError($"'{source}' could not be copied to '{destination}': {fault.Message} Restore its package again.");
        }
    }
}
