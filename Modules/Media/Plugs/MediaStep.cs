using System.Text.Json.Nodes;
using Kernel;
using Kernel.Data;
using Kernel.Recipes;
using Media.Files;
using Microsoft.EntityFrameworkCore;

namespace Media.Plugs;

// Orchard's media step: files by Base64 or from beside the recipe. An address is never fetched: what a stranger's
// recipe makes a server ask for is not the server's business.
internal sealed class MediaStep(AppDb db, Shelf shelf, MediaFolder folder) : RecipeStep
{
    // What is larger in all is named with the place where an export puts its bytes, beside the recipe.
    const long MostInline = 20 << 20;

    public override string Name => "media";
    public override int Order => 30;
    public override string? Needs => MediaModule.Manage;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var file in Objects(body, "Files"))
            if (RecipePath.Refusal(PathOf(file)) is { } refusal) throw new RuleBroken($"“{PathOf(file)}”: {refusal}");
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var file in Objects(body, "Files")) await Apply(PathOf(file), file, run, stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var files = new JsonArray();
        var left = MostInline;
        foreach (var file in await db.Set<MediaFile>().AsNoTracking().OrderBy(f => f.Path).ToListAsync(stop))
        {
            if (folder.Open(file.Key) is not { } content) continue;
            await using var _ = content;
            left -= file.Size;
            files.Add(left >= 0
                ? new JsonObject { ["TargetPath"] = file.Path, ["Base64"] = await RecipeBytes.Base64(content, stop) }
                : new JsonObject { ["TargetPath"] = file.Path, ["SourcePath"] = "media/" + file.Path });
        }
        return files.Count == 0 ? null : new JsonObject { ["Files"] = files };
    }

    async Task Apply(string path, JsonObject file, RecipeRun run, CancellationToken stop)
    {
        await using var content = RecipeBytes.Of(file, path, run);
        if (content is null) return;

        var found = await shelf.Check(path, content, stop);
        var former = await shelf.At(path, stop);
        if (former?.Sha256 == found.Sha256)
        {
            run.Kept($"File {path}");
            return;
        }
        if (!run.IsRehearsal)
        {
            var key = await shelf.Put(path, found, stop);
            run.OnFailure(() => Task.FromResult(folder.Delete(key)));
        }
        if (former is null) run.Made($"File {path}");
        else run.Changed($"File {path}");
    }

    static string PathOf(JsonObject file) => Text(file, "TargetPath") ?? Text(file, "Path") ?? "";

    static string? Text(JsonObject file, string name) => Member(file, name)?.GetValue<string>();
}
