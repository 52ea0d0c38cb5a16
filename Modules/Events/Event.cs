using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Events;

/// <summary>People of a community come together at a time.</summary>
internal sealed partial class Event : ContentItem, IWithinCommunity
{
    public const int LongestTitle = 200;
    public const int LongestPlace = 300;
    public const int LongestLink = 2_000;

    [SetsRequiredMembers]
    public Event() => ContentType = nameof(Event);

    [Field("Community", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    [Field("Kind")]
    public EventKind Kind { get; set; }

    [Field("Description", Hint = "What people will do together, and for whom it is.", Editor = FieldEditor.Markdown)]
    public string Description { get; set; } = "";

    public string Html { get; private set; } = "";
    public int HtmlVersion { get; private set; }

    [Field("Starts", Hint = "In UTC.")]
    public DateTime StartUtc { get; set; }

    [Field("Ends", Hint = "In UTC.")]
    public DateTime EndUtc { get; set; }

    [Field("Time zone", Hint = "By whose clocks it is planned, such as Europe/London."), MaxLength(100)]
    public string TimeZone { get; set; } = "UTC";

    [Field("Place"), MaxLength(LongestPlace)]
    public string Place { get; set; } = "";

    [Field("Joining link", Hint = "Shown to those who registered, and to nobody else."), MaxLength(LongestLink)]
    public string JoinLink { get; set; } = "";

    [Field("Agenda", Hint = "A line a point: minutes | title | who leads.", Editor = FieldEditor.TextArea)]
    public string Agenda { get; set; } = "";

    [Field("Places", Hint = "0 for as many as come.")]
    public int Capacity { get; set; }

    [Field("Registration closes", Hint = "In UTC. Leave it empty to close with the beginning.")]
    public DateTime? ClosesUtc { get; set; }

    [Field("Hosts", Hint = "Ids of the people who host it.", ReadOnly = true)]
    public List<string> HostIds { get; set; } = [];

    [Field("Write-up", Hint = "Where one can read what came of it."), MaxLength(LongestLink)]
    public string WriteUp { get; set; } = "";

    /// <summary>The id under which a calendar file brought it; null for one that was planned here.</summary>
    [MaxLength(255)]
    public string? ImportedUid { get; private set; }

    // What is decided about an event is no field: publishing an older draft must not call it off or on.
    public DateTime? CancelledUtc { get; private set; }
    [MaxLength(LongestReason)]
    public string CancelledReason { get; private set; } = "";

    /// <summary>How often its calendar entry changed: a calendar believes the higher number.</summary>
    public int Sequence { get; private set; }

    /// <summary>The beginning that people were told; null before anybody was.</summary>
    public DateTime? ToldStartUtc { get; private set; }

    public bool IsCancelled => CancelledUtc is not null;

    public When When => new(StartUtc, EndUtc, TimeZone);

    public bool IsOver(DateTime nowUtc) => EndUtc <= nowUtc;

    public bool IsHost(string personId) => HostIds.Contains(personId);

    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken("Give it a title that says what people come for.", "Title");
        if (DisplayText.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters. Say the rest in the description.", "Title");
        if (StartUtc == default) throw new RuleBroken("Say when it starts.", "Starts");
        if (EndUtc <= StartUtc) throw new RuleBroken("It has to end after it starts.", "Ends");
        if (EndUtc - StartUtc > Longest) throw new RuleBroken("An event lasts up to 31 days. Plan a longer one as several.", "Ends");
        if (WallClock.Zone(TimeZone) is null) throw new RuleBroken($"Nobody here knows the time zone “{TimeZone}”. Choose one from the list.", nameof(TimeZone));
        if (Capacity is < 0 or > MostPlaces) throw new RuleBroken("Write how many can come, or leave it empty for as many as like.", nameof(Capacity));
        if (ClosesUtc > StartUtc) throw new RuleBroken("Registration has to close before the event starts, or with it.", "Closes");
        if (!IsLink(JoinLink)) throw new RuleBroken("Write the whole address, beginning with https://.", nameof(JoinLink));
        if (!IsLink(WriteUp)) throw new RuleBroken("Write the whole address, beginning with https://.", nameof(WriteUp));
    }

    public override void Edited()
    {
        DisplayText = PlainText.Clean(DisplayText);
        Place = PlainText.Clean(Place);
        (JoinLink, WriteUp) = (JoinLink.Trim(), WriteUp.Trim());
        Description = PlainText.CleanLines(Description);
        Agenda = AgendaRow.Write(AgendaRow.Read(PlainText.CleanLines(Agenda).Split('\n')));
        Html = Markdown.ToHtml(Description);
        HtmlVersion = Markdown.Version;
        HostIds = [.. HostIds.Where(id => id.Length is > 0 and <= Kernel.Data.Id.Length).Distinct()];
        if (HostIds.Count == 0 && OwnerId.Length is > 0 and <= Kernel.Data.Id.Length) HostIds = [OwnerId];
    }

    static bool IsLink(string text) => text.Length == 0
        || text.Length <= LongestLink && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    public static string PathOf(string communityPath, string id) => $"{communityPath}/events/{id}";

    public static new void Map(ModelBuilder model) => model.Entity<Event>(e =>
    {
        e.Ignore(x => x.IsCancelled).Ignore(x => x.When);
        e.HasIndex(x => new { x.CommunityId, x.StartUtc });
        e.HasIndex(x => x.StartUtc);
    });
}

internal static class EventQueries
{
    public static IQueryable<Event> Published(this IQueryable<Event> all) => all.Where(e => e.State == ContentState.Published);

    public static IQueryable<Event> In(this IQueryable<Event> all, string communityId) => all.Where(e => e.CommunityId == communityId);

    /// <summary>Those that are not over, the cancelled ones too: who wanted to come should see it.</summary>
    public static IQueryable<Event> Upcoming(this IQueryable<Event> all, DateTime nowUtc) => all.Where(e => e.EndUtc > nowUtc);
}
