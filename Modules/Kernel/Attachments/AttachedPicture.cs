namespace Kernel.Attachments;

/// <summary>A picture's bytes, where something has to hold them itself, such as a book.</summary>
/// <param name="Extension">Without a point: <c>jpg</c>, <c>png</c> or <c>gif</c>, which every reader of books shows.</param>
public sealed record AttachedPicture(Stream Content, string Extension);
