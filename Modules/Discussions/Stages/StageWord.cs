namespace Discussions.Stages;

/// <summary>A stage as people read it.</summary>
/// <param name="StuckAfterDays">So long in it, and somebody should look; 0 for as long as it likes.</param>
public sealed record StageWord(TalkStage Stage, string Word, string Hint, int StuckAfterDays)
{
    public static readonly IReadOnlyList<StageWord> All =
    [
        new(TalkStage.Open, "Open", "Somebody said something, and waits for others.", 7),
        new(TalkStage.Exploring, "Exploring", "People bring in what they know.", 21),
        new(TalkStage.Converging, "Converging", "It becomes clear what most of them hold.", 14),
        new(TalkStage.Agreed, "Agreed", "They know what they will do. It is not written down yet.", 14),
        new(TalkStage.WrittenUp, "Written up", "It stands on a page, in a case study or a plan.", 60),
        new(TalkStage.InUse, "In use", "Others do it.", 0),
        new(TalkStage.Retired, "Retired", "It holds no longer.", 0),
    ];

    public static StageWord Of(TalkStage stage) => All[(int)stage];
}
