using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.People;

namespace People.Introductions;

public sealed class IntroductionForm
{
    [Display(Name = "Who?", Description = "Their name. Members are suggested as you type.")]
    public string? First { get; set; }

    [Display(Name = "To whom?")]
    public string? Second { get; set; }

    [Display(Name = "Why should they know each other?", Description = "One sentence. Both get it, in one message with both names."), MaxLength(180)]
    public string? Reason { get; set; }

    /// <summary>The name of a community in addresses, for somebody who asks to be introduced.</summary>
    public string? Community { get; set; }
}

/// <param name="Members">Whom the form suggests.</param>
public sealed record NewIntroductionPage(CommunityView Community, IntroductionForm Form, IReadOnlyList<MemberChoice> Members);

public sealed record MemberChoice(string Name, string DisplayName);

/// <param name="Asked">What waits for a facilitator.</param>
public sealed record ListPage(CommunityView Community, IReadOnlyList<IntroductionRow> Asked, IReadOnlyList<IntroductionRow> Made);

public sealed record IntroductionRow(string Id, Face First, Face Second, string Reason, DateTime AtUtc);

/// <summary>Asking to be introduced to somebody.</summary>
public sealed record AskPage(Face Other, IntroductionForm Form, IReadOnlyList<CommunityView> Common);

/// <summary>The introduction as the two get it.</summary>
/// <param name="Other">The one whom the viewer is to meet; null for whoever made it.</param>
public sealed record IntroductionPage(CommunityView Community, Face By, Face First, Face Second, Face? Other, string Reason, DateTime AtUtc);
