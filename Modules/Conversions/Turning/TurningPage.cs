using System.ComponentModel.DataAnnotations;
using Communities;

namespace Conversions.Turning;

public sealed record TurningPage(CommunityView Community, string Title, string Path, IReadOnlyList<ProductChoice> Choices, IReadOnlyList<PostChoice> Posts, TurningForm Form);

public sealed record ProductChoice(string Kind, string Word, string Hint);

public sealed record PostChoice(int Number, string Author, string Excerpt, bool IsSuggested);

public sealed class TurningForm
{
    public string? Into { get; set; }

    [Display(Name = "Title", Description = "The name by which people will look for it."), MaxLength(200, ErrorMessage = "A title has up to 200 characters."), Required(ErrorMessage = "Give it a title.")]
    public string? Title { get; set; }

    public int[] Numbers { get; set; } = [];
}
