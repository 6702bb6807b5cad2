namespace EspalierNamespace;

/// <summary>What the room was like at the beginning of an hour.</summary>
public struct RoomState
{
    /// <summary>In degrees.</summary>
    public double Temperature;

    /// <summary>Whether someone was in.</summary>
    public bool Occupied;

    /// <summary>Of a kilowatt-hour.</summary>
    public double Price;
}

/// <summary>What the controller did in that hour.</summary>
public struct RoomAction
{
    /// <summary>In kilowatts.</summary>
    public double Heating;
}

/// <summary>An hour of the log.</summary>
/// <param name="Controller">Which controller was in charge.</param>
/// <param name="Day">The day, which is an episode: what constraints remember ends with it.</param>
/// <param name="State">What the room was like.</param>
/// <param name="Action">What was done.</param>
public readonly record struct Row(string Controller, int Day, RoomState State, RoomAction Action);
