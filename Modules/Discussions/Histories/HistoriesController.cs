using System.Text.Json.Nodes;
using Communities;
using Discussions.Threads;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Histories;

/// <summary>How a post came to say what it says. Whoever reads it may see it.</summary>
[Route("communities/{slug}/discussions/{id}")]
internal sealed class HistoriesController(AppDb db, ThreadQuery threads, ContentJson json) : CopController
{
    [HttpGet("replies/{number:int}/history"), Everybody]
    public async Task<IActionResult> Reply(string slug, string id, int number, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();
        if (await db.Set<Reply>().AsNoTracking().Include(r => r.Former).SingleOrDefaultAsync(r => r.DiscussionId == id && r.Number == number, stop) is not { } reply) return NotFound();

        var former = reply.Former.OrderBy(v => v.Revision).Select(v => new Wording(v.Body, v.UntilUtc)).ToList();
        return View("Show", await Page(community, id, $"reply {number}", $"/replies/{number}", reply.AuthorId, reply.CreatedUtc, former, reply.Body, stop));
    }

    [HttpGet("history"), Everybody]
    public async Task<IActionResult> Opening(string slug, string id, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();

        var discussion = await db.Set<Discussion>().AsNoTracking().SingleAsync(d => d.Id == id, stop);
        var versions = await db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == id && v.Kind == VersionKind.Former).OrderBy(v => v.Number).ToListAsync(stop);
        // Each was replaced when the next was written.
        var times = versions.Skip(1).Select(v => v.SavedUtc).Append(discussion.ModifiedUtc);
        var former = versions.Zip(times, (version, until) => new Wording(Whole(Read(version)), until)).ToList();
        return View("Show", await Page(community, id, "the opening post", "", discussion.StartedBy, discussion.CreatedUtc, former, Whole(discussion), stop));
    }

    Discussion Read(ContentVersion version)
    {
        var then = new Discussion();
        json.Apply((JsonObject)JsonNode.Parse(version.Json)!, then, isImport: true);
        return then;
    }

    static string Whole(Discussion discussion) => $"{discussion.DisplayText}\n\n{discussion.Body}";

    async Task<HistoryPage> Page(CommunityView community, string id, string what, string where, string authorId, DateTime writtenUtc, List<Wording> former, string now, CancellationToken stop)
    {
        var path = Discussion.PathOf(community.Path, id);
        var author = authorId == SealedNames.Unnamed.Id ? SealedNames.Unnamed.Face : await db.Set<Person>().Where(p => p.Id == authorId).Select(p => new Face(p.UserName!, p.DisplayName, p.Photo)).SingleOrDefaultAsync(stop) ?? Face.Gone;
        var changes = former.Select((w, at) => new HistoryChange(w.UntilUtc, WordDiff.Of(w.Text, at + 1 < former.Count ? former[at + 1].Text : now))).Where(c => c.Runs.Any(r => r.Change != Change.Same)).Reverse().ToList();
        return new(community, path, path + where, what, author, writtenUtc, former.Count > 0 ? former[0].Text : now, changes);
    }

    sealed record Wording(string Text, DateTime UntilUtc);
}
