using Kernel;
using Kernel.Content;

namespace Ideas;

// What those who raised it may count on. Working days are eight hours of the site's, Monday to Friday, counted from the moment at which it was raised.
internal sealed partial class Idea
{
    public const int AcknowledgeDays = 2;
    public const int ShapeDays = 10;
    public const int DecideDays = 20;

    /// <summary>So long after the day of the decision everybody sees that it is waited for.</summary>
    public const int PublicDays = 5;
    const int HoursADay = 8;

    /// <summary>The moments before the decision at which its sponsor is told, in days.</summary>
    static readonly int[] Ahead = [3, 0];

    [Field("Answer due", ReadOnly = true)]
    public DateTime AcknowledgeByUtc { get; set; }

    [Field("Shaped by", ReadOnly = true)]
    public DateTime ShapeByUtc { get; set; }

    [Field("Decision due", ReadOnly = true)]
    public DateTime DecideByUtc { get; set; }

    /// <summary>From when everybody sees that it waits for management.</summary>
    [Field("Public from", ReadOnly = true)]
    public DateTime PublicFromUtc { get; set; }

    /// <summary>When the step that it waits for should have been done; null for none.</summary>
    public DateTime? DueUtc => Standing switch
    {
        IdeaStanding.Raised => AcknowledgeByUtc,
        IdeaStanding.Shaping => ShapeByUtc,
        IdeaStanding.Deciding => DecideByUtc,
        IdeaStanding.Doing => EndUtc,
        _ => null,
    };

    public bool IsLate(DateTime nowUtc) => DueUtc < nowUtc;

    /// <summary>Since when it waits for management where everybody sees it; null while nobody is late, or not for long.</summary>
    public DateTime? WaitsInPublicSince(DateTime nowUtc) => Standing == IdeaStanding.Deciding && PublicFromUtc <= nowUtc ? DecideByUtc : null;

    void SetClocks(DateTime fromUtc, TimeZoneInfo zone)
    {
        (AcknowledgeByUtc, ShapeByUtc) = (After(fromUtc, AcknowledgeDays, zone), After(fromUtc, ShapeDays, zone));
        SetDecisionClock(fromUtc, zone);
        Raise(new AcknowledgementDue(Id, AcknowledgeByUtc));
    }

    void SetDecisionClock(DateTime fromUtc, TimeZoneInfo zone)
    {
        DecideByUtc = After(fromUtc, DecideDays, zone);
        PublicFromUtc = After(DecideByUtc, PublicDays, zone);
        foreach (var days in Ahead) Raise(new DecisionAhead(Id, DecideByUtc, days));
    }

    static DateTime After(DateTime utc, int workingDays, TimeZoneInfo zone) => WorkingHours.After(utc, TimeSpan.FromHours(HoursADay * workingDays), zone);
}
