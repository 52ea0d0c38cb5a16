using Kernel.People;

namespace Nudges.Giving;

/// <summary>A nudge that somebody got.</summary>
/// <param name="IsIgnored">A week passed, or it was called of no use, and they did not do what it wanted.</param>
internal sealed record Got(string RuleId, DateTime AtUtc, bool IsTask, bool IsMailed, bool IsActed, bool IsIgnored, string ItemId, string SubjectId);

/// <summary>What becomes of a bid now.</summary>
internal enum Fate { Send, Wait, Digest, TooLate }

/// <summary>
/// How much of somebody's attention all rules together may ask for (rules G2, G3, G6): a member one nudge a day and two a week, three in their first
/// week; whoever looks after a community five tasks a day in their list, and one mail a day.
/// </summary>
/// <param name="History">What they got in the last forty days, whatever the order.</param>
/// <param name="CameUtc">When they last came into a community; null for never.</param>
internal sealed record Budget(List<Got> History, TimeZoneInfo Zone, DateTime? CameUtc)
{
    public const int ADay = 1;
    public const int AWeek = 2;
    public const int FirstWeek = 3;
    public const int TasksADay = 5;
    public const int IgnoredOfRule = 2;
    public const int IgnoredOfAny = 3;

    /// <summary>What they would have got and did not, so that the rule could be judged: for the rule it counts as if it had come.</summary>
    public IReadOnlyList<Got> HeldBack { get; init; } = [];

    /// <summary>When their last Monday brief was sent: it is the one mail of its day.</summary>
    public DateTime? BriefUtc { get; init; }

    /// <summary>When they last did what some nudge wanted; null for never.</summary>
    public DateTime? ActedUtc { get; init; }

    static readonly TimeSpan Week = TimeSpan.FromDays(7);
    static readonly TimeSpan Rest = TimeSpan.FromDays(30);

    /// <summary>So long a bid waits for room; then it is news no more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>Decides about a bid that nothing else speaks against.</summary>
    /// <returns>The fate, and when to look again at one that waits.</returns>
    public (Fate Fate, DateTime AtUtc) Decide(NudgeRule rule, DateTime createdUtc, DateTime nowUtc)
    {
        var isForDigest = rule.Has(NudgeChannel.Digest) && !rule.Has(NudgeChannel.Site) && !rule.Has(NudgeChannel.Mail);
        if (!rule.IsTask && (IsDigestOnly || isForDigest)) return (Fate.Digest, nowUtc);

        var at = rule.IsTask ? Task(nowUtc) : Message(nowUtc);
        if (at <= nowUtc) return (Fate.Send, nowUtc);
        if (at - createdUtc <= Patience || at == NudgeHours.Next(createdUtc, Zone)) return (Fate.Wait, at);
        return (rule.IsTask ? Fate.TooLate : Fate.Digest, nowUtc);
    }

    /// <summary>When a message may go out: now, or the moment at which it may be tried again.</summary>
    public DateTime Message(DateTime nowUtc)
    {
        var at = NudgeHours.Next(nowUtc, Zone);
        if (at > nowUtc) return at;

        var today = LocalTime.DayOf(nowUtc, Zone);
        var got = History.Where(g => !g.IsTask && g.AtUtc <= nowUtc).ToList();
        if (got.Count(g => LocalTime.DayOf(g.AtUtc, Zone) == today) >= ADay) return NudgeHours.Morning(today.AddDays(1), Zone);

        var lately = got.Where(g => g.AtUtc > nowUtc - Week).Select(g => g.AtUtc).Order().ToList();
        var most = CameUtc is { } came && nowUtc - came < Week ? FirstWeek : AWeek;
        return lately.Count < most ? nowUtc : NudgeHours.Next(lately[^most] + Week, Zone);
    }

    /// <summary>When a task may come into somebody's list: at any hour, so many a day.</summary>
    public DateTime Task(DateTime nowUtc)
    {
        var today = LocalTime.DayOf(nowUtc, Zone);
        return History.Count(g => g.IsTask && LocalTime.DayOf(g.AtUtc, Zone) == today) < TasksADay ? nowUtc : LocalTime.At(today.AddDays(1), 0, Zone);
    }

    /// <summary>May it go by mail too? One a day, in working hours.</summary>
    public bool TakesMail(DateTime nowUtc)
    {
        var today = LocalTime.DayOf(nowUtc, Zone);
        return NudgeHours.Next(nowUtc, Zone) == nowUtc && !(BriefUtc is { } brief && LocalTime.DayOf(brief, Zone) == today) && !History.Any(g => g.IsMailed && LocalTime.DayOf(g.AtUtc, Zone) == today);
    }

    /// <summary>Two of a rule were ignored, one after the other: it rests for thirty days after the second.</summary>
    public bool Rests(string ruleId, DateTime nowUtc)
    {
        var latest = History.Where(g => g.RuleId == ruleId).OrderByDescending(g => g.AtUtc).Take(IgnoredOfRule).ToList();
        return latest.Count == IgnoredOfRule && latest.All(g => g.IsIgnored) && latest[0].AtUtc > nowUtc - Rest;
    }

    /// <summary>The last three of any kind were ignored: what comes now waits for the digest, until they act on something.</summary>
    public bool IsDigestOnly
    {
        get
        {
            var latest = History.Where(g => !g.IsTask).OrderByDescending(g => g.AtUtc).Take(IgnoredOfAny).ToList();
            return latest.Count == IgnoredOfAny && latest.All(g => g.IsIgnored) && !(ActedUtc > latest[0].AtUtc);
        }
    }

    /// <summary>Has the rule come to them often enough already?</summary>
    public bool IsThrottled(NudgeRule rule, string itemId, string subjectId, DateTime nowUtc)
    {
        var since = rule.ThrottleDays == 0 ? DateTime.MinValue : nowUtc.AddDays(-rule.ThrottleDays);
        var same = History.Concat(HeldBack).Where(g => g.RuleId == rule.Id && g.AtUtc > since && rule.ThrottlePer switch
        {
            ThrottlePer.Item => g.ItemId == itemId && g.SubjectId == subjectId,
            ThrottlePer.Subject => g.SubjectId == subjectId,
            _ => true,
        });
        return same.Count() >= rule.ThrottleMost;
    }
}
