using Kernel.Pages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Media.Admin;

/// <summary>The site's files, newest first, and the form for one more.</summary>
public sealed record MediaPage(IReadOnlyList<FileRow> Files, string Find, UploadForm Form, Pager Pager)
{
    public IEnumerable<SelectListItem> Visibilities { get; } =
    [
        new("Everybody", nameof(MediaVisibility.Everybody)),
        new("People with an account", nameof(MediaVisibility.SignedIn)),
    ];
}

/// <summary>One file.</summary>
/// <param name="Path">What follows <c>/media/</c> in its address.</param>
public sealed record FileRow(string Id, string Path, string Name, string ContentType, long Size, MediaVisibility Visibility, DateTime CreatedUtc)
{
    /// <summary>The path as a link writes it, after <c>~/media/</c>.</summary>
    public string Place => string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));

    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    public string Kind => ContentType.Split(';')[0];

    public string SizeInWords => Kernel.Attachments.Attached.SizeInWords(Size);
}

internal static class FileRows
{
    public static IQueryable<FileRow> AsRows(this IQueryable<MediaFile> all) =>
        all.Select(f => new FileRow(f.Id, f.Path, f.Name, f.ContentType, f.Size, f.Visibility, f.CreatedUtc));
}
