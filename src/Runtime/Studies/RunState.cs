namespace Espalier.Runtime.Studies;

/// <summary>What has become of a run in this study's session.</summary>
internal enum RunState
{
    /// <summary>It had been finished before.</summary>
    AlreadyFinished,

    /// <summary>Another process trains it.</summary>
    Elsewhere,

    /// <summary>It was trained, measured and written.</summary>
    Finished,

    /// <summary>It failed.</summary>
    Failed,
}
