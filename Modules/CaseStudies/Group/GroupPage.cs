using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Products;

namespace CaseStudies.Group;

/// <summary>What the group says to a case study, on its page.</summary>
/// <param name="Talks">Conversations about it that the viewer may read, the latest first.</param>
/// <param name="CanBring">The viewer may open one now.</param>
/// <param name="Looking">How many said “same here”: they stand on the board as still looking.</param>
/// <param name="Tried">How many said what they did with it.</param>
public sealed record GroupPart(IReadOnlyList<ConversationGlance> Talks, bool CanBring, int Looking, int Tried);

/// <summary>The form that opens a conversation about it.</summary>
/// <param name="IsPublished">Everybody who reads the conversation reads the case study, too.</param>
public sealed record BringPage(CommunityView Community, string Path, string CaseTitle, bool IsPublished, BringForm Form);

public sealed class BringForm
{
    [Display(Name = "Your question", Description = "One question, as you would ask a colleague in the corridor."), MaxLength(200, ErrorMessage = "A question has up to 200 characters. Say the rest in the text."), Required(ErrorMessage = "Say in one line what you would like to know.")]
    public string? Title { get; set; }

    [Display(Name = "What should they know?", Description = "What you did, where you are unsure, what would help you."), Required(ErrorMessage = "Write at least a sentence or two.")]
    public string? Body { get; set; }
}
