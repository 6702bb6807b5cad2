using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>The names that an expression may use: those of a world, if any, and then the consts and enums of namespaces.</summary>
/// <param name="namespace">The namespace of the file.</param>
/// <param name="world">The world, or null.</param>
/// <param name="locals">Names that hide all others: parameters, lets and machines of a set.</param>
internal sealed class Scope(NamespaceSymbol @namespace, WorldSymbol? world, IReadOnlyDictionary<string, Symbol>? locals = null)
{
    public NamespaceSymbol Namespace => @namespace;

    public WorldSymbol? World => world;

    /// <summary>What a bare name stands for, or null.</summary>
    public Symbol? Find(string name)
    {
        if (locals is not null && locals.TryGetValue(name, out var local))
            return local;
        if (world is not null)
        {
            if (world.Members.TryGetValue(name, out var member))
                return member;
            if (world.Action.TryGetValue(name, out var component))
                return component;
        }

        foreach (var current in @namespace.Outwards())
        {
            if (current.Consts.TryGetValue(name, out var constant))
                return constant;
        }

        return null;
    }

    /// <summary>What a name that hides all others stands for, or null.</summary>
    public Symbol? FindLocal(string name) => locals is not null && locals.TryGetValue(name, out var local) ? local : null;

    /// <summary>The function of a name, or null.</summary>
    public FunctionSymbol? FindFunction(string name)
    {
        if (Find(name) is FunctionSymbol own)
            return own;
        foreach (var current in @namespace.Outwards())
        {
            if (current.Functions.TryGetValue(name, out var function))
                return function;
        }

        return null;
    }

    /// <summary>The names of all functions in scope.</summary>
    public IEnumerable<string> Functions =>
        (locals?.Values ?? []).Concat(world?.Members.Values ?? Enumerable.Empty<Symbol>()).OfType<FunctionSymbol>().Select(function => function.Name)
        .Concat(@namespace.Outwards().SelectMany(current => current.Functions.Keys));

    /// <summary>The same with more names that hide others.</summary>
    public Scope With(IReadOnlyDictionary<string, Symbol> more)
    {
        if (locals is null || locals.Count == 0)
            return new Scope(@namespace, world, more);
        var all = locals.ToDictionary(local => local.Key, local => local.Value);
        foreach (var local in more)
            all[local.Key] = local.Value;
        return new Scope(@namespace, world, all);
    }

    /// <summary>The enum of a name, or null.</summary>
    public EnumModel? FindEnum(string name)
    {
        if (world is not null && world.Enums.TryGetValue(name, out var declared))
            return declared.Model;
        foreach (var current in @namespace.Outwards())
        {
            if (current.Enums.TryGetValue(name, out var other))
                return other.Model;
        }

        return null;
    }

    /// <summary>The unit of a name, or null.</summary>
    public UnitSymbol? FindUnit(string name)
    {
        foreach (var current in @namespace.Outwards())
        {
            if (current.Units.TryGetValue(name, out var unit))
                return unit;
        }

        return null;
    }

    /// <summary>The names of all units in scope.</summary>
    public IEnumerable<string> Units => @namespace.Outwards().SelectMany(current => current.Units.Keys);

    /// <summary>All enums in scope.</summary>
    public IEnumerable<EnumModel> Enums =>
        (world?.Enums.Values ?? Enumerable.Empty<EnumSymbol>())
        .Concat(@namespace.Outwards().SelectMany(current => current.Enums.Values))
        .Select(symbol => symbol.Model);

    /// <summary>All names that <see cref="Find"/> knows.</summary>
    public IEnumerable<string> Names =>
        (locals?.Keys ?? [])
        .Concat(world is null ? [] : world.Members.Keys.Concat(world.Action.Keys))
        .Concat(@namespace.Outwards().SelectMany(current => current.Consts.Keys));
}
