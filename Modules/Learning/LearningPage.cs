using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Learning;

/// <summary>When a person has done a page.</summary>
internal enum PageRule { AllRequiredBlocks, AnyNOf, MarkedByLearner, MarkedByFacilitator }

/// <summary>A page of blocks that people of a community go through, each at their own time.</summary>
internal sealed class LearningPage : ContentItem, IWithinCommunity
{
    public const int LongestTitle = 150;
    public const int LongestPurpose = 300;

    /// <summary>What BCP 47 asks programs to keep at least.</summary>
    public const int LongestLanguage = 35;

    [SetsRequiredMembers]
    public LearningPage() => ContentType = nameof(LearningPage);

    [Field("Community", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    [Field("Purpose", Hint = "One sentence: what will somebody be able to do afterwards?"), MaxLength(LongestPurpose)]
    public string Purpose { get; set; } = "";

    [Field("For whom", Hint = "So that people see at once whether it is for them."), MaxLength(LongestPurpose)]
    public string ForWhom { get; set; } = "";

    [Field("Minutes", Hint = "About how long it takes.")]
    public int Minutes { get; set; } = 10;

    [Field("Completed when")]
    public PageRule Rule { get; set; }

    [Field("How many", Hint = "Where any few blocks are enough.")]
    public int RuleAmount { get; set; } = 1;

    [Field("Gives a certificate", Hint = "Whoever completes it gets a page to print.")]
    public bool GivesCertificate { get; set; }

    /// <summary>A language tag such as <c>en</c> or <c>pt-BR</c> (BCP 47); empty where nobody said.</summary>
    [Field("Language", Hint = "Such as en, fr or pt-BR."), MaxLength(LongestLanguage)]
    public string Language { get; set; } = "";

    /// <summary>Pages with the same word here are one page in several languages; empty for a page by itself.</summary>
    [Field("The same in other languages", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string SetId { get; set; } = "";

    /// <summary>Asked for with the next version that is published.</summary>
    [Field("Everybody does it again", Hint = "When it is published next, what people have completed expires.")]
    public bool MustRedo { get; set; }

    /// <summary>What people did before counts no more; null while everything counts.</summary>
    [Field("Done again since", ReadOnly = true)]
    public DateTime? RedoneUtc { get; set; }

    public Flow Flow => new(ContentJson.PartsOf(this));

    public static LearningPage Begin(CommunityView community, string personId, string userName, string? title, string? purpose, DateTime nowUtc)
    {
        var begun = new LearningPage { CommunityId = community.Id, OwnerId = personId, Author = userName, CreatedUtc = nowUtc, ModifiedUtc = nowUtc };
        begun.Describe(title, purpose, "", 10);
        begun.StandIn(community.Slug);
        begun.Parts = """{ "FlowPart": { "Widgets": [] } }""";
        return begun;
    }

    /// <summary>Begins with what another page or a template has; what it says of itself stays where nothing else was said.</summary>
    public void BeginFrom(string parts, string purpose, string forWhom, int minutes)
    {
        (Parts, ForWhom, Minutes) = (parts, forWhom, minutes);
        if (Purpose.Length == 0) Purpose = purpose;
    }

    public void Describe(string? title, string? purpose, string? forWhom, int minutes)
    {
        title = PlainText.Clean(title ?? "");
        if (title.Length == 0) throw new RuleBroken("Give it a title, such as “One idea, one try”.", "Title");
        if (title.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters.", "Title");
        if (minutes is < 1 or > 600) throw new RuleBroken("Say how many minutes it takes, from 1 to 600. What takes longer is better made of several pages.", "Minutes");
        (DisplayText, Purpose, ForWhom, Minutes) = (title, Line(purpose, "Purpose"), Line(forWhom, "ForWhom"), minutes);
    }

    public void CompleteBy(PageRule rule, int amount)
    {
        if (amount is < 1 or > 100) throw new RuleBroken("Say how many blocks are enough, from 1 to 100.", nameof(RuleAmount));
        (Rule, RuleAmount) = (rule, amount);
    }

    public void Speak(string? language)
    {
        language = (language ?? "").Trim();
        if (language.Length > LongestLanguage || language.Length > 0 && !language.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))) throw new RuleBroken("Say the language by its tag, such as en, fr or pt-BR.", nameof(Language));
        Language = language;
    }

    static string Line(string? text, string on) => PlainText.Clean(text ?? "") is { Length: <= LongestPurpose } line ? line : throw new RuleBroken($"This has up to {LongestPurpose} characters.", on);

    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken("Give it a title before you publish.", "Title");
        if (!Flow.Blocks.Any()) throw new RuleBroken("There is nothing on this page yet. Add a block before you publish.");
    }

    /// <summary>Called once readers see a new version: where its editor asked for it, everybody begins again.</summary>
    public void Redo(DateTime nowUtc)
    {
        if (!MustRedo) return;

        (MustRedo, RedoneUtc) = (false, nowUtc);
    }

    /// <summary>Puts every text of its blocks as <paramref name="word"/> has it; what is kept besides what readers see is the caller's.</summary>
    public void Reword(Func<string, string> word)
    {
        var parts = ContentJson.PartsOf(this);
        if (Loose.Rewrite(parts, word)) Parts = parts.ToJsonString(Kernel.Settings.SiteJson.Options);
    }

    public void StandIn(string slug) => Path = $"communities/{slug}/learning/{Id}";

    public static string PathOf(string communityPath, string id) => $"{communityPath}/learning/{id}";

    public static new void Map(ModelBuilder model) => model.Entity<LearningPage>(p =>
    {
        p.Ignore(x => x.Flow);
        p.HasIndex(x => x.CommunityId);
        p.HasIndex(x => x.SetId);
    });
}

internal static class PageQueries
{
    public static IQueryable<LearningPage> In(this IQueryable<LearningPage> all, string communityId) => all.Where(p => p.CommunityId == communityId && p.State != ContentState.Deleted);

    /// <summary>The page itself, and the same in other languages.</summary>
    public static IQueryable<LearningPage> SameAs(this IQueryable<LearningPage> all, LearningPage page) => all.Where(p => p.Id == page.Id || page.SetId != "" && p.SetId == page.SetId);

    /// <summary>Those that everybody reads who reads their community.</summary>
    public static IQueryable<LearningPage> Published(this IQueryable<LearningPage> all) => all.Where(p => p.State == ContentState.Published);
}
