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

/// <param name="Accept">The endings that a file chooser offers; empty for all.</param>
/// <param name="Limits">Which files, as a sentence.</param>
/// <param name="Own">What the viewer sent; null for nothing yet.</param>
/// <param name="Feedback">What peers said about it.</param>
public sealed record UploadContent(string Prompt, string Accept, string Limits, HandedFile? Own, IReadOnlyList<FeedbackCard> Feedback);

/// <param name="Address">Begins with <c>~/</c>.</param>
/// <param name="Size">In words.</param>
public sealed record HandedFile(string Name, string Address, string Size, DateTime SentUtc);

public sealed record FeedbackCard(Face By, DateTime GivenUtc, IReadOnlyList<FeedbackLine> Lines);

internal sealed class UploadFields
{
    [Field("What to hand in", Editor = FieldEditor.TextArea), MaxLength(1_000)]
    public string Prompt { get; set; } = "";

    [Field("Kinds of file", Hint = "Their endings, such as pdf or docx. Left empty, every kind that the site takes.")]
    public List<string> Types { get; set; } = [];

    [Field("Largest size in MB", Hint = "The site’s own limit holds as well.")]
    public int MostMegabytes { get; set; } = 10;
}

/// <summary>A file that everybody hands in. It is seen by its owner, by those who build the page, and by the peers who were drawn to look at it.</summary>
internal sealed class UploadBlock(AppDb db, IAttachments attachments, Viewer me, TimeProvider clock) : BlockType<UploadFields>
{
    public const string FeedbackReceived = "feedback_received";
    public const string FileField = "File";

    public override string Label => "Hand in a file";
    public override string About => "Everybody hands in a file, which facilitators and drawn peers see.";
    public override string Icon => "attach";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("submitted", "a file is handed in"), new(FeedbackReceived, "peers have said what they think of it") { Counts = "peers", Most = 10 }];

    protected override string? Amiss(UploadFields fields, JsonObject block) => fields.Prompt.Trim().Length == 0 ? "Say what to hand in." : fields.MostMegabytes is < 1 or > 50 ? "Say a size from 1 to 50 MB." : null;

    public override Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        // Two rules that cannot both be met: to get feedback where nobody gives any.
        if (DutyOf(block) is { Rule.Key: FeedbackReceived } && !new Flow(ContentJson.PartsOf(item)).All.SkipWhile(b => Flow.IdOf(b) != Flow.IdOf(block)).Any(b => Flow.TypeOf(b) == nameof(PeerFeedbackBlock)))
            throw new RuleBroken("Hand in a file: it waits for feedback, and nothing below it asks peers for any. Add “Feedback to peers”, or choose another rule.", Flow.IdOf(block));
        return Task.CompletedTask;
    }

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var (fields, id) = (Read(block), Flow.IdOf(block));
        var kinds = Kinds(fields);
        var limits = $"{(kinds.Length > 0 ? string.Join(", ", kinds.Select(k => k.ToUpperInvariant())) : "Any kind of file that this site takes")}, up to {fields.MostMegabytes} MB.";
        // Through somebody else's eyes nothing of theirs is shown.
        var own = personId.Length == 0 || personId != me.Id ? null : await db.Set<Upload>().AsNoTracking().Where(u => u.BlockId == id && u.PersonId == personId).FirstOrDefaultAsync(stop);
        var said = own is null ? [] : await (from f in db.Set<PeerFeedback>().AsNoTracking()
                                             where f.UploadId == own.Id && f.GivenUtc != null
                                             join p in db.Set<Person>() on f.ReviewerId equals p.Id
                                             orderby f.GivenUtc
                                             select new { Feedback = f, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation) }).ToListAsync(stop);
        return new UploadContent(fields.Prompt, string.Join(',', kinds.Select(k => "." + k)), limits, own is null ? null : new(own.FileName, own.Address, Attached.SizeInWords(own.Size), own.SentUtc),
            [.. said.Select(s => new FeedbackCard(s.Face, s.Feedback.GivenUtc!.Value, s.Feedback.Lines))]);
    }

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) => [];

    public override async Task<JsonObject> Take(BlockSending sent, CancellationToken stop)
    {
        var fields = Read(sent.Block);
        if (sent.Files.GetFile(FileField) is not { FileName.Length: > 0 } file) throw new RuleBroken("Choose a file first.");
        if (Kinds(fields) is { Length: > 0 } kinds && !kinds.Contains(Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant())) throw new RuleBroken($"“{file.FileName}” is of another kind. These are asked for: {string.Join(", ", kinds.Select(k => k.ToUpperInvariant()))}.");
        if (file.Length > (long)fields.MostMegabytes << 20) throw new RuleBroken($"“{file.FileName}” has {Attached.SizeInWords(file.Length)}, and {fields.MostMegabytes} MB is the most here. Hand in a smaller one.");

        await using var content = file.OpenReadStream();
        var kept = await attachments.Keep(content, file.FileName, null, stop);
        var (page, block, person) = (sent.Item.Id, Flow.IdOf(sent.Block), sent.PersonId);
        var upload = await db.Set<Upload>().SingleOrDefaultAsync(u => u.PageId == page && u.BlockId == block && u.PersonId == person, stop) ?? db.Add(new Upload { PageId = page, BlockId = block, PersonId = person }).Entity;
        upload.Send(kept, clock.UtcNow());
        await attachments.Post(kept.Markdown, upload.Place, person, stop);
        return new() { ["Upload"] = upload.Id };
    }

    public override async ValueTask<bool> IsMet(BlockUse use, CancellationToken stop)
    {
        if (Loose.Text(use.Answer?["Upload"]) is not { } id || !await db.Set<Upload>().AnyAsync(u => u.Id == id && u.PersonId == use.PersonId, stop)) return false;

        return use.Duty.Rule.Key != FeedbackReceived || await db.Set<PeerFeedback>().CountAsync(f => f.UploadId == id && f.GivenUtc != null, stop) >= use.Duty.Amount;
    }

    static string[] Kinds(UploadFields fields) => [.. fields.Types.SelectMany(t => t.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).Select(t => t.Trim().TrimStart('.').ToLowerInvariant()).Where(t => t.Length > 0).Distinct()];
}
