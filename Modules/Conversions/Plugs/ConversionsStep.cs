using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Recipes;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>
/// What became of conversations, with whose words, so that both ends lead to each other on another site too:
/// <c>{ "name": "conversions", "Conversions": [ { "Id": "4…", "SourceKind": "discussions", "SourceId": "4…", "ProductKind": "pages", "ProductId": "4…",
/// "By": { "Id": "4…", "UserName": "ana" }, "Utc": "…", "UpTo": 6, "Parts": [ { "Number": 1, "Author": { … }, "Naming": "Named", "Place": 1, "Words": "…" } ] } ] }</c>.
/// </summary>
internal sealed class ConversionsStep(AppDb db) : RecipeStep
{
    sealed record Entry(string Id, string Community, string SourceCommunity, string SourceKind, string SourceId, string ProductKind, string ProductId, Someone By, DateTime Utc, int UpTo)
    {
        public string Request { get; init; } = "";
        public IReadOnlyList<int> PassedOver { get; init; } = [];
        public IReadOnlyList<Part> Parts { get; init; } = [];

        public bool IsWhole => new[] { Id, Community, SourceKind, SourceId, ProductKind, ProductId }.All(v => !string.IsNullOrEmpty(v)) && By is not null && Parts.All(p => p.Author is not null && p.Words is not null);
    }

    sealed record Part(int Number, Someone Author, Naming Naming, int Place, string Words, DateTime? WithdrawnUtc = null, string Traces = "");

    public override string Name => "conversions";
    public override int Order => 90; // Both ends come first.

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        _ = Entries(body);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var people = await People.Of(db, stop);
        foreach (var entry in Entries(body))
        {
            var what = $"what became of {entry.SourceId}";
            if (await db.Set<Conversion>().AnyAsync(c => c.Id == entry.Id, stop)) run.Kept(what);
            else if (!await db.Set<ContentItem>().AnyAsync(i => i.Id == entry.ProductId || i.Id == entry.SourceId, stop)) run.Missing($"{what} stayed out: neither the conversation nor what became of it is here.");
            else
            {
                db.Add(Arrived(entry, people));
                run.Made(what);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    static Conversion Arrived(Entry entry, People people)
    {
        var conversion = new Conversion
        {
            Id = entry.Id, CommunityId = entry.Community, SourceCommunityId = entry.SourceCommunity, SourceKind = entry.SourceKind, SourceId = entry.SourceId,
            ProductKind = entry.ProductKind, ById = people.In(entry.By), Utc = entry.Utc, RequestId = entry.Request,
        };
        conversion.Arrive(entry.ProductId, entry.UpTo, entry.PassedOver, entry.Parts.Select(p =>
        {
            var part = new ConversionPart { Number = p.Number, AuthorId = people.In(p.Author), Naming = p.Naming, Place = p.Place, Words = p.Words };
            part.Arrive(p.WithdrawnUtc, p.Traces);
            return part;
        }));
        return conversion;
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var rows = await db.Set<Conversion>().AsNoTracking().Include(c => c.Parts).OrderBy(c => c.Id).ToListAsync(stop);
        if (rows.Count == 0) return null;

        var people = await People.Of(db, stop);
        var entries = rows.Select(c => new Entry(c.Id, c.CommunityId, c.SourceCommunityId, c.SourceKind, c.SourceId, c.ProductKind, c.ProductId, people.Out(c.ById), c.Utc, c.UpTo)
        {
            Request = c.RequestId, PassedOver = c.PassedOver,
            Parts = [.. c.Parts.OrderBy(p => p.Number).Select(p => new Part(p.Number, people.Out(p.AuthorId), p.Naming, p.Place, p.Words, p.WithdrawnUtc, p.Traces))],
        });
        return new JsonObject { ["Conversions"] = JsonSerializer.SerializeToNode(entries, SiteJson.Options) };
    }

    static IReadOnlyList<Entry> Entries(JsonObject body)
    {
        try
        {
            return [.. Objects(body, "Conversions").Select(one => one.Deserialize<Entry>(SiteJson.Options) is { IsWhole: true } entry ? entry
                : throw new RuleBroken("A conversion needs an “Id”, a “Community”, a source, a product and whoever made it."))];
        }
        catch (JsonException e)
        {
            throw new RuleBroken($"A conversion cannot be read at {e.Path}.");
        }
    }
}
