using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// Where the boxes of a world hold what: the elements of settings, state, next state and action, in the order of their
/// declaration, and then the three facts of the step.
/// </summary>
public sealed class BoxLayout
{
    private readonly Dictionary<(VariableSource, string), int> _starts = [];

    /// <summary>The layout of a world's boxes.</summary>
    public BoxLayout(WorldModel world)
    {
        World = world;
        var elements = new List<BoxElement>();
        Add(VariableSource.Settings, world.Settings);
        Add(VariableSource.State, world.State);
        Add(VariableSource.Next, world.State);
        Add(VariableSource.Action, world.Action);
        Elements = elements;

        void Add(VariableSource source, EquatableArray<VariableModel> variables)
        {
            foreach (var variable in variables)
            {
                _starts[(source, variable.Name)] = elements.Count;
                var count = Shape.Of(variable.Type).Count;
                for (var i = 0; i < count; i++)
                    elements.Add(new BoxElement(source, variable.Name, i, variable.Type.Scalar));
            }
        }
    }

    /// <summary>The world.</summary>
    public WorldModel World { get; }

    /// <summary>The elements, each at its position.</summary>
    public IReadOnlyList<BoxElement> Elements { get; }

    /// <summary>How many positions there are: the elements and the three facts of the step.</summary>
    public int Count => Elements.Count + 3;

    /// <summary>The position of the first element of a variable.</summary>
    /// <exception cref="KeyNotFoundException">There is no such variable.</exception>
    public int PositionOf(VariableSource source, string name) => _starts[(source, name)];

    /// <summary>The position of a fact of the step.</summary>
    public int PositionOf(MomentFact fact) => Elements.Count + (int)fact;
}
