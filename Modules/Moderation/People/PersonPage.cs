using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Posts;
using Kernel.People;
using Moderation.Queue;

namespace Moderation.People;

/// <summary>What facilitators know of somebody in their community.</summary>
/// <param name="Case">The case from which the viewer came; empty when from elsewhere.</param>
public sealed record PersonPage(CommunityView Community, string Name, Face Face, Muted? Muted, IReadOnlyList<NoteView> Notes, CaseList Cases, string Case, PersonForm Form)
{
    public string Path => $"{Community.Path}/moderation/people/{Uri.EscapeDataString(Name)}";
}

/// <param name="ShownUtc">When the person read it first; null while they did not.</param>
public sealed record NoteView(string By, string Text, DateTime Utc, DateTime? ShownUtc);

public sealed class PersonForm
{
    [Display(Name = "For how many days?", Description = "Up to 90. They read on as before.")]
    public int? Days { get; set; }

    [Display(Name = "Why?", Description = "They are told, and it stands where they would write."), MaxLength(Moderation.Case.LongestReason, ErrorMessage = "Say it in 300 characters at most.")]
    public string? Why { get; set; }

    [Display(Name = "A note for the facilitators", Description = "Write it as you would say it to them: they can see it whenever they ask, with your name."), MaxLength(PersonalNote.Longest, ErrorMessage = "Say it in 1,000 characters at most.")]
    public string? Note { get; set; }

    /// <summary>The case because of which it is done.</summary>
    public string? Case { get; set; }
}
