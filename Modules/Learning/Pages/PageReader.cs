using System.Text.Json.Nodes;
using Communities;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Learning.Blocks;
using Learning.Certificates;
using Learning.Doing;
using Learning.Languages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Pages;

/// <summary>An answer that was refused: what was typed, and what is wrong with it.</summary>
internal sealed record RefusedAnswer(string BlockId, JsonObject Typed, string Sentence);

/// <summary>Draws up a guided page for somebody.</summary>
internal sealed class PageReader(AppDb db, PageLookup lookup, BlockTypes types, Gates gates, LanguageSets languages, Access access, Viewer me)
{
    /// <summary>The page, if the viewer may know of it: a draft is for those who build.</summary>
    public async Task<LearningPage?> Find(CommunityView community, string id, CancellationToken stop) =>
        await lookup.Page(db, community.Id, id, stop) is { } page && (page.IsPublished || await access.Can(LearningModule.Build, community, stop)) ? page : null;

    /// <summary>A block that is open for the viewer; null for one that is not, or is not there.</summary>
    public async Task<JsonObject?> OpenBlock(LearningPage page, string blockId, CancellationToken stop) =>
        Flow.Among((await gates.Of(page, page.Flow.Blocks, me.Id, stop)).Blocks).FirstOrDefault(b => Flow.IdOf(b) == blockId);

    public async Task<bool> Takes(CommunityView community, CancellationToken stop) => community.IsMember && await access.Can(LearningModule.Take, community, stop);

    /// <summary>What the viewer sent with the form of a block; null for nothing yet.</summary>
    public async Task<JsonObject?> AnswerOf(string pageId, string blockId, CancellationToken stop)
    {
        var person = me.Id;
        var json = await db.Set<BlockAnswer>().Where(a => a.PageId == pageId && a.PersonId == person && a.BlockId == blockId).Select(a => a.Json).SingleOrDefaultAsync(stop);
        return json is null ? null : JsonNode.Parse(json) as JsonObject;
    }

    /// <param name="progress">How far the viewer is; null where it has not been read.</param>
    public async Task<PageShow> Show(CommunityView community, LearningPage page, PageProgress? progress, RefusedAnswer? refused, CancellationToken stop)
    {
        var takes = page.IsPublished && await Takes(community, stop);
        var answers = takes ? await lookup.Answers(db, page.Id, me.Id).ToDictionaryAsync(a => a.BlockId, a => a.Json, cancellationToken: stop) : [];
        return await Show(community, page, page.Flow.Blocks, takes ? me.Id : null, progress, answers, refused, null, stop);
    }

    /// <summary>The page as a draft has it, through the eyes of somebody else or of nobody in particular. What people answered is not shown.</summary>
    public Task<PageShow> Preview(CommunityView community, LearningPage page, JsonObject draft, string? personId, PreviewLook look, CancellationToken stop) =>
        Show(community, page, new Flow(draft).Blocks, personId, null, null, null, look, stop);

    async Task<PageShow> Show(CommunityView community, LearningPage page, IEnumerable<JsonObject> blocks, string? personId, PageProgress? progress, Dictionary<string, string>? answers, RefusedAnswer? refused, PreviewLook? look, CancellationToken stop)
    {
        var path = LearningPage.PathOf(community.Path, page.Id);
        var done = personId is null ? [] : (await lookup.Done(db, page.Id, personId).ToListAsync(stop)).Where(b => PageProgress.Counts(b.DoneUtc, page)).ToDictionary(b => b.BlockId, b => b.DoneUtc);
        BlockAnswering? Answering(JsonObject block)
        {
            if (personId is null || answers is null) return null;
            var id = Flow.IdOf(block);
            var isRefused = refused?.BlockId == id;
            return new($"{path}/answers/{id}", isRefused ? refused!.Typed : answers.TryGetValue(id, out var json) ? JsonNode.Parse(json) as JsonObject : null, done.ContainsKey(id), isRefused ? refused!.Sentence : null) { OpeningPath = $"{path}/openings/{id}" };
        }

        var (listed, closed) = await gates.Of(page, blocks, personId ?? "", stop);
        var counting = Completion.Counting(listed, types).ToDictionary(c => Flow.IdOf(c.Block), c => c.Duty);
        StepCard StepOf(BlockCard card) => card.Type == nameof(ColumnsBlock) ? new(card, "", false, null) { Columns = [.. card.Inside.Select(StepOf)] }
            : counting.GetValueOrDefault(card.Id) is { } duty ? new(card, duty.Sentence, !duty.IsRequired, done.TryGetValue(card.Id, out var at) ? at : null) : new(card, "", false, null);
        StepCard[] steps = [.. (await types.Cards(listed, personId ?? "", Answering, stop)).Select(StepOf)];
        var standing = personId is null ? null : Standing(page, progress ?? await lookup.Progress(db, page.Id, personId, stop), counting.Values.Count(d => d.IsRequired), steps);
        // How far they are stands in one of the steps, and is known once all of them are drawn.
        steps = [.. steps.Select(s => s.Card.Content is ProgressContent { PathTitle: "" } far ? s with { Card = s.Card with { Content = far.Of(steps.SelectMany(s => s.Each)) } } : s)];
        return new(community, page.Id, path, page.DisplayText, page.Purpose, page.ForWhom, page.Minutes, !page.IsPublished, await access.Can(LearningModule.Build, community, stop), steps, closed, standing, look)
        {
            Language = page.Language,
            Languages = await languages.Of(page, community.Path, stop),
            CertificatePath = look is null && standing?.CompletedUtc is not null && page.GivesCertificate && await db.Set<Certificate>().Where(c => c.PersonId == personId && c.SubjectId == page.Id).Select(c => c.Id).SingleOrDefaultAsync(stop) is { } certificate ? Certificate.PathOf(certificate) : "",
        };
    }

    static PageStanding Standing(LearningPage page, PageProgress? progress, int required, IReadOnlyList<StepCard> steps)
    {
        StepCard[] counting = [.. steps.SelectMany(s => s.Each).Where(s => s.Rule.Length > 0)];
        var isComplete = progress?.IsComplete(page) == true;
        return new(counting.Count(s => s.DoneUtc is not null), counting.Length, counting.FirstOrDefault(s => s.DoneUtc is null && !s.IsOptional) ?? counting.FirstOrDefault(s => s.DoneUtc is null),
            isComplete ? progress!.CompletedUtc : null, isComplete ? progress!.Why : "", Completion.TakesTick(page.Rule, required, counting.Length), progress?.TickedUtc is { } ticked && PageProgress.Counts(ticked, page),
            page.Rule == PageRule.MarkedByFacilitator, !isComplete && progress?.CompletedUtc is not null);
    }
}
