using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Activities.Formats;
using Activities.Running;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Activities.Blocks;

/// <param name="Format">What is practised; empty while no such format is switched on.</param>
/// <param name="BoardPath">Where these activities are, within the site; null before the page is published.</param>
/// <param name="BeginPath">Where one begins; null for whom may not.</param>
/// <param name="Running">Those of this format that are under way and that the viewer may see.</param>
public sealed record PractiseContent(string Prompt, string Format, string About, string? BoardPath, string? BeginPath, IReadOnlyList<PractiseRow> Running);

/// <param name="IsMine">The viewer takes part.</param>
public sealed record PractiseRow(string Path, string Title, string Phase, bool IsMine);

internal sealed class PractiseFields
{
    [Field("What do they practise?", Hint = "What the format of the activity is called, such as Practice conversation or Peer assist."), MaxLength(100)]
    public string Format { get; set; } = "";

    [Field("What to look out for"), MaxLength(500)]
    public string Prompt { get; set; } = "";

    /// <summary>Where it is practised: the community of the page, written when it is published.</summary>
    [Field("Community", ReadOnly = true)]
    public string CommunityId { get; set; } = "";
}

/// <summary>An activity with others as a step of a page, such as a practice conversation. Done by whoever had a part in one that came to its end.</summary>
internal sealed class PractiseBlock(AppDb db, FormatShelf shelf, Seats seats, ICommunities communities, Access access, Viewer me) : BlockType<PractiseFields>
{
    const int Shown = 10;

    public override string Label => "Practice";
    public override string About => "Practise with others in an activity: a practice conversation, a peer assist.";
    public override string Icon => "workflow";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("session_done", "somebody had a part in such an activity here, and it is over")];

    protected override string? Amiss(PractiseFields fields, JsonObject block) => fields.Format.Trim().Length == 0 ? "Say what is practised: the name of a format." : null;

    public override string SubjectOf(JsonObject block) => Read(block).CommunityId;

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        if (item is not IWithinCommunity within) throw new RuleBroken("Practice needs a community. This page stands in none.", Flow.IdOf(block));
        if (await Chosen(block, stop) is null) throw new RuleBroken($"Practice: no format that is switched on is called so. These are: {string.Join(", ", (await shelf.On("", stop)).Select(f => f.Format.Title))}.", Flow.IdOf(block));

        var own = block[Name] as JsonObject ?? [];
        block[Name] = own;
        own[nameof(PractiseFields.CommunityId)] = new JsonObject { ["Text"] = within.CommunityId };
    }

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        var format = await Chosen(block, stop);
        var place = fields.CommunityId.Length == 0 ? null : await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == fields.CommunityId, stop);
        if (format is null || place is null) return new PractiseContent(fields.Prompt, format?.Title ?? "", format?.About ?? "", null, null, []);

        var rows = new List<PractiseRow>();
        foreach (var activity in await db.Set<Activity>().Whole().AsNoTracking().Running().Where(a => a.CommunityId == place.Id && a.FormatKey == format.Key && a.SubjectId == "").OrderByDescending(a => a.ChangedUtc).Take(Shown).ToListAsync(stop))
            if (await seats.Of(activity, place, stop) is { } seat) rows.Add(new(Activity.PathOf(place.Path, activity.Id), activity.Title, activity.Phase.Title, seat.HasPart));
        var begin = await access.Can(ActivitiesModule.Start, place, stop) ? $"{place.Path}/activities/new?format={Uri.EscapeDataString(format.Key)}" : null;
        return new PractiseContent(fields.Prompt, format.Title, format.About, place.Path + "/activities", begin, rows);
    }

    public override async ValueTask<bool> IsMet(BlockUse use, CancellationToken stop)
    {
        if (await Chosen(use.Block, stop) is not { } format) return false;

        var (place, key, person, since) = (Read(use.Block).CommunityId, format.Key, use.PersonId, use.SinceUtc ?? DateTime.MinValue);
        return await db.Set<Activity>().AnyAsync(a => a.CommunityId == place && a.FormatKey == key && a.SubjectId == "" && a.ClosedUtc >= since && a.People.Any(p => p.PersonId == person && p.ReleasedUtc == null), stop);
    }

    async Task<Format?> Chosen(JsonObject block, CancellationToken stop)
    {
        var name = Read(block).Format.Trim();
        return (await shelf.On("", stop)).Select(f => f.Format).FirstOrDefault(f => f.Key.Equals(name, StringComparison.OrdinalIgnoreCase) || f.Title.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
