using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Kernel;
using Kernel.Content;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>Who may read. Writing is for members in all of them.</summary>
public enum CommunityPrivacy
{
    /// <summary>Everybody reads, visitors too.</summary>
    Open,
    /// <summary>Everybody with an account reads.</summary>
    Restricted,
    /// <summary>Members read; others know its name.</summary>
    Private,
    /// <summary>Others do not know that it exists.</summary>
    Confidential,
}

public enum CommunityKind { Practice, Role, Cohort, Interest, Project, Facilitators }

/// <summary>People who share a craft, and the place where they meet.</summary>
public sealed partial class Community : ContentItem
{
    const int LongestSlug = 60;
    const string NoPurpose = "Say in one sentence what this community is for.";

    string slug = "";

    [SetsRequiredMembers]
    public Community() => ContentType = nameof(Community);

    [Field("Purpose", Hint = "One sentence on what this community is for.", Editor = FieldEditor.TextArea), MaxLength(300)]
    public string Purpose { get; set; } = "";

    [Field("Description", Hint = "What happens here, for whom, and how you treat each other.", Editor = FieldEditor.Markdown)]
    public string Description { get; set; } = "";

    public string DescriptionHtml { get; private set; } = "";
    public int HtmlVersion { get; private set; }

    [Field("Privacy", Hint = "Open: everybody reads. Restricted: everybody with an account. Private: members. Confidential: members, and nobody else knows it exists.")]
    public CommunityPrivacy Privacy { get; set; }

    [Field("Joining", Hint = "Free: whoever reads may join. Request: they ask, and a facilitator answers. Invitation: only people who were invited.")]
    public CommunityJoining Joining { get; set; }

    [Field("Kind")]
    public CommunityKind Kind { get; set; }

    /// <summary>Its name in addresses. Links in mail and on paper rely on it, so the first one stays.</summary>
    [Field("Address", ReadOnly = true), MaxLength(LongestSlug)]
    public string Slug
    {
        get => slug;
        set
        {
            if (slug.Length == 0 && value.Length > 0) slug = SlugOf(value);
        }
    }

    public int MemberCount { get; private set; }

    /// <exception cref="RuleBroken">It has no name, or is beyond its beginnings and has no purpose.</exception>
    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken("Give the community a name.", "Name");
        if (Purpose.Length == 0 && Lifecycle != CommunityLifecycle.Forming) throw new RuleBroken(NoPurpose, nameof(Purpose));
    }

    public override void Edited()
    {
        DisplayText = PlainText.Clean(DisplayText);
        Purpose = PlainText.Clean(Purpose);
        Description = PlainText.CleanLines(Description);
        DescriptionHtml = Markdown.ToHtml(Description);
        HtmlVersion = Markdown.Version;
        if (DisplayText.Length > 0) Slug = DisplayText;
        if (Slug.Length > 0) Path = $"communities/{Slug}";
    }

    public void Describe(string name, string purpose, string description, CommunityPrivacy privacy, CommunityJoining joining = CommunityJoining.Free)
    {
        (DisplayText, Purpose, Description, Privacy, Joining) = (name, purpose, description, privacy, joining);
        Edited();
        CheckReady();
    }

    /// <summary>The name in addresses that this text would give; never a word that an address of ours uses.</summary>
    public static string SlugOf(string name) => Kernel.Text.Slug.From(name, LongestSlug) is var made && made == "new" ? "new-community" : made;

    public static new void Map(ModelBuilder model) => model.Entity<Community>(community =>
    {
        community.HasIndex(c => c.Slug).IsUnique();
        community.HasIndex(c => c.Privacy);
    });
}
