using System.Text.Json.Nodes;
using Discussions.SealedNames;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>
/// What was said in discussions that the Content step brought, and which of them were closed:
/// <c>{ "name": "replies", "Replies": [ { "Discussion": "4…", "UserName": "ben", "Body": "…", "CreatedUtc": "…" } ], "Closures": [ … ] }</c>.
/// </summary>
internal sealed class RepliesStep(AppDb db) : RecipeStep
{
    sealed record Item(string? Id, string Discussion, int? Number, string UserName, string Body, DateTime CreatedUtc, int? InReplyTo, string Hidden);

    sealed record Closure(string Discussion, string UserName, string Reason, DateTime ClosedUtc);

    public override string Name => "replies";
    public override int Order => 80;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        _ = (Items(body), Closures(body));
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var (items, closures) = (Items(body), Closures(body));
        var people = await People([.. items.Select(i => i.UserName), .. closures.Select(c => c.UserName)], stop);

        foreach (var together in items.GroupBy(i => i.Discussion))
        {
            var discussion = await db.Set<Discussion>().SingleOrDefaultAsync(d => d.Id == together.Key, stop);
            if (discussion is null) run.Missing($"There is no discussion {together.Key}, so {Plural(together.Count())} to it stayed out.");
            else await Apply(discussion, [.. together], people, run, stop);
        }
        foreach (var closure in closures) await Apply(closure, people, run, stop);
        await db.SaveChangesAsync(stop);
    }

    async Task Apply(Discussion discussion, List<Item> items, Dictionary<string, string> people, RecipeRun run, CancellationToken stop)
    {
        var known = await db.Set<Reply>().IgnoreQueryFilters().Where(r => r.DiscussionId == discussion.Id).OrderBy(r => r.Number).ToListAsync(stop);
        var follows = await db.Set<Follow>().Where(f => f.DiscussionId == discussion.Id).ToDictionaryAsync(f => f.PersonId, stop);
        if (discussion.StartedBy is not ("" or Unnamed.Id)) Follow(discussion.Id, discussion.StartedBy, FollowReason.Started, discussion.CreatedUtc, follows);

        foreach (var item in items)
        {
            if (!people.TryGetValue(Normal(item.UserName), out var author) && item.UserName is not ("" or Unnamed.Id)) run.Missing($"There is nobody called {item.UserName}; their reply stands without a name.");
            author ??= item.UserName == Unnamed.Id ? Unnamed.Id : "";
            if (Find(known, item, author) is { } reply)
            {
                Rewrite(reply, item, run);
                continue;
            }
            var number = item.Number ?? known.Select(r => r.Number).DefaultIfEmpty().Max() + 1;
            reply = new Reply { Id = item.Id ?? Id.New(), DiscussionId = discussion.Id, Number = number, AuthorId = author, CreatedUtc = item.CreatedUtc, InReplyTo = item.InReplyTo is > 0 && item.InReplyTo < number ? item.InReplyTo : null };
            reply.Write(Written.From(item.Body, "Body", Reply.NoBody));
            if (item.Hidden.Length > 0) reply.Hide(item.Hidden, item.CreatedUtc);
            Quiet(reply);
            known.Add(db.Add(reply).Entity);
            if (author is not ("" or Unnamed.Id)) Follow(discussion.Id, author, FollowReason.Replied, item.CreatedUtc, follows);
            run.Made($"reply {number} to “{discussion.DisplayText}”");
        }
        var last = known.MaxBy(r => r.Number);
        var said = known.Where(r => !r.IsHidden).OrderBy(r => r.Number).ToList();
        discussion.Counted(said.Count, last?.Number ?? 0, said.Find(r => r.AuthorId != discussion.StartedBy)?.CreatedUtc, said.LastOrDefault()?.CreatedUtc, said.LastOrDefault()?.AuthorId);
    }

    async Task Apply(Closure closure, Dictionary<string, string> people, RecipeRun run, CancellationToken stop)
    {
        var discussion = await db.Set<Discussion>().SingleOrDefaultAsync(d => d.Id == closure.Discussion, stop);
        if (discussion is null) run.Missing($"There is no discussion {closure.Discussion} to close.");
        else if (discussion.IsClosed) run.Kept($"“{discussion.DisplayText}” closed");
        else
        {
            discussion.Close(people.GetValueOrDefault(Normal(closure.UserName)) ?? "", closure.Reason, closure.ClosedUtc);
            run.Changed($"“{discussion.DisplayText}” closed");
        }
    }

    static void Rewrite(Reply reply, Item item, RecipeRun run)
    {
        var what = $"reply {reply.Number} of {item.UserName}";
        if (reply.Body == Kernel.Text.PlainText.CleanLines(item.Body))
        {
            run.Kept(what);
            return;
        }
        reply.Write(Written.From(item.Body, "Body", Reply.NoBody));
        run.Changed(what);
    }

    // A reply without a number is known by who said it and when.
    static Reply? Find(List<Reply> known, Item item, string author) => item.Number is { } number
        ? known.FirstOrDefault(r => r.Number == number)
        : known.FirstOrDefault(r => r.AuthorId == author && Math.Abs((r.CreatedUtc - item.CreatedUtc).TotalMilliseconds) < 1);

    void Follow(string discussionId, string personId, FollowReason reason, DateTime utc, Dictionary<string, Follow> follows)
    {
        if (follows.ContainsKey(personId)) return;

        var follow = follows[personId] = db.Add(new Follow { DiscussionId = discussionId, PersonId = personId }).Entity;
        follow.Because(reason, utc);
        Quiet(follow);
    }

    // What an import brings is no news.
    static void Quiet(Kernel.Data.IRaiseEvents noun) => noun.Raised.Clear();

    async Task<Dictionary<string, string>> People(IEnumerable<string> userNames, CancellationToken stop)
    {
        var people = new Dictionary<string, string>();
        foreach (var names in userNames.Select(Normal).Distinct().Chunk(500))
            foreach (var person in await db.Set<Person>().Where(p => names.Contains(p.NormalizedUserName!)).Select(p => new { p.NormalizedUserName, p.Id }).ToListAsync(stop))
                people[person.NormalizedUserName!] = person.Id;
        return people;
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var replies = await (from r in db.Set<Reply>().IgnoreQueryFilters()
                             join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                             orderby r.DiscussionId, r.Number
                             select new { r.Id, r.DiscussionId, r.Number, UserName = r.AuthorId == Unnamed.Id ? Unnamed.Id : p.UserName, r.Body, r.CreatedUtc, r.InReplyTo, r.HiddenReason }).ToListAsync(stop);
        var closures = await (from d in db.Set<Discussion>()
                              where d.ClosedUtc != null
                              join p in db.Set<Person>() on d.ClosedBy equals p.Id into closers from p in closers.DefaultIfEmpty()
                              orderby d.Id
                              select new { d.Id, p.UserName, d.ClosedReason, d.ClosedUtc }).ToListAsync(stop);
        return replies.Count + closures.Count == 0 ? null : new JsonObject
        {
            ["Replies"] = new JsonArray([.. replies.Select(r => new JsonObject
            {
                ["Id"] = r.Id, ["Discussion"] = r.DiscussionId, ["Number"] = r.Number, ["UserName"] = r.UserName ?? "", ["Body"] = r.Body, ["CreatedUtc"] = r.CreatedUtc, ["InReplyTo"] = r.InReplyTo, ["Hidden"] = r.HiddenReason.Length > 0 ? r.HiddenReason : null,
            })]),
            ["Closures"] = new JsonArray([.. closures.Select(c => new JsonObject
            {
                ["Discussion"] = c.Id, ["UserName"] = c.UserName ?? "", ["Reason"] = c.ClosedReason, ["ClosedUtc"] = c.ClosedUtc,
            })]),
        };
    }

    static List<Item> Items(JsonObject body) => [.. Objects(body, "Replies").Select(one => new Item(
        Loose.Text(Member(one, "Id")) is { Length: > 0 and <= Id.Length } id ? id : null, Text(one, "Discussion"), Member(one, "Number")?.GetValue<int>(), Member(one, "UserName")?.GetValue<string>() ?? "", Text(one, "Body"),
        Utc(one, "CreatedUtc"), Member(one, "InReplyTo")?.GetValue<int>(), Loose.Text(Member(one, "Hidden")) ?? ""))];

    static List<Closure> Closures(JsonObject body) => [.. Objects(body, "Closures").Select(one => new Closure(
        Text(one, "Discussion"), Member(one, "UserName")?.GetValue<string>() ?? "", Text(one, "Reason"), Utc(one, "ClosedUtc")))];

    static string Text(JsonObject one, string name) => Member(one, name)?.GetValue<string>() is { Length: > 0 } text ? text
        : throw new RuleBroken($"A reply needs a “{name}”.");

    static DateTime Utc(JsonObject one, string name) => Loose.Time(Member(one, name))
        ?? throw new RuleBroken($"A reply needs a “{name}”.");

    static string Normal(string userName) => userName.Normalize().ToUpperInvariant();

    static string Plural(int count) => count == 1 ? "one reply" : $"{count} replies";
}
