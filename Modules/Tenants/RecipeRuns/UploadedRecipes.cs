using Kernel.Data;
using Kernel.Recipes;
using Kernel.Tenancy;

namespace Tenants.RecipeRuns;

/// <summary>Recipes that somebody brought and wants to see rehearsed before they run. Each is kept for a day, under a name of ours.</summary>
sealed class UploadedRecipes(Storage storage, CurrentTenant tenant, TimeProvider clock)
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    string Folder => Path.Combine(storage.FolderOf(tenant.Tenant), "recipes");

    /// <exception cref="RecipeBroken">It is no recipe; nothing is kept.</exception>
    public async Task<string> Keep(Stream upload, string name, CancellationToken stop)
    {
        using var copy = new MemoryStream();
        await upload.CopyToAsync(copy, stop);
        RecipeReader.Read(copy.ToArray(), name);

        Directory.CreateDirectory(Folder);
        Sweep();
        var key = Id.New();
        await File.WriteAllBytesAsync(FileOf(key), copy.ToArray(), stop);
        return key;
    }

    /// <summary>Null when it is kept no longer, or never was.</summary>
    public Recipe? Find(string key) => IsKey(key) && File.Exists(FileOf(key)) ? RecipeReader.Read(File.ReadAllBytes(FileOf(key)), "Your recipe") : null;

    public void Forget(string key)
    {
        if (IsKey(key)) File.Delete(FileOf(key));
    }

    string FileOf(string key) => Path.Combine(Folder, key + ".json");

    // The key comes back from a form, so it must look like one of ours before it is part of a path.
    static bool IsKey(string key) => key.Length == Id.Length && key.All(char.IsAsciiLetterOrDigit);

    void Sweep()
    {
        foreach (var file in Directory.EnumerateFiles(Folder))
            if (File.GetLastWriteTimeUtc(file) < clock.GetUtcNow().UtcDateTime - Kept) File.Delete(file);
    }
}
