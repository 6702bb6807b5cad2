using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>A transition as the tool reads it, and what the original code paid for it.</summary>
/// <param name="State">The state before.</param>
/// <param name="Action">The action, or null where the world has none.</param>
/// <param name="Next">The state arrived at.</param>
/// <param name="Expected">The total.</param>
internal sealed record Row(JsonObject State, JsonObject? Action, JsonObject Next, double Expected)
{
    /// <summary>It begins an episode.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>The world ends the episode with it.</summary>
    public bool IsTerminated { get; init; }

    /// <summary>The horizon ends the episode with it.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The settings, or null: as declared.</summary>
    public JsonObject? Settings { get; init; }

    /// <summary>What terms scored, by name; empty where nothing was recorded.</summary>
    public IReadOnlyDictionary<string, double> Terms { get; init; } = new Dictionary<string, double>();

    /// <summary>What it cost, by name.</summary>
    public IReadOnlyDictionary<string, double> Costs { get; init; } = new Dictionary<string, double>();

    /// <summary>Whether a constraint ends the episode; null where that was not recorded.</summary>
    public bool? Terminates { get; init; }

    /// <summary>A value lies on a threshold, where single precision may fall on either side.</summary>
    public bool IsBoundary { get; init; }

    /// <summary>The line of the input.</summary>
    public string ToJson()
    {
        var row = new JsonObject { ["state"] = State.DeepClone(), ["next"] = Next.DeepClone() };
        if (Action is not null)
            row["action"] = Action.DeepClone();
        if (Settings is not null)
            row["settings"] = Settings.DeepClone();
        row["terminated"] = IsTerminated;
        row["truncated"] = IsTruncated;
        row["first"] = IsFirst;
        return row.ToJsonString();
    }
}
