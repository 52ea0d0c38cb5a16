using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Conversions.Turning;

/// <param name="Places">Where it may be made; one for here alone.</param>
/// <param name="Asked">What the viewer has asked the authors of this conversation.</param>
/// <param name="AsksAuthors">In some of the places more people read than here.</param>
public sealed record TurningPage(
    CommunityView Community, string Title, string Path, IReadOnlyList<ProductChoice> Choices, IReadOnlyList<SelectListItem> Places, bool AsksAuthors, IReadOnlyList<PostChoice> Posts, IReadOnlyList<OpenQuestion> Asked, TurningForm Form);

public sealed record ProductChoice(string Kind, string Word, string Hint, bool HasTime);

public sealed record PostChoice(int Number, string Author, string Excerpt, bool IsSuggested);

/// <summary>A question to authors that is open.</summary>
public sealed record OpenQuestion(string Path, string Title, DateTime Utc);

public sealed class TurningForm
{
    public string? Into { get; set; }

    /// <summary>The address of a community; empty for where the conversation is.</summary>
    [Display(Name = "Where?")]
    public string? Place { get; set; }

    [Display(Name = "Title", Description = "The name by which people will look for it."), MaxLength(200, ErrorMessage = "A title has up to 200 characters."), Required(ErrorMessage = "Give it a title.")]
    public string? Title { get; set; }

    [Display(Name = "When does it begin?", Description = "Only for an event. You can change everything about it afterwards.")]
    public string? Starts { get; set; }

    public int[] Numbers { get; set; } = [];
}
