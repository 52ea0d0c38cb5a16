using Communities;
using Kernel;
using Kernel.Text;

namespace Events;

/// <summary>What somebody who plans an event says about it.</summary>
internal sealed record EventPlan(
    string Title, EventKind Kind, string Description, DateTime StartUtc, DateTime EndUtc, string TimeZone, string Place, string JoinLink,
    IReadOnlyList<AgendaRow> Agenda, int Capacity, DateTime? ClosesUtc, IReadOnlyList<string> HostIds, string WriteUp);

internal sealed partial class Event
{
    public const int LongestReason = 300;
    public const int MostPlaces = 100_000;

    static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>So many hours before it begins, those who come are reminded.</summary>
    static readonly int[] RemindedBefore = [24, 1];

    public static Event Planned(CommunityView community, string personId, string userName, EventPlan plan, DateTime nowUtc)
    {
        var planned = Made(community, personId, userName, plan, nowUtc);
        if (planned.EndUtc <= nowUtc) throw new RuleBroken("This is in the past. Choose a time to come.", "Starts");

        planned.Publish(nowUtc);
        planned.Raise(new EventPlanned(planned.Id, community.Id, personId));
        planned.Remind(nowUtc);
        return planned;
    }

    /// <summary>As a calendar file brings it: also one that is over, and nothing is announced.</summary>
    public static Event Imported(CommunityView community, string personId, string userName, EventPlan plan, string uid, DateTime nowUtc)
    {
        var brought = Made(community, personId, userName, plan, nowUtc);
        brought.ImportedUid = uid;
        brought.Publish(nowUtc);
        brought.Remind(nowUtc);
        return brought;
    }

    /// <exception cref="RuleBroken">It is cancelled, or what is said about it does not hold together.</exception>
    public void Change(EventPlan plan, DateTime nowUtc)
    {
        if (IsCancelled) throw new RuleBroken("This event is cancelled. Plan a new one instead.");

        var (start, end, place, link, title, writeUp) = (StartUtc, EndUtc, Place, JoinLink, DisplayText, WriteUp);
        Take(plan);
        CheckReady();

        ModifiedUtc = nowUtc;
        if (WriteUp.Length > 0 && WriteUp != writeUp) Raise(new EventWrittenUp(Id, CommunityId));
        if ((start, end, place, link, title) == (StartUtc, EndUtc, Place, JoinLink, DisplayText)) return;

        Sequence++;
        if ((start, end, place) == (StartUtc, EndUtc, Place)) return;
        if (EndUtc > nowUtc) Raise(new EventMoved(Id, CommunityId, start, place));
        Remind(nowUtc);
    }

    /// <summary>Only what is said about it: nobody is told.</summary>
    public void Describe(string description)
    {
        if (description == Description) return;

        Description = description;
        Edited();
        Raise(new Kernel.Content.ContentReplaced(Id, ContentType));
    }

    /// <exception cref="RuleBroken">There is no reason, or it is over or cancelled already.</exception>
    public void Cancel(string byId, string reason, DateTime nowUtc)
    {
        if (IsCancelled) throw new RuleBroken("This event is cancelled already.");
        if (IsOver(nowUtc)) throw new RuleBroken("This event is over, so it cannot be cancelled any more.");
        reason = PlainText.Clean(reason);
        if (reason.Length == 0) throw new RuleBroken("Say why. One sentence is enough, and everybody who registered is told.", "Reason");
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");

        (CancelledUtc, CancelledReason, ModifiedUtc) = (nowUtc, reason, nowUtc);
        Sequence++;
        Raise(new EventCancelled(Id, CommunityId, reason, byId));
    }

    /// <summary>
    /// Lays a reminder down for the beginning as it is now, and says so when it is another than people were told.
    /// A reminder for a former beginning finds that it no longer holds.
    /// </summary>
    /// <returns>Whether anything was new.</returns>
    public bool Remind(DateTime nowUtc)
    {
        if (ToldStartUtc == StartUtc) return false;

        ToldStartUtc = StartUtc;
        foreach (var hours in RemindedBefore)
            if (StartUtc.AddHours(-hours) > nowUtc) Raise(new ReminderDue(Id, StartUtc, hours));
        if (Kind == EventKind.HotSeat) Draw(nowUtc);
        return true;
    }

    // A week ahead, and again on the day, when people plan their morning.
    void Draw(DateTime nowUtc)
    {
        var day = DateOnly.FromDateTime(When.Start);
        foreach (var (days, due) in new[] { (7, StartUtc.AddDays(-7)), (0, WallClock.ToUtc(day.ToDateTime(new TimeOnly(10, 30)), When.Zone, nameof(StartUtc))) })
            if (due > nowUtc && due < StartUtc) Raise(new NearnessDue(Id, StartUtc, days, due));
    }

    /// <summary>What an editor changed in the admin or a recipe brought again: people hear of a new time as of any other.</summary>
    public void Catch(DateTime nowUtc)
    {
        var told = ToldStartUtc;
        if (!Remind(nowUtc) || told is not { } former) return;

        Sequence++;
        if (!IsCancelled && EndUtc > nowUtc) Raise(new EventMoved(Id, CommunityId, former, Place));
    }

    /// <summary>As a recipe brings it: nothing is announced.</summary>
    public void Set(DateTime? cancelledUtc, string reason, int sequence) => (CancelledUtc, CancelledReason, Sequence) = (cancelledUtc, PlainText.Clean(reason), Math.Max(Sequence, sequence));

    static Event Made(CommunityView community, string personId, string userName, EventPlan plan, DateTime nowUtc)
    {
        var made = new Event { CommunityId = community.Id, OwnerId = personId, Author = userName, CreatedUtc = nowUtc, ModifiedUtc = nowUtc };
        made.Path = $"communities/{community.Slug}/events/{made.Id}";
        made.Take(plan);
        return made;
    }

    void Take(EventPlan plan)
    {
        (DisplayText, Kind, Description, TimeZone, Place, JoinLink, WriteUp) = (plan.Title, plan.Kind, plan.Description, plan.TimeZone, plan.Place, plan.JoinLink, plan.WriteUp);
        (StartUtc, EndUtc, ClosesUtc, Capacity) = (plan.StartUtc, plan.EndUtc, plan.ClosesUtc, plan.Capacity);
        (Agenda, HostIds) = (AgendaRow.Write(plan.Agenda), [.. plan.HostIds]);
        Edited();
    }
}
