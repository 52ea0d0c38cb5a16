using CaseStudies.Shared;
using Communities;
using Communities.Products;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Group;

/// <summary>Conversations about case studies: opened in the viewer's name, and looked at from the case study's page.</summary>
internal sealed class GroupTalk(AppDb db, Kernel.Modules.Plugs plugs, Access access, Viewer me, TimeProvider clock)
{
    const int LongestQuestion = 160;

    // None where conversations are off.
    IConversationOpener? Opener => plugs.Of<IConversationOpener>().FirstOrDefault();

    public async Task<GroupPart> Of(CommunityView community, CaseStudy about, CaseRights may, CancellationToken stop)
    {
        var talks = await About(community, about.Id, stop);
        var said = about.IsPublished ? await db.Set<Adoption>().Where(a => a.CaseId == about.Id && a.Answer != null).GroupBy(a => a.Answer == AdoptionAnswer.StillLooking).Select(g => new { IsLooking = g.Key, Count = g.Count() }).ToListAsync(stop) : [];
        return new(talks, talks.All(t => t.IsClosed) && await MayBring(community, about, may, stop), said.Where(s => s.IsLooking).Sum(s => s.Count), said.Where(s => !s.IsLooking).Sum(s => s.Count));
    }

    public async Task<bool> MayBring(CommunityView community, CaseStudy about, CaseRights may, CancellationToken stop) =>
        me.IsSignedIn && about.MayBring(may) && Opener is { } opener && await access.Can(opener.Permission, community, stop);

    /// <summary>The form as it begins: with the question that the template asked for.</summary>
    public static BringForm Form(CaseStudy about, string path)
    {
        var ask = about.Read().GetValueOrDefault(CaseStudy.AskKey, "").Trim();
        var title = Markdown.ToPlainText(ask, 2_000);
        // Before it is published, its name is for those who review it.
        var link = about.IsPublished ? $"It is about our case study [{about.DisplayText.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}](~{path}). Are you in the same place? Have you tried this? Would it work for you?" : "";
        return new() { Title = title.Length <= LongestQuestion ? title : "", Body = string.Join("\n\n", new[] { ask, link }.Where(t => t.Length > 0)) };
    }

    /// <returns>Where it stands, or where the viewer sees that it waits.</returns>
    /// <exception cref="RuleBroken">It cannot be posted, or the group talks about it already.</exception>
    public Task<OpenedConversation> Bring(CommunityView community, string caseId, BringForm form, CancellationToken stop) => db.Write(async () =>
    {
        // Takes the row, so that on PostgreSQL two who bring it at once come one after the other; on SQLite the writer lock sees to it.
        await db.Set<CaseStudy>().Where(c => c.Id == caseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.WordTotal, c => c.WordTotal), stop);
        var about = await db.Set<CaseStudy>().AsNoTracking().SingleAsync(c => c.Id == caseId, stop);
        about.CheckBrings(isTalkedAbout: (await About(community, caseId, stop)).Any(t => !t.IsClosed));
        var opened = await Opener!.Open(community, new(CaseTalk.About(caseId), form.Title ?? "", form.Body ?? ""), stop);
        if (opened.Id is { } id) db.Add(new CaseTalk { CaseId = caseId, DiscussionId = id, BroughtBy = me.Id, BroughtUtc = clock.UtcNow() });
        await db.SaveChangesAsync(stop);
        return opened;
    }, stop);

    async Task<IReadOnlyList<ConversationGlance>> About(CommunityView community, string caseId, CancellationToken stop)
    {
        if (Opener is not { } opener || await db.Set<CaseTalk>().Where(t => t.CaseId == caseId).Select(t => t.DiscussionId).ToListAsync(stop) is not { Count: > 0 } ids) return [];
        return await opener.Look(community, ids, stop);
    }
}
