using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Kernel.Search;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Content.Blocks;

/// <param name="Kind">Such as “Discussion”; empty for what the viewer may not see.</param>
/// <param name="Icon">The id of a drawing in <c>icons.svg</c>.</param>
/// <param name="Path">Within the site.</param>
/// <param name="Summary">How it begins, as plain text.</param>
public sealed record ItemContent(string Why, string Kind, string Icon, string Path, string Title, string Place, string Summary);

sealed class ItemFields
{
    [Field("What?", Hint = "The address of anything on this site that can be found: a discussion, a case study, a page of the wiki, a guided page."), MaxLength(500)]
    public string Item { get; set; } = "";

    [Field("Why look at it?", Hint = "A sentence, so that people know what to look for."), MaxLength(300)]
    public string Why { get; set; } = "";
}

/// <summary>Anything on the site, shown by its title and how it begins. Whoever may not see it sees nothing: its own module is asked each time.</summary>
sealed class ItemBlock(AppDb db, Kernel.Modules.Plugs plugs, Viewer me) : BlockType<ItemFields>
{
    const int LongestSummary = 240;

    public override string Label => "Something on this site";
    public override string About => "A discussion, a page, a case study: its title and how it begins.";
    public override string Icon => "pin";
    public override BlockGroup Group => BlockGroup.Show;
    public override IReadOnlyList<string> NamesInPlace { get; } = [nameof(ItemFields.Item)];

    protected override string? Amiss(ItemFields fields, JsonObject block) => IdIn(fields.Item).Length == 0 ? "Say what: copy its address." : null;

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        if (await Found(Read(block), stop) is null) throw new RuleBroken("Something on this site: there is nothing at this address, or it is not published. Copy it from the page that you mean.", Flow.IdOf(block));
    }

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        return await Found(fields, stop) is var (kind, found, summary) ? new ItemContent(fields.Why, kind.One, kind.Icon, found.Path, found.Title, found.Place, summary) : new ItemContent("", "", "", "", "", "", "");
    }

    async Task<(SearchKind Kind, Findable Found, string Summary)?> Found(ItemFields fields, CancellationToken stop)
    {
        var (id, path) = (IdIn(fields.Item), PathIn(fields.Item));
        id = await db.Set<ContentItem>().Where(i => i.Path == path).Select(i => i.Id).FirstOrDefaultAsync(stop) ?? id;
        if (id.Length == 0) return null;

        foreach (var source in plugs.Of<ISearchSource>())
            if (await source.For(me).Where(f => f.Id == id).FirstOrDefaultAsync(stop) is { } found) return (source.Kind, found, PlainText.Cut(PlainText.Clean(source.WordsOf(found.Stored)), LongestSummary));
        return null;
    }

    // Pages have addresses of words, which say their id nowhere.
    static string PathIn(string typed) => (Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var whole) && whole.Scheme is ("http" or "https") ? whole.AbsolutePath : typed.Trim().Split('?', '#')[0]).TrimStart('~').Trim('/');
}
