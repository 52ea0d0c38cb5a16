using System.Diagnostics.CodeAnalysis;

namespace Media.Images;

// Either the picture or the sentence that says why not, so that hostile bytes cost no exception.
internal readonly record struct Reading(UploadedImage? Image, string? Refusal)
{
    [MemberNotNullWhen(true, nameof(Image))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Image is not null;

    public static implicit operator Reading(UploadedImage image) => new(image, null);
    public static implicit operator Reading(string refusal) => new(null, refusal);
}
