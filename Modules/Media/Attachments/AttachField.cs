using Kernel.Attachments;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Media.Files;

namespace Media.Attachments;

/// <summary>The field with which a form takes files.</summary>
/// <param name="Accept">The endings that a file chooser offers.</param>
public sealed record AttachPage(string Hint, string Accept, long MostBytes, long MostPictureBytes);

internal sealed class AttachField(Site site, Viewer me) : IZonePiece
{
    public Task<object?> Load(object? model, CancellationToken stop)
    {
        var settings = site.Get<AttachmentSettings>();
        var kinds = FileKind.All.Where(settings.Takes).ToList();
        if (!me.IsSignedIn || kinds.Count == 0) return Task.FromResult<object?>(null);

        var most = settings.FileBytes;
        return Task.FromResult<object?>(new AttachPage($"{settings.GroupsInWords}, up to {Attached.SizeInWords(most)} each.", string.Join(',', kinds.Select(k => "." + k)), most, Math.Min(most, Shelf.MostPicture)));
    }
}
