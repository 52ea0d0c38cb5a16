using Kernel;
using Kernel.Attachments;
using Kernel.Pages;
using Kernel.Settings;
using Media.Files;
using Media.Images;

namespace Media.Attachments;

/// <summary>Says of an upload whether it may be kept: by its name, its size and what is in it, which need not be what its name says.</summary>
internal sealed class AttachmentCheck(Site site)
{
    const string On = TakesAttachmentsAttribute.Field;

    AttachmentSettings Settings => site.Get<AttachmentSettings>();

    /// <exception cref="RuleBroken">It may not be kept; the sentence says which file, why, and what to do.</exception>
    public async Task<(Shelf.Checked File, string Name)> Of(Stream file, string? given, CancellationToken stop)
    {
        var name = ShownName.From(given);
        var extension = FileKind.ExtensionOf(name);
        if (!Settings.Takes(extension)) throw new RuleBroken(OtherKind(name, extension), On);
        if (file.Length == 0) throw new RuleBroken($"“{name}” is empty. Choose it again.", On);

        var type = FileKind.TypeOf(name)!;
        var most = FileKind.IsPicture(type) ? Math.Min(Shelf.MostPicture, Settings.FileBytes) : Settings.FileBytes;
        if (file.Length > most) throw new RuleBroken(TooLarge(name, file.Length, most), On);
        if (FileKind.IsPicture(type)) return await Picture(file, name, stop);

        if (await FileContent.Refusal(extension, file, stop) is { } refusal) throw new RuleBroken($"“{name}” {refusal}", On);
        file.Position = 0;
        return (new(file, type, extension, file.Length, ""), name);
    }

    /// <summary>The smaller version of a picture; null when it is none, which is no reason to refuse the picture.</summary>
    public static async Task<Shelf.Checked?> Small(Shelf.Checked picture, Stream small, CancellationToken stop)
    {
        try
        {
            var found = await Shelf.CheckPicture(small, stop);
            return found.Size < picture.Size && found.Width <= picture.Width && IsOfShape(picture, found) ? found : null;
        }
        catch (RuleBroken)
        {
            return null;
        }
    }

    static async Task<(Shelf.Checked, string)> Picture(Stream file, string name, CancellationToken stop)
    {
        try
        {
            var found = await Shelf.CheckPicture(file, stop);
            // A JPEG that calls itself PNG gets the ending of what it is.
            var isHonest = FileKind.TypeOf(name) == found.ContentType;
            return (found, isHonest ? name : ShownName.From(Path.ChangeExtension(name, found.Extension)));
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken($"“{name}”: {broken.Message}", On);
        }
    }

    static bool IsOfShape(Shelf.Checked one, Shelf.Checked other) =>
        Math.Abs((double)one.Width!.Value * other.Height!.Value / ((double)one.Height!.Value * other.Width!.Value) - 1) < 0.05;

    string OtherKind(string name, string extension) => extension switch
    {
        "svg" or "html" or "htm" or "xhtml" => $"“{name}”: {Refusals.Markup}",
        "heic" or "heif" or "avif" => $"“{name}”: {Refusals.PhoneFormat}",
        _ => $"“{name}” is not a kind of file that can be attached here. These can: {Settings.KindsInWords}. Save it as one of them, or paste a link to where it is.",
    };

    static string TooLarge(string name, long size, long most) =>
        $"“{name}” has {Attached.SizeInWords(size)}, and a file here has up to {Attached.SizeInWords(most)}. Attach a smaller one, or put it where your organisation keeps large files and paste the link.";
}
