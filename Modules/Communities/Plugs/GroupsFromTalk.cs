using Communities.Directory;
using Communities.Products;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Sub-groups that conversations become: some go on with it among themselves.</summary>
internal sealed class GroupsFromTalk(AppDb db, Starting starting, Publishing publishing) : IProductMaker
{
    const int LongestName = 100;

    public string Kind => "groups";

    public string Word => "a sub-group";

    public string Hint => "Those who want to go on with it have a place of their own. The words stand in its description.";

    public string Icon => "people";

    public int Order => 40;

    public string Permission => CommunitiesModule.Tend;

    public bool Takes(CommunityView community) => community is { ParentId.Length: 0, TakesPosts: true };

    public async Task<Product> Make(CommunityView community, ProductOrder order, CancellationToken stop)
    {
        if (order.Title.Length > LongestName) throw new RuleBroken($"The name of a sub-group has up to {LongestName} characters.", "Title");

        var made = await starting.Begin(new() { Name = order.Title, Question = "Where do we begin?", Privacy = community.Privacy, Facilitate = true }, community, stop);
        Say(made, order.Text);
        await db.SaveChangesAsync(stop);
        return new(made.Id, made.DisplayText, new CommunityView { Slug = made.Slug }.Path);
    }

    public async Task<string> Text(CommunityView community, string id, CancellationToken stop) =>
        await db.Set<Community>().Where(c => c.Id == id && c.State == ContentState.Published).Select(c => c.Description).SingleOrDefaultAsync(stop) ?? "";

    public async Task Add(CommunityView community, string id, string words, CancellationToken stop)
    {
        var made = await db.Set<Community>().SingleOrDefaultAsync(c => c.Id == id && c.State == ContentState.Published, stop) ?? throw new RuleBroken("This sub-group is gone by now.");
        Say(made, $"{made.Description}\n\n{words}");
        await db.SaveChangesAsync(stop);
    }

    // One that fewer people may know of than its parent is named to nobody there. One that became a community of its own is found still.
    public async Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var known = community.Privacy;
        return [.. (await db.Set<Community>().Where(c => ids.Contains(c.Id) && c.State == ContentState.Published).Select(c => new { c.Id, c.DisplayText, c.Slug, c.Privacy }).ToListAsync(stop))
            .Where(c => c.Privacy <= known).Select(c => new Product(c.Id, c.DisplayText, new CommunityView { Slug = c.Slug }.Path) { EditPath = new CommunityView { Slug = c.Slug }.Path + "/about/edit" })];
    }

    public async Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop)
    {
        if (await db.Set<Community>().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } made || !made.Description.Contains(words, StringComparison.Ordinal)) return false;

        Say(made, made.Description.Replace(words, "", StringComparison.Ordinal));
        await db.SaveChangesAsync(stop);
        return true;
    }

    public async Task Erase(string id, Withdrawn words, CancellationToken stop)
    {
        if (await db.Set<Community>().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } made) return;

        Say(made, words.CutFrom(made.Description));
        await publishing.Redact(id, words.CutFrom, stop);
        await db.SaveChangesAsync(stop);
    }

    void Say(Community made, string description)
    {
        made.Description = description.Trim();
        made.Edited();
        db.Raise(new ContentReplaced(made.Id, made.ContentType));
    }
}
