using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Espalier.Cli.Rows;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Scoring;

/// <summary>Finds out where the members of a struct stand in its bytes.</summary>
/// <typeparam name="T">The struct.</typeparam>
internal static class StructLayout<T>
    where T : unmanaged
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private delegate nint Offset(ref T value);

    /// <summary>The members, with what writes them.</summary>
    /// <exception cref="ToolException">A member cannot be written.</exception>
    public static ImmutableArray<RowMember> Find(ImmutableArray<WorldMember> members) => [.. members.Select(Find)];

    private static RowMember Find(WorldMember member)
    {
        // A property is as good as a field where it is nothing but one.
        var field = typeof(T).GetField(member.Field, Any)
            ?? typeof(T).GetField($"<{member.Field}>k__BackingField", Any)
            ?? throw new ToolException($"'{member.Variable.Name}' cannot be read from rows: {typeof(T)}.{member.Field} is computed, and no field.");
        var type = member.Variable.Type;
        ImmutableArray<int> dimensions = type switch
        {
            VectorType vector => [vector.Length],
            MatrixType matrix => [matrix.Rows, matrix.Columns],
            _ => [],
        };
        ImmutableArray<string> components = type switch
        {
            VectorType vector => [.. vector.Components],
            MatrixType matrix => [.. matrix.Components],
            _ => [],
        };
        return new(member.Variable.Name, OffsetOf(field), CodecOf(ElementOf(field.FieldType), type.Scalar), dimensions, components);
    }

    private static int OffsetOf(FieldInfo field)
    {
        var method = new DynamicMethod("Offset", typeof(nint), [typeof(T).MakeByRefType()], typeof(T).Module, skipVisibility: true);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Ret);
        var value = default(T);
        return (int)method.CreateDelegate<Offset>()(ref value);
    }

    // Vectors and matrices are structs that hold nothing but elements.
    private static Type ElementOf(Type type) =>
        type.IsPrimitive || type.IsEnum ? type : ElementOf(type.GetFields(Any)[0].FieldType);

    private static ScalarCodec CodecOf(Type type, DslType declared) => declared is EnumType named
        ? EnumCodecOf(Enum.GetUnderlyingType(type), [.. named.Enum.Members])
        : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => new BoolCodec(),
            TypeCode.Single => new RealCodec<float>(),
            TypeCode.Double => new RealCodec<double>(),
            TypeCode.Byte => new WholeCodec<byte>(),
            TypeCode.SByte => new WholeCodec<sbyte>(),
            TypeCode.Int16 => new WholeCodec<short>(),
            TypeCode.UInt16 => new WholeCodec<ushort>(),
            TypeCode.Int32 => new WholeCodec<int>(),
            TypeCode.UInt32 => new WholeCodec<uint>(),
            TypeCode.UInt64 => new WholeCodec<ulong>(),
            _ => new WholeCodec<long>(),
        };

    private static ScalarCodec EnumCodecOf(Type type, ImmutableArray<string> names) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte or TypeCode.SByte => new EnumCodec<byte>(names),
        TypeCode.Int16 or TypeCode.UInt16 => new EnumCodec<ushort>(names),
        TypeCode.Int32 or TypeCode.UInt32 => new EnumCodec<int>(names),
        _ => new EnumCodec<long>(names),
    };
}
