namespace Espalier.Runtime.Learners;

/// <summary>Hears of a training's progress. Called on the learner's thread, between updates.</summary>
public interface ITrainingObserver
{
    /// <summary>An update has been made.</summary>
    void OnUpdate(in TrainingUpdate update);
}
