namespace Espalier.Rewards.Numerics;

/// <summary>The elementary functions of compiled code, in their form for single numbers: their source is part of both.</summary>
internal static partial class Elementary;
