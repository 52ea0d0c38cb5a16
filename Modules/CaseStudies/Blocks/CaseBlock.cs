using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Communities;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Blocks;

/// <param name="Path">Within the site; null for a case study that the viewer may not read.</param>
public sealed record CaseContent(string Question, string? Path, string Title, string Summary);

internal sealed class CaseFields
{
    [Field("Case study", Hint = "Its address, or the end of it."), MaxLength(500)]
    public string Case { get; set; } = "";

    [Field("A question about it", Hint = "Such as: what would you have done differently?"), MaxLength(500)]
    public string Question { get; set; } = "";
}

/// <summary>A case study to read as a step of a page. What somebody answers to its question is theirs alone.</summary>
internal sealed class CaseBlock(AppDb db, ICommunities communities, Viewer me) : BlockType<CaseFields>
{
    const int Longest = 20_000;
    const string Opened = "opened";

    public override string Label => "Case study";
    public override string About => "A case study to read, and a question about it.";
    public override string Icon => "case";
    public override BlockGroup Group => BlockGroup.Talk;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("question_answered", "the question about it has an answer"), new(Opened, "it has been opened from here")];

    protected override string? Amiss(CaseFields fields, JsonObject block) => IdIn(fields.Case).Length == 0 ? "Say which case study: copy its address." : fields.Question.Trim().Length == 0 && DutyOf(block)?.Rule.Key != Opened ? "Ask a question about it." : null;

    public override async Task<string?> LeadsTo(JsonObject block, CancellationToken stop) => ((CaseContent)await Content(block, "", stop)).Path is { } path ? "~" + path : null;

    public override IReadOnlyList<string> NamesInPlace { get; } = [nameof(CaseFields.Case)];

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        var id = IdIn(fields.Case);
        var found = await db.Set<CaseStudy>().Published().Where(c => c.Id == id).Select(c => new { c.CommunityId, c.DisplayText, c.Summary }).SingleOrDefaultAsync(stop);
        var place = found is null ? null : await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == found.CommunityId, stop);
        return place is null ? new CaseContent(fields.Question, null, "", "") : new CaseContent(fields.Question, CaseStudy.PathOf(place.Path, id), found!.DisplayText, found.Summary);
    }

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) => new() { ["Words"] = PlainText.CleanLines(typed["Words"].ToString()).Trim() };

    public override string? AmissIn(JsonObject answer) => (Loose.Text(answer["Words"]) ?? "").Length switch { 0 => "Write a sentence. Nobody else sees it.", > Longest => $"An answer has up to {Longest:N0} characters.", _ => null };

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(use.Duty.Rule.Key == Opened ? Loose.Flag(use.Answer?[BlockAnswering.Opened]) == true : Loose.Text(use.Answer?["Words"]) is { Length: > 0 });
}
