using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Plugs;

/// <summary>
/// What communities decided about newcomers' posts, and the texts that facilitators send. Cases stay where they are:
/// <c>{ "name": "moderation", "Rules": [ { "Community": "water", "FirstPosts": 1 } ], "Replies": [ { "Community": "", "Title": "…", "Text": "…" } ] }</c>.
/// </summary>
internal sealed class ModerationStep(AppDb db) : RecipeStep
{
    sealed record Rule(string Community, int? FirstPosts);

    sealed record Reply(string Community, string Title, string Text);

    public override string Name => "moderation";
    public override int Order => 75;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var rule in Rules(body)) CommunityRules.Checked(rule.FirstPosts);
        foreach (var reply in Replies(body)) new CannedReply { CommunityId = "" }.Write(reply.Title, reply.Text);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var communities = await db.Set<Community>().Select(c => new { c.Slug, c.Id }).ToDictionaryAsync(c => c.Slug, c => c.Id, stop);
        foreach (var rule in Rules(body))
        {
            if (!communities.TryGetValue(rule.Community, out var id)) run.Missing($"There is no community “{rule.Community}”.");
            else await Apply(rule, id, run, stop);
        }
        foreach (var reply in Replies(body))
        {
            var id = "";
            if (reply.Community.Length > 0 && !communities.TryGetValue(reply.Community, out id)) run.Missing($"There is no community “{reply.Community}”.");
            else await Apply(reply, id, run, stop);
        }
        await db.SaveChangesAsync(stop);
    }

    async Task Apply(Rule rule, string communityId, RecipeRun run, CancellationToken stop)
    {
        var known = await db.Set<CommunityRules>().SingleOrDefaultAsync(r => r.CommunityId == communityId, stop);
        if (known?.FirstPosts == rule.FirstPosts)
        {
            run.Kept(rule.Community);
            return;
        }
        (known ?? db.Add(new CommunityRules { CommunityId = communityId }).Entity).Hold(rule.FirstPosts);
        run.Changed(rule.Community);
    }

    // A text is known by its title.
    async Task Apply(Reply reply, string communityId, RecipeRun run, CancellationToken stop)
    {
        var known = await db.Set<CannedReply>().FirstOrDefaultAsync(r => r.CommunityId == communityId && r.Title == reply.Title, stop);
        if (known?.Text == reply.Text)
        {
            run.Kept(reply.Title);
            return;
        }
        var isNew = known is null;
        known ??= db.Add(new CannedReply { CommunityId = communityId }).Entity;
        known.Write(reply.Title, reply.Text);
        if (isNew) run.Made(reply.Title);
        else run.Changed(reply.Title);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var rules = await (from r in db.Set<CommunityRules>()
                           where r.FirstPosts != null
                           join c in db.Set<Community>() on r.CommunityId equals c.Id
                           orderby c.Slug
                           select new { c.Slug, r.FirstPosts }).ToListAsync(stop);
        var replies = await (from r in db.Set<CannedReply>()
                             join c in db.Set<Community>() on r.CommunityId equals c.Id into places from c in places.DefaultIfEmpty()
                             orderby r.CommunityId, r.Title
                             select new { Slug = c == null ? "" : c.Slug, r.CommunityId, r.Title, r.Text }).ToListAsync(stop);
        return rules.Count + replies.Count == 0 ? null : new JsonObject
        {
            ["Rules"] = new JsonArray([.. rules.Select(r => new JsonObject { ["Community"] = r.Slug, ["FirstPosts"] = r.FirstPosts })]),
            ["Replies"] = new JsonArray([.. replies.Where(r => r.CommunityId == "" || r.Slug != "").Select(r => new JsonObject { ["Community"] = r.Slug, ["Title"] = r.Title, ["Text"] = r.Text })]),
        };
    }

    static List<Rule> Rules(JsonObject body) => [.. Objects(body, "Rules").Select(one => new Rule(Text(one, "Community"),
        Loose.Word(Member(one, "FirstPosts")) is not { Length: > 0 } number ? null
            : int.TryParse(number, out var posts) ? posts : throw new RuleBroken($"“{number}” is no number of first posts.")))];

    static List<Reply> Replies(JsonObject body) => [.. Objects(body, "Replies").Select(one => new Reply(Loose.Text(Member(one, "Community")) ?? "", Text(one, "Title"), Text(one, "Text")))];

    static string Text(JsonObject one, string name) => Loose.Text(Member(one, name)) is { Length: > 0 } text ? text : throw new RuleBroken($"A rule or a text of moderation needs a “{name}”.");
}
