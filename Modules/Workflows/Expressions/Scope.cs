using System.Globalization;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Workflows.Runs;

namespace Workflows.Expressions;

/// <summary>
/// What texts and conditions of a run may name: the values of what happened (people, communities and items with what is known of
/// them), what steps have set, the site. Read when the first expression asks, and only what its step names: most steps of most
/// runs ask the database nothing.
/// </summary>
internal sealed class Scopes(AppDb db, Site site, ModuleCatalog catalog, TimeProvider clock)
{
    /// <param name="source">The step, or the expression: people and items are read whose names occur in it.</param>
    public async Task<JsonObject> Of(Occasion occasion, RunState state, string runId, string correlationId, string source, CancellationToken stop)
    {
        bool IsNamed(string name) => source.Contains(name, StringComparison.OrdinalIgnoreCase);
        var scope = new JsonObject();
        var kinds = (catalog.TriggerCalled(occasion.Trigger)?.Values ?? []).ToDictionary(v => v.Name, v => v.Kind, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, text) in occasion.Values.Where(v => IsNamed(v.Key))) scope[name] = await Value(kinds.GetValueOrDefault(name, ValueKind.Text), text, stop);
        if (IsNamed("Person")) scope["Person"] ??= await Person(occasion.PersonId, stop);
        if (IsNamed("ContentItem")) scope["ContentItem"] ??= await Item(occasion.ItemId, stop);
        if (IsNamed("Community")) scope["Community"] ??= await Item(occasion.CommunityId, stop);
        foreach (var (name, value) in state.Values) scope[name] = value?.DeepClone();

        var input = new JsonObject();
        foreach (var (name, text) in occasion.Values) input[name] = text;
        scope["Workflow"] = new JsonObject
        {
            ["Id"] = runId,
            ["CorrelationId"] = correlationId,
            ["Properties"] = state.Values.DeepClone(),
            ["Input"] = input,
            ["Output"] = state.Output.DeepClone(),
            ["LastResult"] = state.Last?.DeepClone(),
        };
        scope["Site"] = new JsonObject { ["SiteName"] = site.Name, ["TimeZone"] = site.TimeZone.Id };
        scope["Now"] = Occasion.Written(clock.UtcNow());
        return scope;
    }

    async Task<JsonNode?> Value(ValueKind kind, string text, CancellationToken stop) => kind switch
    {
        ValueKind.Person => await Person(text, stop),
        ValueKind.Community or ValueKind.Item => await Item(text, stop),
        ValueKind.Number when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        ValueKind.YesNo => text == "true",
        _ => text,
    };

    async Task<JsonNode?> Person(string id, CancellationToken stop)
    {
        if (id.Length == 0) return null;

        var person = await db.Set<Person>().AsNoTracking().Where(p => p.Id == id).Select(p => new { p.DisplayName, p.UserName, p.Email, p.JobTitle, p.Organisation }).SingleOrDefaultAsync(stop);
        return person is null ? new JsonObject { ["Id"] = id, ["DisplayName"] = Face.Gone.DisplayName } : new JsonObject
        {
            ["Id"] = id, ["DisplayName"] = person.DisplayName, ["UserName"] = person.UserName, ["Email"] = person.Email, ["JobTitle"] = person.JobTitle, ["Organisation"] = person.Organisation,
        };
    }

    async Task<JsonNode?> Item(string id, CancellationToken stop)
    {
        if (id.Length == 0) return null;

        var item = await db.Set<ContentItem>().AsNoTracking().Where(i => i.Id == id)
            .Select(i => new { i.Id, i.DisplayText, i.Path, i.ContentType, i.OwnerId, i.Author, i.State }).SingleOrDefaultAsync(stop);
        return item is null ? new JsonObject { ["Id"] = id } : new JsonObject
        {
            ["Id"] = item.Id, ["ContentItemId"] = item.Id, ["DisplayText"] = item.DisplayText, ["Path"] = item.Path, ["ContentType"] = item.ContentType, ["Owner"] = item.OwnerId, ["Author"] = item.Author, ["State"] = item.State.ToString(),
        };
    }
}
