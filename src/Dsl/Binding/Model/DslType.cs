using System.Text;

namespace Espalier.Dsl.Binding.Model;

/// <summary>The type of a value.</summary>
public abstract record DslType
{
    /// <summary>A vector's element type, or the type itself.</summary>
    public virtual DslType Scalar => this;

    /// <summary>Prints none of its own: a scalar is its own scalar, without end.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
