using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Learning;

/// <summary>Guided pages in an order, each opening when its time has come. Its steps are blocks, edited as those of a page.</summary>
internal sealed class LearningPath : ContentItem, IWithinCommunity
{
    [SetsRequiredMembers]
    public LearningPath() => ContentType = nameof(LearningPath);

    [Field("Community", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    [Field("Purpose", Hint = "One sentence: where does it lead?"), MaxLength(LearningPage.LongestPurpose)]
    public string Purpose { get; set; } = "";

    [Field("Gives a certificate", Hint = "Whoever completes it gets a page to print.")]
    public bool GivesCertificate { get; set; }

    [Field("New facilitators are enrolled", Hint = "Whoever begins to facilitate is enrolled: in this community, or anywhere if this is the facilitators’ own.")]
    public bool IsForFacilitators { get; set; }

    public Flow Flow => new(ContentJson.PartsOf(this));

    public static LearningPath Begin(CommunityView community, string personId, string userName, string? title, string? purpose, DateTime nowUtc)
    {
        var begun = new LearningPath { CommunityId = community.Id, OwnerId = personId, Author = userName, CreatedUtc = nowUtc, ModifiedUtc = nowUtc, Parts = """{ "FlowPart": { "Widgets": [] } }""" };
        begun.Describe(title, purpose);
        begun.StandIn(community.Slug);
        return begun;
    }

    public void Describe(string? title, string? purpose)
    {
        (title, purpose) = (PlainText.Clean(title ?? ""), PlainText.Clean(purpose ?? ""));
        if (title.Length == 0) throw new RuleBroken("Give it a title, such as “First weeks”.", "Title");
        if (title.Length > LearningPage.LongestTitle) throw new RuleBroken($"A title has up to {LearningPage.LongestTitle} characters.", "Title");
        if (purpose.Length > LearningPage.LongestPurpose) throw new RuleBroken($"This has up to {LearningPage.LongestPurpose} characters.", "Purpose");
        (DisplayText, Purpose) = (title, purpose);
    }

    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken("Give it a title before you publish.", "Title");
        if (!Flow.Blocks.Any()) throw new RuleBroken("There is no step on this path yet. Add one before you publish.");
    }

    public void StandIn(string slug) => Path = $"communities/{slug}/learning/paths/{Id}";

    public static string PathOf(string communityPath, string id) => $"{communityPath}/learning/paths/{id}";

    public static new void Map(ModelBuilder model) => model.Entity<LearningPath>(p =>
    {
        p.Ignore(x => x.Flow);
        p.HasIndex(x => x.CommunityId);
    });
}
