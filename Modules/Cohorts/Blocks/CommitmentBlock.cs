using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Blocks;

/// <summary>What its editor fills in.</summary>
public sealed record CommitmentContent(string Prompt);

internal sealed class CommitmentFields
{
    [Field("What is it about?", Hint = "Such as: one thing from today that you will try with your own team.", Editor = FieldEditor.TextArea), MaxLength(500)]
    public string Prompt { get; set; } = "";
}

/// <summary>A promise to oneself as a step of a page: what, where, on which day and at what time. It is a commitment of the cohort as any other.</summary>
internal sealed class CommitmentBlock(AppDb db, Site site, ICommunities communities, TimeProvider clock) : BlockType<CommitmentFields>
{
    /// <summary>Of an answer: the id of the commitment that came of it, and where it is.</summary>
    public const string Made = "Made";
    public const string MadePath = "MadePath";

    static readonly string[] Typed = ["What", "Where", "Day", "Time", "Asker"];

    public override string Label => "Commitment";
    public override string About => "Everybody says what they will do, where, on which day and at what time.";
    public override string Icon => "flag";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("made_with_date_and_place", "a commitment is made, with its place, its day and its hour")];

    protected override string? Amiss(CommitmentFields fields, JsonObject block) => fields.Prompt.Trim().Length == 0 ? "Say what the commitment is about." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(new CommitmentContent(Read(block).Prompt));

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        if (item is not IWithinCommunity within || !await db.Set<Cohort>().Of(within.CommunityId).AnyAsync(stop))
            throw new RuleBroken("Commitment: this community has no cohort, and commitments are made in one. Set one up, or let people write it into a reflection.", Flow.IdOf(block));
    }

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) =>
        new(Typed.Select(name => KeyValuePair.Create(name, (JsonNode?)PlainText.Clean(typed[name].ToString()))));

    public override async Task<JsonObject> Take(BlockSending sent, CancellationToken stop)
    {
        var within = (IWithinCommunity)sent.Item;
        var cohort = await db.Set<Cohort>().Of(within.CommunityId).FirstOrDefaultAsync(stop);
        if (cohort is null || !await db.Set<CohortMember>().Present(cohort.Id).AnyAsync(m => m.PersonId == sent.PersonId, stop)) throw new RuleBroken("Those who take part in the cohort make commitments here.");

        var answer = sent.Answer;
        var day = DateOnly.TryParse(Said("Day"), CultureInfo.InvariantCulture, out var on) ? on : (DateOnly?)null;
        var made = Commitment.Make(cohort, sent.PersonId, Said("What"), Said("Where"), Said("Asker"), LocalDay.Moment(day, Said("Time"), site.TimeZone), clock.UtcNow());
        db.Add(made);
        (answer[Made], answer[MadePath]) = (made.Id, Commitment.PathOf((await communities.PathOf(within.CommunityId, stop))!, made.Id));
        return answer;

        string Said(string name) => Loose.Text(answer[name]) ?? "";
    }

    public override async ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) =>
        Loose.Text(use.Answer?[Made]) is { } made && await db.Set<Commitment>().AnyAsync(c => c.Id == made && c.PersonId == use.PersonId && c.Where != "", stop);
}
