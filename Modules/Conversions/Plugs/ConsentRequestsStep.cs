using System.Text.Json;
using System.Text.Json.Nodes;
using Communities;
using Communities.Consents;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Recipes;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>
/// What authors were asked before their words travelled, and what they said, so that it holds on another site too:
/// <c>{ "name": "word-requests", "Requests": [ { "Id": "4…", "SourceKind": "discussions", "SourceId": "4…", "Into": "4…", "Audience": "Open", "State": "Made",
/// "Passages": [ { "Number": 1, "Author": { … }, "Words": "…" } ], "Consents": [ { "Person": { … }, "Said": "WithoutName", "AnsweredUtc": "…" } ] } ] }</c>.
/// </summary>
internal sealed class ConsentRequestsStep(AppDb db) : RecipeStep
{
    sealed record Entry(string Id, string Community, string SourceKind, string SourceId, string SourceTitle, string Into, CommunityPrivacy Audience, string ProductKind, string Title, Someone By, DateTime Utc, DateTime AnswerByUtc, RequestState State)
    {
        public string Starts { get; init; } = "";
        public DateTime? EndedUtc { get; init; }
        public string Conversion { get; init; } = "";
        public IReadOnlyList<Passage> Passages { get; init; } = [];
        public IReadOnlyList<Answer> Consents { get; init; } = [];

        public bool IsWhole => new[] { Id, Community, SourceKind, SourceId, SourceTitle, Into, ProductKind, Title }.All(v => !string.IsNullOrEmpty(v)) && By is not null && Passages.All(p => p.Words is not null) && Consents.All(c => c.Person is not null);
    }

    /// <param name="Author">Null for nobody who could be asked.</param>
    sealed record Passage(int Number, Someone? Author, DateTime Utc, string Words, string Paraphrase = "", DateTime? ParaphraseSeenUtc = null, bool IsApproved = false);

    sealed record Answer(Someone Person, ConsentAnswer? Said = null, DateTime? AnsweredUtc = null);

    public override string Name => "word-requests";
    public override int Order => 91;

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
            var what = $"what authors of {entry.SourceId} were asked";
            if (await db.Set<ConsentRequest>().AnyAsync(r => r.Id == entry.Id, stop)) run.Kept(what);
            else if (!await db.Set<ContentItem>().AnyAsync(i => i.Id == entry.SourceId, stop)) run.Missing($"{what} stayed out: the conversation is not here.");
            else
            {
                db.Add(Arrived(entry, people));
                run.Made(what);
            }
        }
        await db.SaveChangesAsync(stop);
    }

    static ConsentRequest Arrived(Entry entry, People people)
    {
        var request = new ConsentRequest
        {
            Id = entry.Id, CommunityId = entry.Community, SourceKind = entry.SourceKind, SourceId = entry.SourceId, SourceTitle = entry.SourceTitle, IntoId = entry.Into, Audience = entry.Audience,
            ProductKind = entry.ProductKind, Title = entry.Title, Starts = entry.Starts, RequestedById = people.In(entry.By), RequestedUtc = entry.Utc, AnswerByUtc = entry.AnswerByUtc,
        };
        foreach (var one in entry.Passages)
        {
            var passage = new ConsentPassage { RequestId = entry.Id, Number = one.Number, AuthorId = one.Author is { } author ? people.In(author) : "", Utc = one.Utc, Words = one.Words };
            passage.Arrive(one.Paraphrase, one.ParaphraseSeenUtc, one.IsApproved);
            request.Passages.Add(passage);
        }
        foreach (var one in entry.Consents)
        {
            var consent = new WordConsent { RequestId = entry.Id, PersonId = people.In(one.Person) };
            if (one is { Said: { } said, AnsweredUtc: { } at }) consent.Give(said, at);
            request.Consents.Add(consent);
        }
        request.Arrive(entry.State, entry.EndedUtc, entry.Conversion);
        return request;
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var rows = await db.Set<ConsentRequest>().AsNoTracking().Include(r => r.Passages).Include(r => r.Consents).AsSplitQuery().OrderBy(r => r.Id).ToListAsync(stop);
        if (rows.Count == 0) return null;

        var people = await People.Of(db, stop);
        var entries = rows.Select(r => new Entry(r.Id, r.CommunityId, r.SourceKind, r.SourceId, r.SourceTitle, r.IntoId, r.Audience, r.ProductKind, r.Title, people.Out(r.RequestedById), r.RequestedUtc, r.AnswerByUtc, r.State)
        {
            Starts = r.Starts, EndedUtc = r.EndedUtc, Conversion = r.ConversionId,
            Passages = [.. r.Passages.OrderBy(p => p.Number).Select(p => new Passage(p.Number, p.AuthorId.Length == 0 ? null : people.Out(p.AuthorId), p.Utc, p.Words, p.Paraphrase, p.ParaphraseSeenUtc, p.IsApproved))],
            Consents = [.. r.Consents.OrderBy(c => c.PersonId, StringComparer.Ordinal).Select(c => new Answer(people.Out(c.PersonId), c.Answer, c.AnsweredUtc))],
        });
        return new JsonObject { ["Requests"] = JsonSerializer.SerializeToNode(entries, SiteJson.Options) };
    }

    static IReadOnlyList<Entry> Entries(JsonObject body)
    {
        try
        {
            return [.. Objects(body, "Requests").Select(one => one.Deserialize<Entry>(SiteJson.Options) is { IsWhole: true } entry ? entry
                : throw new RuleBroken("A question to authors needs an “Id”, a “Community”, a source, a place to go, a title and whoever asks."))];
        }
        catch (JsonException e)
        {
            throw new RuleBroken($"A question to authors cannot be read at {e.Path}.");
        }
    }
}
