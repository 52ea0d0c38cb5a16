using System.ComponentModel.DataAnnotations;
using Kernel.People;

namespace Moderation.Account;

/// <summary>What facilitators decided about what somebody wrote, as that person sees it.</summary>
/// <param name="Community">The community's name.</param>
/// <param name="Said">What became of it, as a sentence.</param>
/// <param name="Html">What they wrote, where nobody else reads it.</param>
/// <param name="Body">The same as they typed it; empty unless it was returned to them.</param>
/// <param name="Path">Where it stands, within the site; empty while it does not.</param>
public sealed record DecisionPage(
    string Id, string Title, string Community, string CommunityPath, string Said, string Reason, DateTime Utc, string Html, string Body, string Path,
    IReadOnlyList<MessageView> Messages, AppealView Appeal, AppealForm Form);

/// <summary>From the facilitators, who write as one.</summary>
public sealed record MessageView(string Text, DateTime Utc);

/// <param name="Words">What the person wrote; empty when they did not appeal.</param>
/// <param name="Answer">Empty while it waits.</param>
public sealed record AppealView(bool IsPossible, string Words, DateTime? Utc, string Said, string Answer);

public sealed class AppealForm
{
    [Display(Name = "What did the facilitators not see?", Description = "Somebody else than whoever decided reads it, where there is somebody. You can appeal once."), MaxLength(Case.LongestAppeal, ErrorMessage = "Say it in 2,000 characters at most.")]
    public string? Words { get; set; }
}

public sealed record DecisionsPage(IReadOnlyList<DecisionRow> Rows, int Notes, int Unseen);

public sealed record DecisionRow(string Path, string Title, string Community, string Said, DateTime Utc);

public sealed record MyNotesPage(IReadOnlyList<MyNote> Notes, int Unseen);

public sealed record MyNote(string By, string Community, string Text, DateTime Utc);
