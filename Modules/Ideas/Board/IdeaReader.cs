using Communities;
using Communities.Products;
using Ideas.Shared;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Board;

/// <summary>Reads what the page of an idea shows.</summary>
internal sealed class IdeaReader(AppDb db, ICommunities communities, IdeaLookup lookup, Kernel.Modules.Plugs plugs, Access access, Viewer me, Site site, TimeProvider clock)
{
    const int MostOthers = 100;

    public async Task<IdeaPage> Page(CommunityView community, FoundIdea found, StepForm form, CancellationToken stop)
    {
        var (idea, may, now) = (found.Idea, found.May, clock.UtcNow());
        var ids = new[] { idea.CarrierId, idea.DecidedById };
        var faces = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), stop);
        var opener = plugs.Of<IConversationOpener>().FirstOrDefault();
        var talk = idea.DiscussionId.Length > 0 && opener is not null ? (await opener.Look(community, [idea.DiscussionId], stop)).FirstOrDefault()?.Path ?? "" : "";
        return new(
            community, idea.Id, Idea.PathOf(community.Path, idea.Id), idea.DisplayText, idea.Html, await lookup.Authors(idea.Id, may.Tends, stop), idea.CreatedUtc, idea.Standing, StandingWord.Of(idea.Standing, idea.Decision), StandingWord.ToneOf(idea.Standing),
            idea.IsHidden, idea.HiddenReason, faces.GetValueOrDefault(idea.CarrierId), Day(idea.DueUtc), idea.IsLate(now) && (may.Tends || (idea.Standing == IdeaStanding.Deciding ? may.Decides : may.Carries)) ? IdeaRows.LateWord(idea.Standing) : "", idea.WaitsInPublicSince(now),
            await db.Set<IdeaSupport>().CountAsync(s => s.IdeaId == idea.Id, stop), me.IsSignedIn && await db.Set<IdeaSupport>().AnyAsync(s => s.IdeaId == idea.Id && s.PersonId == me.Id, stop),
            idea.Problem.Length > 0 ? new(idea.Problem, idea.Benefit, idea.Effort.ToString(), idea.Measure) : null, Decided(idea, faces), idea.Plan, Day(idea.EndUtc), idea.Result, idea.WeDid,
            talk, talk.Length == 0 && may.TakesPart && idea is { IsPublished: true, Standing: not IdeaStanding.Merged } && opener is not null && await access.Can(opener.Permission, community, stop),
            await Lineage(community, idea, stop), may.Tends && idea.IsUndecided ? await Others(community, idea, stop) : [], idea.Standing is IdeaStanding.Measured or IdeaStanding.Shared && may.TakesPart ? $"{community.Path}/activities/new?format=after-action-review" : "",
            await SponsorNote(community, may, stop), may, Filled(idea, form));
    }

    DecisionView? Decided(Idea idea, Dictionary<string, Face> faces) => idea.Decision is not { } decision ? null : new(
        StandingWord.Of(decision), idea.Reason, faces.GetValueOrDefault(idea.DecidedById), idea.DecidedUtc ?? idea.ModifiedUtc, Day(idea.AgainUtc),
        [.. Idea.Criteria.Zip(idea.Scores).Select(s => (s.First, int.TryParse(s.Second, out var points) ? points : 0)).Where(s => s.Item2 > 0)]);

    async Task<IReadOnlyList<IdeaLink>> Lineage(CommunityView community, Idea idea, CancellationToken stop)
    {
        var near = await db.Set<Idea>().Published().In(community.Id).Where(i => i.Id == idea.MergedIntoId || i.Id == idea.SplitFromId || i.MergedIntoId == idea.Id || i.SplitFromId == idea.Id).OrderBy(i => i.CreatedUtc)
            .Select(i => new { i.Id, i.DisplayText, i.MergedIntoId, i.SplitFromId }).ToListAsync(stop);
        return [.. near.Select(n => new IdeaLink(n.Id == idea.MergedIntoId ? "Went up in" : n.Id == idea.SplitFromId ? "A part of" : n.MergedIntoId == idea.Id ? "Holds" : "Was split into", n.DisplayText, Idea.PathOf(community.Path, n.Id)))];
    }

    async Task<IReadOnlyList<IdeaLink>> Others(CommunityView community, Idea idea, CancellationToken stop) =>
        [.. (await db.Set<Idea>().Published().In(community.Id).Where(i => i.Id != idea.Id && (i.Standing == IdeaStanding.Raised || i.Standing == IdeaStanding.Shaping || i.Standing == IdeaStanding.Deciding)).OrderByDescending(i => i.ModifiedUtc).Take(MostOthers).Select(i => new { i.Id, i.DisplayText }).ToListAsync(stop))
            .Select(i => new IdeaLink("", i.DisplayText, i.Id))];

    // A missing thing says what to do.
    async Task<string> SponsorNote(CommunityView community, IdeaRights may, CancellationToken stop) =>
        may.Tends && !await communities.Members.AnyAsync(m => m.CommunityId == community.Id && m.IsSponsor, stop) ? "Nobody is named as sponsor in the charter, so whoever facilitates decides. Name one, and management is asked." : "";

    string Day(DateTime? utc) => utc is { } at ? LocalDay.Said(at, site.TimeZone) : "";

    // A form that is shown for the first time begins with what is known.
    static StepForm Filled(Idea idea, StepForm form) => new()
    {
        Carrier = form.Carrier, Problem = form.Problem ?? idea.Problem, Benefit = form.Benefit ?? idea.Benefit, Effort = form.Problem is null ? idea.Effort : form.Effort, Measure = form.Measure ?? idea.Measure,
        Decision = form.Decision, Reason = form.Reason, Again = form.Again, Scores = form.Scores, Plan = form.Plan ?? idea.Plan, End = form.End, Result = form.Result, WeDid = form.WeDid, Into = form.Into,
    };
}
