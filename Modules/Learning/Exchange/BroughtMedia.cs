using Kernel;
using Kernel.Pages;

namespace Learning.Exchange;

/// <summary>Puts files that came with a path into the media library, as uploads: checked, and pictures cleaned of what cameras write into them.</summary>
internal sealed class BroughtMedia(IMedia media)
{
    static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { ".png", ".jpg", ".jpeg", ".gif", ".webp" };

    /// <returns>Where each is kept, by its path in the archive.</returns>
    /// <exception cref="RuleBroken">A sentence for each that cannot be kept.</exception>
    public async Task<IReadOnlyDictionary<string, string>> Keep(IEnumerable<(string Path, byte[] Bytes)> files, string pathId, CancellationToken stop)
    {
        var (kept, wrong) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new List<string>());
        foreach (var (path, bytes) in files)
            try
            {
                kept[path] = await Keep(path, bytes, pathId, stop);
            }
            catch (RuleBroken broken)
            {
                wrong.Add($"“{path}”: {broken.Message}");
            }
        return wrong.Count == 0 ? kept : throw new RuleBroken(string.Join(" ", wrong) + " Nothing was imported.", ImportForm.Field);
    }

    async Task<string> Keep(string path, byte[] bytes, string pathId, CancellationToken stop)
    {
        using var content = new MemoryStream(bytes);
        if (Pictures.Contains(Path.GetExtension(path))) return await media.SavePicture(content, Path.GetFileName(path), stop);

        var key = $"learning/{pathId}/{path}";
        await media.SaveFile(key, content, stop);
        return key;
    }
}
