using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Learning.Handing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Blocks;

/// <param name="Rubric">The questions that are answered about each.</param>
/// <param name="Wanted">At how many everybody looks.</param>
public sealed record PeerFeedbackContent(string Prompt, IReadOnlyList<string> Rubric, int Wanted, IReadOnlyList<DrawnCard> Drawn);

/// <param name="GivenUtc">Null while nothing is said about it.</param>
public sealed record DrawnCard(string Id, Face Of, HandedFile File, IReadOnlyList<FeedbackLine> Lines, DateTime? GivenUtc);

internal sealed class PeerFeedbackFields
{
    [Field("What it is for", Hint = "How to be useful to somebody: what to look for, what not to say."), MaxLength(500)]
    public string Prompt { get; set; } = "";

    [Field("Questions about each", Hint = "Such as: what works, and why?")]
    public List<string> Rubric { get; set; } = [];

    /// <summary>The block above it in which files are handed in, written when the page is published.</summary>
    [Field("Of", ReadOnly = true)]
    public string UploadBlockId { get; set; } = "";
}

/// <summary>Everybody looks at what a few others handed in. Who looks at what is drawn, so that everybody gets as much feedback as the others.</summary>
internal sealed class PeerFeedbackBlock(AppDb db, Viewer me, TimeProvider clock) : BlockType<PeerFeedbackFields>
{
    public const string Given = "given_n";

    /// <summary>Of an answer: the piece of feedback that it gives.</summary>
    public const string AboutId = "About";
    public const string Words = "Words";

    public override string Label => "Feedback to peers";
    public override string About => "Everybody looks at what a few others handed in, and answers the same questions about each.";
    public override string Icon => "people";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new(Given, "somebody has said what they think of what others handed in") { Counts = "others", Usual = 2, Most = 10 }];

    protected override string? Amiss(PeerFeedbackFields fields, JsonObject block) => Asked(fields).Length == 0 ? "Write at least one question." : null;

    public override Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        var above = new Flow(ContentJson.PartsOf(item)).All.TakeWhile(b => Flow.IdOf(b) != Flow.IdOf(block)).LastOrDefault(b => Flow.TypeOf(b) == nameof(UploadBlock))
            ?? throw new RuleBroken("Feedback to peers: nothing is handed in above it. Add “Hand in a file” before it.", Flow.IdOf(block));
        var own = block[Name] as JsonObject ?? [];
        block[Name] = own;
        own[nameof(PeerFeedbackFields.UploadBlockId)] = new JsonObject { ["Text"] = Flow.IdOf(above) };
        return Task.CompletedTask;
    }

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        var drawn = personId.Length == 0 || personId != me.Id ? [] : await (
            from f in Mine(block, personId).AsNoTracking()
            join u in db.Set<Upload>() on f.UploadId equals u.Id
            join p in db.Set<Person>() on u.PersonId equals p.Id
            orderby f.DrawnUtc, f.Id
            select new { Feedback = f, Upload = u, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation) }).ToListAsync(stop);
        return new PeerFeedbackContent(fields.Prompt, Asked(fields), Wanted(block), [.. drawn.Select(d => new DrawnCard(d.Feedback.Id, d.Face, new(d.Upload.FileName, d.Upload.Address, Attached.SizeInWords(d.Upload.Size), d.Upload.SentUtc), d.Feedback.Lines, d.Feedback.GivenUtc))]);
    }

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) => typed[AboutId] is [{ Length: > 0 } about]
        ? new() { [AboutId] = about, [Words] = new JsonArray([.. typed[Words].Take(Asked(Read(block)).Length).Select(w => JsonValue.Create(w ?? ""))]) } : [];

    public override async Task<JsonObject> Take(BlockSending sent, CancellationToken stop)
    {
        if (Loose.Text(sent.Answer[AboutId]) is not { } id)
        {
            await Draw(sent, stop);
            return [];
        }

        var given = await Mine(sent.Block, sent.PersonId).SingleOrDefaultAsync(f => f.Id == id, stop) ?? throw new RuleBroken("This was not drawn for you.");
        var about = await db.Set<Upload>().SingleAsync(u => u.Id == given.UploadId, stop);
        var said = Loose.Texts(sent.Answer[Words]).ToList();
        given.Give([.. Asked(Read(sent.Block)).Select((asked, at) => new FeedbackLine(asked, at < said.Count ? said[at] : ""))], about, clock.UtcNow());
        return [];
    }

    async Task Draw(BlockSending sent, CancellationToken stop)
    {
        var (page, of, block, person) = (sent.Item.Id, Read(sent.Block).UploadBlockId, Flow.IdOf(sent.Block), sent.PersonId);
        var has = await Mine(sent.Block, person).Select(f => f.UploadId).ToListAsync(stop);
        var uploads = await db.Set<Upload>().Where(u => u.PageId == page && u.BlockId == of).OrderBy(u => u.Id)
            .Select(u => new { u.Id, u.PersonId, Drawn = db.Set<PeerFeedback>().Count(f => f.UploadId == u.Id) }).ToListAsync(stop);
        var drawn = PeerFeedback.Draw([.. uploads.Select(u => (u.Id, u.PersonId, u.Drawn))], person, has, Wanted(sent.Block));
        if (drawn.Count == 0) throw new RuleBroken(has.Count > 0 ? "There is nothing more to look at yet. Come back when others have handed in theirs." : "Nobody else has handed anything in yet. Come back in a day or two.");

        db.AddRange(drawn.Select(upload => new PeerFeedback { UploadId = upload, ReviewerId = person, BlockId = block, DrawnUtc = clock.UtcNow() }));
    }

    public override async ValueTask<bool> IsMet(BlockUse use, CancellationToken stop)
    {
        var since = use.SinceUtc ?? DateTime.MinValue;
        return await Mine(use.Block, use.PersonId).CountAsync(f => f.GivenUtc >= since, stop) >= use.Duty.Amount;
    }

    IQueryable<PeerFeedback> Mine(JsonObject block, string personId)
    {
        var id = Flow.IdOf(block);
        return db.Set<PeerFeedback>().Where(f => f.ReviewerId == personId && f.BlockId == id);
    }

    int Wanted(JsonObject block) => DutyOf(block)?.Amount ?? Rules[0].Usual;

    static string[] Asked(PeerFeedbackFields fields) => [.. fields.Rubric.Where(r => !string.IsNullOrWhiteSpace(r))];
}
