using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Communities;
using Kernel.Content.Blocks;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Learning.Pages;
using Learning.Paths;
using Microsoft.EntityFrameworkCore;

namespace Learning.Blocks;

/// <param name="PathTitle">Of the path of which it speaks; empty for the page on which it stands.</param>
/// <param name="PathAddress">Within the site; empty for a page, or a path that the viewer may not see.</param>
public sealed record ProgressContent(string Prompt, string PathTitle, string PathAddress, IReadOnlyList<ProgressRow> Rows)
{
    public int Done => Rows.Count(r => r.IsDone);

    /// <summary>The same for the steps of a page.</summary>
    internal ProgressContent Of(IEnumerable<StepCard> steps) => this with { Rows = [.. steps.Where(s => s.Rule.Length > 0).Select(s => new ProgressRow(s.Card.Label, "#f-" + s.Card.Id, s.DoneUtc is not null))] };
}

/// <param name="Address">A place on the page, or a path within the site; empty for what is closed.</param>
public sealed record ProgressRow(string Title, string Address, bool IsDone);

internal sealed class ProgressFields
{
    [Field("What to say above it"), MaxLength(300)]
    public string Prompt { get; set; } = "";

    [Field("Learning path", Hint = "The address of a path of this site. Left empty, it shows how far one is on this page."), MaxLength(500)]
    public string Path { get; set; } = "";
}

/// <summary>Where I am: what of the page, or of a path, whoever looks at it has done.</summary>
internal sealed class ProgressBlock(AppDb db, ICommunities communities, PathReader paths, Viewer me) : BlockType<ProgressFields>
{
    public override string Label => "Where I am";
    public override string About => "What everybody has done of this page or of a path, for themselves alone.";
    public override string Icon => "check-circle";
    public override BlockGroup Group => BlockGroup.Show;
    public override IReadOnlyList<string> NamesInPlace { get; } = [nameof(ProgressFields.Path)];

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var (fields, id) = (Read(block), IdIn(Read(block).Path));
        if (id.Length == 0) return new ProgressContent(fields.Prompt, "", "", []);

        var place = await db.Set<LearningPath>().Where(p => p.Id == id).Select(p => p.CommunityId).SingleOrDefaultAsync(stop) is { } communityId
            ? await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == communityId, stop) : null;
        if (place is null || await paths.Find(place, id, stop) is not { IsPublished: true } path) return new ProgressContent(fields.Prompt, "A path", "", []);

        var shown = await paths.Show(place, path, stop);
        return new ProgressContent(fields.Prompt, shown.Title, shown.Path, [.. shown.Steps.Select(s => new ProgressRow(s.Title, s.IsOpen ? s.Path : "", s.IsDone))]);
    }

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        var id = IdIn(Read(block).Path);
        if (id.Length > 0 && !await db.Set<LearningPath>().AnyAsync(p => p.Id == id && p.State == ContentState.Published, stop)) throw new Kernel.RuleBroken("Where I am: there is no such path, or it is not published yet.", Flow.IdOf(block));
    }
}
