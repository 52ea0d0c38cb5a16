using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Blocks;

/// <summary>For whom a gate opens, by how long they have been in the community.</summary>
internal enum GateExperience { Anybody, Newcomers, NoNewcomers }

/// <param name="Conditions">All of which have to be met, each as words that follow “opens”.</param>
public sealed record GateContent(IReadOnlyList<string> Conditions);

internal sealed class GateFields
{
    [Field("Opens on", Hint = "Left empty, no date keeps it closed.")]
    public DateTime? OpensUtc { get; set; }

    [Field("Closes on", Hint = "From then on it is closed for good.")]
    public DateTime? ClosesUtc { get; set; }

    [Field("For members of", Hint = "The address of another community."), MaxLength(300)]
    public string MemberOf { get; set; } = "";

    [Field("After the guided page", Hint = "The address of one of this community that has to be completed first."), MaxLength(300)]
    public string Page { get; set; } = "";

    [Field("From the phase on", Hint = "What a phase of this community’s cohort is called. It counts by the clock of each who takes part."), MaxLength(100)]
    public string Phase { get; set; } = "";

    [Field("For whom", Hint = "Newcomers came in the last thirty days, or have said nothing yet.")]
    public GateExperience Experience { get; set; }

    /// <summary>The id of the community, which keeps it when its address changes.</summary>
    [Field("Community", ReadOnly = true)]
    public string CommunityId { get; set; } = "";
}

/// <summary>Opens what follows it on its page. Until it does, what follows is not shown, not asked for and not needed.</summary>
internal sealed class GateBlock(AppDb db, ICommunities communities, Kernel.Modules.Plugs plugs, Viewer me) : BlockType<GateFields>
{
    public override string Label => "Gate";
    public override string About => "What follows opens on a day, for some people, or once something is done.";
    public override string Icon => "lock";
    public override BlockGroup Group => BlockGroup.Show;
    public override IReadOnlyList<string> NamesInPlace { get; } = [nameof(GateFields.MemberOf), nameof(GateFields.Page), nameof(GateFields.CommunityId)];

    public GateFields Of(JsonObject block) => Read(block);

    public static string PageOf(GateFields fields) => IdIn(fields.Page);

    protected override string? Amiss(GateFields fields, JsonObject block) =>
        fields.OpensUtc is { } opens && fields.ClosesUtc is { } closes && opens >= closes ? "It would close before it opens, so nobody would ever see what follows. Choose other days."
        : Conditions(fields).Count == 0 ? "Say when it opens, or for whom." : null;

    // Those who wait behind it hear when they have completed the page for which it waits.
    public override string SubjectOf(JsonObject block) => PageOf(Read(block));

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(new GateContent(Conditions(Read(block))));

    static IReadOnlyList<string> Conditions(GateFields fields) =>
    [
        .. fields.OpensUtc is { } opens ? new[] { $"on {opens:d MMMM yyyy}" } : [],
        .. fields.ClosesUtc is { } closes ? new[] { $"until {closes:d MMMM yyyy}" } : [],
        .. fields.MemberOf.Trim().Length > 0 ? new[] { $"for members of “{IdIn(fields.MemberOf)}”" } : [],
        .. fields.Page.Trim().Length > 0 ? new[] { "after another guided page" } : [],
        .. fields.Phase.Trim().Length > 0 ? new[] { $"from the phase “{fields.Phase.Trim()}” on" } : [],
        .. fields.Experience switch { GateExperience.Newcomers => new[] { "for newcomers" }, GateExperience.NoNewcomers => ["for those who are no newcomers any more"], _ => [] },
    ];

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        var (fields, id) = (Read(block), Flow.IdOf(block));
        if (item is not IWithinCommunity within) throw new RuleBroken("A gate needs a community. This page stands in none.", id);

        if (PageOf(fields) is { Length: > 0 } page && (page == item.Id || !await db.Set<LearningPage>().Published().AnyAsync(p => p.Id == page && p.CommunityId == within.CommunityId, stop)))
            throw new RuleBroken(page == item.Id ? "Gate: it waits for its own page to be completed, which would never happen. Choose another page." : "Gate: there is no such guided page in this community, or it is not published yet.", id);
        if (fields.Phase.Trim() is { Length: > 0 } phase && !(await Phases(within.CommunityId, "", stop)).Any(p => IsCalled(p, phase)))
            throw new RuleBroken("Gate: no phase of this community is called that. The cohort’s page names them.", id);

        var slug = IdIn(fields.MemberOf);
        var community = slug.Length == 0 ? "" : await communities.SeenBy(me).Where(c => c.Slug == slug).Select(c => c.Id).SingleOrDefaultAsync(stop) ?? throw new RuleBroken("Gate: there is no such community. Copy its address.", id);
        var own = block[Name] as JsonObject ?? [];
        block[Name] = own;
        own[nameof(GateFields.CommunityId)] = new JsonObject { ["Text"] = community };
    }

    public async Task<bool> IsReached(string communityId, string personId, string phase, CancellationToken stop) =>
        (await Phases(communityId, personId, stop)).Any(p => p.IsReached && IsCalled(p, phase.Trim()));

    async Task<IReadOnlyList<CommunityPhase>> Phases(string communityId, string personId, CancellationToken stop)
    {
        var phases = new List<CommunityPhase>();
        foreach (var source in plugs.Of<IPhaseSource>()) phases.AddRange(await source.Of(communityId, personId, stop));
        return phases;
    }

    static bool IsCalled(CommunityPhase phase, string name) => phase.Key.Equals(name, StringComparison.OrdinalIgnoreCase) || phase.Title.Equals(name, StringComparison.OrdinalIgnoreCase);
}
