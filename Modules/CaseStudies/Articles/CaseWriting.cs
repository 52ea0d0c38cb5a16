using Activities;
using Activities.Formats;
using CaseStudies.Attachments;
using CaseStudies.Shared;
using Communities;
using Kernel;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Articles;

/// <summary>Writes a case study by its template, whoever of its authors does.</summary>
internal sealed class CaseWriting(AppDb db, IActivities activities, IAttachments attachments, ICommunities communities, Publishing publishing, ContentJson json, Kernel.Modules.Plugs plugs, Viewer me, TimeProvider clock)
{
    /// <returns>Labels of what has to be reviewed again.</returns>
    public Task<IReadOnlyList<string>> Save(CommunityView community, FoundCase found, CaseForm form, IReadOnlyDictionary<string, string?> typed, CancellationToken stop) => db.Write(async () =>
    {
        var written = found.Case;
        if (form.Version != written.Version) throw new RuleBroken("Somebody else saved this case study while you were writing. Open it in another window, see what is there now, then save again.");

        var format = await FormatOf(found, stop);
        var answers = Clean(format, written, typed);
        var evidence = PlainText.CleanLines(form.Body ?? "").Trim();
        await Communities.Products.Withdrawn.KeepOut(plugs, "case-studies", [written.Id, written.AdaptedFromId], [.. answers.Values, evidence], "", stop);
        var html = CaseText.Html(answers, evidence, await attachments.NamedIn(evidence, stop));
        // What readers saw until now is kept as a version.
        if (written.IsPublished) publishing.Replace(written, json.Write(written), me.Name);
        var reopened = written.Write(answers, evidence, html, format, clock.UtcNow());
        if (written.IsAuthor(me.Id)) written.SetAuthors(await AuthorsOf(form.Authors, community, stop));
        await attachments.Post(evidence, AttachedEvidence.Of(written.Id), me.Id, stop);
        await db.Set<CaseDraft>().Where(d => d.CaseId == written.Id && d.PersonId == me.Id).ExecuteDeleteAsync(stop);
        await db.SaveChangesAsync(stop);
        await activities.Follow(written.Id, written.DisplayText, written.AuthorIds, stop);
        if (reopened.Count > 0) await Reopen(written, reopened, stop);
        await db.SaveChangesAsync(stop);
        return reopened;
    }, stop);

    /// <summary>Could it be saved so, with every answer complete?</summary>
    public async Task<bool> IsInOrder(FoundCase found, CaseForm form, IReadOnlyDictionary<string, string?> typed, CancellationToken stop)
    {
        var format = await FormatOf(found, stop);
        var answers = Clean(format, found.Case, typed);
        return answers.ContainsKey(CaseStudy.TitleKey) && CaseText.IsEvidence(form.Body ?? "") && format.Template.All(p => p.Amiss(answers.GetValueOrDefault(p.Key, ""), isWhole: true) is null);
    }

    // One that came without its review, with a recipe, begins one now.
    async Task Reopen(CaseStudy written, IReadOnlyList<string> changed, CancellationToken stop)
    {
        if (await activities.About(written.Id, stop) is null)
        {
            await activities.Begin(written.CommunityId, CaseStudiesModule.Subject, written.Id, written.DisplayText, written.AuthorIds.FirstOrDefault(me.Id), stop);
            await db.SaveChangesAsync(stop);
        }
        await activities.Reopen(written.Id, me.Id, $"“{string.Join("”, “", changed)}” changed.", stop);
    }

    public async Task<CaseEditPage> Page(CommunityView community, FoundCase found, CancellationToken stop)
    {
        var written = found.Case;
        var kept = await db.Set<CaseDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == written.Id && d.PersonId == me.Id, stop);
        var names = await db.Set<Person>().Where(p => written.AuthorIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.UserName!, stop);
        var form = new CaseForm { Body = kept?.Evidence ?? written.Evidence, Authors = string.Join(", ", written.AuthorIds.Where(names.ContainsKey).Select(a => names[a])), Version = written.Version };
        return new(community, written.Id, CaseStudy.PathOf(community.Path, written.Id), written.DisplayText, written.Standing, await FormatOf(found, stop), kept is null ? written.Read() : CaseText.Read(kept.Answers), form, kept?.SavedUtc);
    }

    /// <summary>The form with what was typed, after a refusal.</summary>
    public async Task<CaseEditPage> Again(CommunityView community, FoundCase found, CaseForm form, IReadOnlyDictionary<string, string?> typed, CancellationToken stop)
    {
        // The next attempt is about what stands there now.
        form.Version = await db.Set<CaseStudy>().Where(c => c.Id == found.Case.Id).Select(c => c.Version).SingleAsync(stop);
        return new(community, found.Case.Id, CaseStudy.PathOf(community.Path, found.Case.Id), found.Case.DisplayText, found.Case.Standing, await FormatOf(found, stop), typed.ToDictionary(t => t.Key, t => t.Value ?? ""), form, null);
    }

    public async Task<Format> FormatOf(FoundCase found, CancellationToken stop) => found.Activity?.Format ?? await activities.FormatFor(CaseStudiesModule.Subject, stop)
        ?? throw new RuleBroken("No format is switched on for case studies. Ask an editor to switch one on under Formats in the admin.");

    // What the present template does not ask for stays as it was.
    static SortedDictionary<string, string> Clean(Format format, CaseStudy former, IReadOnlyDictionary<string, string?> typed)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in former.Read().Where(a => format.Template.All(p => p.Key != a.Key))) answers[key] = text;
        foreach (var prompt in format.Template)
            if ((prompt.Kind == PromptKind.Line ? PlainText.Clean(typed.GetValueOrDefault(prompt.Key) ?? "") : PlainText.CleanLines(typed.GetValueOrDefault(prompt.Key) ?? "").Trim()) is { Length: > 0 } text) answers[prompt.Key] = text;
        return answers;
    }

    async Task<IReadOnlyList<string>> AuthorsOf(string? typed, CommunityView community, CancellationToken stop)
    {
        var names = PersonNames.In(typed);
        if (names.Count == 0) return [me.Id];

        var members = db.Set<Person>().Where(p => communities.Members.Any(m => m.CommunityId == community.Id && m.PersonId == p.Id));
        var ids = new List<string>();
        foreach (var name in names) ids.Add((await members.Called(name, "Authors", $"No member of this community is called “{name}”. Look at their profile for the name.", stop)).Id);
        return ids.Contains(me.Id) ? [.. ids.Distinct()] : throw new RuleBroken("Leave your own name among the authors. Ask a co-author to take you off.", "Authors");
    }
}
