using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>
/// Who comes to events that the Content step brought, and which of them were cancelled:
/// <c>{ "name": "registrations", "Registrations": [ { "Event": "4…", "UserName": "ben", "State": "Coming" } ], "Cancellations": [ … ] }</c>.
/// </summary>
internal sealed class RegistrationsStep(AppDb db, TimeProvider clock) : RecipeStep
{
    sealed record Item(string Event, string UserName, RegistrationState State, int? Turn, DateTime? AnsweredUtc, bool Attended);

    sealed record Cancellation(string Event, string Reason, DateTime? CancelledUtc, int Sequence);

    public override string Name => "registrations";
    public override int Order => 80;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        _ = (Items(body), Cancellations(body));
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var together in Items(body).GroupBy(i => i.Event)) await Apply(together.Key, [.. together], run, stop);
        foreach (var cancellation in Cancellations(body)) await Apply(cancellation, run, stop);
        await db.SaveChangesAsync(stop);
    }

    async Task Apply(string eventId, List<Item> items, RecipeRun run, CancellationToken stop)
    {
        if (await db.Set<Event>().Where(e => e.Id == eventId).Select(e => e.DisplayText).SingleOrDefaultAsync(stop) is not { } title)
        {
            run.Missing($"There is no event {eventId}, so {Kernel.Pages.Plural.Of(items.Count, "registration", "registrations")} for it stayed out.");
            return;
        }
        var names = items.Select(i => Normal(i.UserName)).ToList();
        var people = await db.Set<Person>().Where(p => names.Contains(p.NormalizedUserName!)).ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        var known = await db.Set<Registration>().Where(r => r.EventId == eventId).ToDictionaryAsync(r => r.PersonId, stop);
        foreach (var item in items)
        {
            if (!people.TryGetValue(Normal(item.UserName), out var person))
            {
                run.Missing($"There is nobody called {item.UserName} to come to “{title}”.");
                continue;
            }
            var isNew = !known.TryGetValue(person, out var registration);
            registration ??= known[person] = db.Add(new Registration { EventId = eventId, PersonId = person }).Entity;
            var turn = item.Turn ?? (isNew ? known.Values.Max(r => r.Turn) + 1 : registration.Turn);
            var answered = item.AnsweredUtc ?? (isNew ? clock.UtcNow() : registration.AnsweredUtc);
            var what = $"{item.UserName} for “{title}”";
            if (!registration.Set(item.State, turn, answered, item.Attended)) run.Kept(what);
            else if (isNew) run.Made(what);
            else run.Changed(what);
        }
    }

    async Task Apply(Cancellation cancellation, RecipeRun run, CancellationToken stop)
    {
        var found = await db.Set<Event>().SingleOrDefaultAsync(e => e.Id == cancellation.Event, stop);
        if (found is null) run.Missing($"There is no event {cancellation.Event} to cancel.");
        else if (found.IsCancelled && found.CancelledReason == cancellation.Reason) run.Kept($"“{found.DisplayText}” cancelled");
        else
        {
            found.Set(cancellation.CancelledUtc ?? clock.UtcNow(), cancellation.Reason, cancellation.Sequence);
            run.Changed($"“{found.DisplayText}” cancelled");
        }
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var registrations = await (from r in db.Set<Registration>()
                                   join p in db.Set<Person>() on r.PersonId equals p.Id
                                   orderby r.EventId, r.Turn, p.UserName
                                   select new { r.EventId, p.UserName, r.State, r.Turn, r.AnsweredUtc, r.Attended }).ToListAsync(stop);
        var cancelled = await db.Set<Event>().Where(e => e.CancelledUtc != null && e.State != ContentState.Deleted).OrderBy(e => e.Id)
            .Select(e => new { e.Id, e.CancelledReason, e.CancelledUtc, e.Sequence }).ToListAsync(stop);
        return registrations.Count + cancelled.Count == 0 ? null : new JsonObject
        {
            ["Registrations"] = new JsonArray([.. registrations.Select(r => new JsonObject
            {
                ["Event"] = r.EventId, ["UserName"] = r.UserName, ["State"] = r.State.ToString(), ["Turn"] = r.Turn, ["AnsweredUtc"] = r.AnsweredUtc, ["Attended"] = r.Attended,
            })]),
            ["Cancellations"] = new JsonArray([.. cancelled.Select(c => new JsonObject
            {
                ["Event"] = c.Id, ["Reason"] = c.CancelledReason, ["CancelledUtc"] = c.CancelledUtc, ["Sequence"] = c.Sequence,
            })]),
        };
    }

    static List<Item> Items(JsonObject body) => [.. Objects(body, "Registrations").Select(one => new Item(
        Text(one, "Event"), Text(one, "UserName"), State(one), Number(one, "Turn"), Loose.Time(Member(one, "AnsweredUtc")), Loose.Flag(Member(one, "Attended")) ?? false))];

    static List<Cancellation> Cancellations(JsonObject body) => [.. Objects(body, "Cancellations").Select(one => new Cancellation(
        Text(one, "Event"), Text(one, "Reason"), Loose.Time(Member(one, "CancelledUtc")), Number(one, "Sequence") ?? 0))];

    static RegistrationState State(JsonObject one) => Loose.Text(Member(one, "State")) is not { } word ? RegistrationState.Coming
        : Enum.TryParse<RegistrationState>(word, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state
        : throw new RuleBroken($"“{word}” is no answer to an event. Write Coming, Waiting or NotComing.");

    static int? Number(JsonObject one, string name) => int.TryParse(Loose.Word(Member(one, name)), out var number) ? number : null;

    static string Text(JsonObject one, string name) => Loose.Text(Member(one, name)) is { Length: > 0 } text ? text : throw new RuleBroken($"A registration or a cancellation needs a “{name}”.");

    static string Normal(string userName) => userName.Normalize().ToUpperInvariant();
}
