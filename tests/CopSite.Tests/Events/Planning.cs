using Communities;
using Events;
using Microsoft.EntityFrameworkCore;

namespace Tests.Events;

/// <summary>Events for tests: by the rules alone, or planned on the test site's pages.</summary>
static class Planning
{
    public const string Place = Cast.WaterPath + "/events";
    public static readonly DateTime Start = new(2026, 11, 27, 15, 0, 0, DateTimeKind.Utc);

    static readonly CommunityView Water = new() { Id = Cast.WaterId, Slug = "water", Name = "Water" };

    public static EventPlan Plan(string title = "Listening at three", DateTime? start = null, DateTime? end = null, string zone = "Europe/London", string place = "Station 14", string link = "https://meet.example.org/three",
        int capacity = 0, DateTime? closes = null, string host = Cast.WaterId, params AgendaRow[] agenda) =>
        new(title, EventKind.Meeting, "Bring **your ears**.", start ?? Start, end ?? (start ?? Start).AddMinutes(90), zone, place, link, agenda, capacity, closes, [host], "");

    public static Event Event(EventPlan? plan = null, Member? by = null) =>
        global::Events.Event.Planned(Water, (by ?? Cast.Ana).Id, (by ?? Cast.Ana).Name, plan ?? Plan(host: (by ?? Cast.Ana).Id), Cast.Noon);

    public static Task<Event> Planned(this TestSite site, EventPlan plan, Member? by = null) => site.Keep(Event(plan with { HostIds = [(by ?? Cast.Ana).Id] }, by));

    public static string PathOf(Event e) => global::Events.Event.PathOf(Cast.WaterPath, e.Id);

    /// <summary>Fills the form as a member does. Gives the answer.</summary>
    public static async Task<Page> Plan(this HttpClient member, params (string Field, object? Value)[] more) =>
        await (await member.Open(Place + "/new")).Press("Plan the event",
            [.. new (string Field, object? Value)[] { ("Title", "Listening at three"), ("Starts", "2026-11-27T15:00"), ("Ends", "2026-11-27T16:30"), ("TimeZone", "Europe/London") }.Where(f => more.All(m => m.Field != f.Field)), .. more]);

    public static async Task<Page> Come(this TestSite site, Member who, Event to, string button = "I am coming") =>
        await (await (await site.As(who).Open(PathOf(to))).Press(button)).Follow();

    public static Task<List<Registration>> Answers(this TestSite site, Event to) => site.InTenant(scope =>
        scope.Db.Set<Registration>().AsNoTracking().Where(r => r.EventId == to.Id).OrderBy(r => r.Turn).ToListAsync());

    public static Task Set(this TestSite site, CommunityPrivacy privacy) => site.InTenant(async scope =>
    {
        (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = privacy;
        await scope.Db.SaveChangesAsync();
    });

    public static Task TakeOut(this TestSite site, Member who) => site.InTenant(async scope =>
    {
        (await scope.Db.Set<Membership>().SingleAsync(m => m.CommunityId == Cast.WaterId && m.PersonId == who.Id)).Set(MembershipState.Removed, false, Cast.Noon);
        await scope.Db.SaveChangesAsync();
    });
}
