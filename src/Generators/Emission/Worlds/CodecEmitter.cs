using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>The class behind a world's interface: observations, actions, settings, ranges, and the hash of what is observed.</summary>
internal static class CodecEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Write(CodeWriter writer, WorldNames names)
    {
        writer.Blank();
        writer.Open("private static class " + names.Codec);
        var members = new StaticMembers();
        new ActionEmitter(writer, names, members).Write();
        new SettingsEmitter(writer, names, members).Write();
        new ObservationEmitter(writer, names, members).Write();
        new RangeEmitter(writer, names, members).Write();
        WriteRandom(writer, names);
        PlaceEmitter.Write(writer, names);
        members.Write(writer);
        writer.Close();
    }

    // The hash goes through the observed members in the order of their declaration: a bool vector eight elements at a
    // time, everything else one number at a time.
    private static void WriteRandom(CodeWriter writer, WorldNames names)
    {
        writer.Blank();
        writer.Line("/// <summary>A fixed pseudo-random function of what is observed of a state, in −1..1.</summary>");
        writer.Open($"internal static double Random(in {names.StateType} state, long name)");
        writer.Line($"var hash = default({Contract.Numerics}.FixedHash);");
        foreach (var member in names.World.State.Where(member => !member.IsHidden))
        {
            var text = "state." + names.StateMembers[member.Name];
            if (member.Type.IsShaped && member.Type.Scalar is BoolType)
            {
                writer.Line($"hash.AddBytes<bool>({text});");
            }
            else if (member.Type.IsShaped)
            {
                writer.Line($"for (var i = 0; i < {Literals.Number(member.Type.Count)}; i++)");
                writer.Indent();
                writer.Line($"hash.Add({VectorEmitter.HashedAs(member.Type.Scalar, text + "[i]")});");
                writer.Outdent();
            }
            else
            {
                writer.Line($"hash.Add({VectorEmitter.HashedAs(member.Type, text)});");
            }
        }

        writer.Line(
            $"return (2.0 * {Contract.CounterHash}.ToUnit({Contract.CounterHash}.At(hash.Value, unchecked((ulong)name)))) - 1.0;");
        writer.Close();
    }
}
