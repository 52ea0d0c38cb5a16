using Learning;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

/// <summary>A guided page that somebody builds with the forms of its editor, as without script.</summary>
sealed class Builder(TestSite site, HttpClient who, string id, string community = Cast.WaterPath)
{
    public string Id => id;
    public string Path => $"{community}/learning/{id}";
    public string DeskPath => "/blocks/" + id;

    public static async Task<Builder> Begin(TestSite site, string title = "One idea, one try", Member? by = null, string community = Cast.WaterPath)
    {
        var who = site.As(by ?? Cast.Ana);
        var begun = await (await who.Open(community + "/learning/new")).Press("Begin", ("Title", title), ("Purpose", "You try one idea this week."));
        return new(site, who, begun.Location["/blocks/".Length..], community);
    }

    public Task<Page> Desk() => who.Open(DeskPath);

    /// <summary>Adds a block at the end and fills it in.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> Add(string kind, params (string Field, object? Value)[] fields)
    {
        var last = (await Desk()).FindAll("[data-blocks=''] > [data-block]").LastOrDefault()?.GetAttribute("data-block") ?? "";
        var added = await (await who.Open($"{DeskPath}?after={last}")).Press(kind);
        var block = added.Location[(added.Location.IndexOf('#') + 3)..];
        var kept = await (await added.Follow()).Press("Keep", fields);
        if (kept.Location.Length == 0) throw new InvalidOperationException(kept.Text);
        return block;
    }

    /// <summary>Adds a block inside another one, behind those that stand there.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> Inside(string parent, string kind, params (string Field, object? Value)[] fields)
    {
        var last = (await Desk()).FindAll($"[data-blocks='{parent}'] > [data-block]").LastOrDefault()?.GetAttribute("data-block");
        var added = await (await who.Open(last is null ? $"{DeskPath}?in={parent}" : $"{DeskPath}?after={last}&in={parent}")).Press(kind);
        var block = added.Location[(added.Location.IndexOf('#') + 3)..];
        var kept = await (await added.Follow()).Press("Keep", fields);
        if (kept.Location.Length == 0) throw new InvalidOperationException(kept.Text);
        return block;
    }

    public Task<Page> Edit(string block) => who.Open($"{DeskPath}?open={block}");

    public async Task<Page> Press(string button) => await (await Desk()).Press(button);

    public async Task<Builder> Publish()
    {
        var published = await Press("Publish");
        if (published.Location.Length == 0) throw new InvalidOperationException(published.Text);
        await site.Settle();
        return this;
    }

    public async Task Settings(params (string Field, object? Value)[] fields) => await (await who.Open(Path + "/edit")).Press("Keep", fields);

    /// <summary>The blocks of the draft, by their names, in order.</summary>
    public async Task<string[]> Blocks() => [.. (await Desk()).FindAll("[data-blocks=''] > [data-block] > .built__frame").Select(b => b.GetAttribute("aria-label")!)];

    public Task<bool> IsComplete(Member person) => site.InTenant(async scope =>
    {
        var page = await scope.Db.Set<LearningPage>().AsNoTracking().SingleAsync(p => p.Id == id);
        return await scope.Db.Set<PageProgress>().AsNoTracking().SingleOrDefaultAsync(p => p.PageId == id && p.PersonId == person.Id) is { } progress && progress.IsComplete(page);
    });

    public Task<int> Done(Member person) => site.InTenant(scope => scope.Db.Set<BlockProgress>().CountAsync(b => b.PageId == id && b.PersonId == person.Id));
}
