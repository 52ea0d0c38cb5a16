using System.ComponentModel.DataAnnotations;
using Kernel.People;
using Kernel.Text;

namespace Communities.Charters;

/// <summary>A charter as its readers see it.</summary>
public sealed record CharterView(string Id, int Number, string Purpose, string Scope, string Norms, string Roles, string Measures, DateTime? ReviewUtc, Face? Sponsor, DateTime? ApprovedUtc, Face? ApprovedBy)
{
    public IEnumerable<(string Name, string Text)> Sections => [("Purpose", Purpose), ("Scope", Scope), ("How we treat each other", Norms), ("Who does what", Roles), ("How we know that it works", Measures)];
}

/// <param name="Shown">Null while there is none.</param>
/// <param name="Versions">All that were approved, the latest first.</param>
/// <param name="Compared">What became of the version before, section by section; null for the first.</param>
/// <param name="Waiting">One that is being written, waits or came back; null for those who do not write it.</param>
public sealed record CharterPage(CommunityView Community, CharterView? Shown, IReadOnlyList<CharterVersionRow> Versions, IReadOnlyList<ComparedSection>? Compared, WaitingCharter? Waiting, bool CanWrite);

public sealed record CharterVersionRow(int Number, DateTime? ApprovedUtc);

public sealed record ComparedSection(string Name, IReadOnlyList<Run> Runs);

public sealed record WaitingCharter(string State, string Reason);

/// <summary>One step of writing a charter.</summary>
/// <param name="Missing">On the last step: what still has to be said.</param>
/// <param name="Reason">Why it came back.</param>
public sealed record WriteCharterPage(CommunityView Community, int Step, CharterForm Form, IReadOnlyList<CharterGap> Missing, IReadOnlyList<Face> Members, bool AsksSponsor, string Reason)
{
    public static readonly string[] Steps = ["What it is for", "How you work", "How you know that it works", "Look over it and send it in"];
}

public sealed record CharterGap(int Step, string Text);

public sealed class CharterForm
{
    public int Step { get; set; } = 1;

    [Display(Name = "Purpose", Description = "One sentence: what will people be able to do because they meet here?"), MaxLength(Charter.LongestPurpose)]
    public string? Purpose { get; set; }

    [Display(Name = "Scope", Description = "What belongs here, what does not, and whom it is for."), MaxLength(Charter.LongestText)]
    public string? Scope { get; set; }

    [Display(Name = "How you treat each other", Description = "The few rules that make it safe to ask and to disagree."), MaxLength(Charter.LongestText)]
    public string? Norms { get; set; }

    [Display(Name = "Who does what", Description = "Who looks after the community, how much time they have for it, and what members do themselves."), MaxLength(Charter.LongestText)]
    public string? Roles { get; set; }

    [Display(Name = "How you will know that it works", Description = "Two or three signs, such as “questions are answered within two days”."), MaxLength(Charter.LongestText)]
    public string? Measures { get; set; }

    [Display(Name = "Look at it again on", Description = "In half a year, or in a year."), DataType(DataType.Date)]
    public DateOnly? Review { get; set; }

    [Display(Name = "Sponsor", Description = "Who speaks for the community where time and money are given. Their name, or their user name if others are called the same.")]
    public string? Sponsor { get; set; }
}
