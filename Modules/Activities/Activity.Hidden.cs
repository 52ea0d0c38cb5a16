using Kernel;

namespace Activities;

// Those who look after what members write take something from its readers. Its place stays, and nobody waits for it.
internal sealed partial class Activity
{
    public Point? PointOf(int number, PointKind kind) => Points.FirstOrDefault(p => p.Number == number && p.Kind == kind);

    public Sheet? SheetOf(int number) => Sheets.FirstOrDefault(s => s.Number == number && s.PhaseKey != Sheet.Template);

    /// <param name="reason">Empty to show it again.</param>
    public void HidePoint(int number, string reason, DateTime nowUtc)
    {
        Numbered(number, PointKind.Question).HiddenReason = reason;
        Changed(nowUtc);
    }

    /// <inheritdoc cref="HidePoint"/>
    public void HideAnswer(int number, string reason, DateTime nowUtc)
    {
        Numbered(number, PointKind.Question).AnswerHiddenReason = reason;
        Changed(nowUtc);
    }

    /// <summary>A sheet with the points that came of it.</summary>
    /// <inheritdoc cref="HidePoint"/>
    public void HideSheet(int number, string reason, DateTime nowUtc)
    {
        var sheet = SheetOf(number) ?? throw new RuleBroken("There is no such sheet here any more.");
        sheet.HiddenReason = reason;
        foreach (var point in Points.Where(p => p.Kind == PointKind.Review && p.ById == sheet.PersonId && p.Round == sheet.Round)) point.HiddenReason = reason;
        Changed(nowUtc);
    }
}
