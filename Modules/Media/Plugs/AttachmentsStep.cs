using System.Text.Json.Nodes;
using Kernel;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Media.Attachments;
using Media.Files;
using Microsoft.EntityFrameworkCore;

namespace Media.Plugs;

/// <summary>
/// Files of posts that other steps bring, under the ids by which their texts name them:
/// <c>{ "name": "attachments", "Files": [ { "Id": "4…", "Place": "reply/4…", "UserName": "ben", "Name": "plan.pdf", "CreatedUtc": "…", "Base64": "…" } ] }</c>.
/// </summary>
internal sealed class AttachmentsStep(AppDb db, MediaFolder folder, AttachmentCheck check, TimeProvider clock) : RecipeStep
{
    // What is larger in all is named with the place where an export puts its bytes, beside the recipe.
    const long MostInline = 20 << 20;

    public override string Name => "attachments";
    public override int Order => 85;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var file in Objects(body, "Files"))
        {
            if (!Attached.IsId(Text(file, "Id"))) throw new RuleBroken($"“{Text(file, "Id")}” is no id of a file.");
            if (Text(file, "Place").Length is 0 or > Attachment.LongestPlace) throw new RuleBroken($"The file {Text(file, "Id")} needs a “Place”, such as reply/4….");
        }
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var owners = await Owners([.. Objects(body, "Files").Select(f => Text(f, "UserName"))], stop);
        foreach (var file in Objects(body, "Files"))
        {
            var (id, what) = (Text(file, "Id"), $"File {Text(file, "Name")}");
            if (await db.Set<Attachment>().AnyAsync(a => a.Id == id, stop)) run.Kept(what);
            else if (RecipeBytes.Of(file, Text(file, "Name"), run) is { } content) await Apply(file, id, what, owners.GetValueOrDefault(Normal(Text(file, "UserName"))) ?? "", content, run, stop);
        }
        await db.SaveChangesAsync(stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var files = new JsonArray();
        var left = MostInline;
        var posted = await (from a in db.Set<Attachment>().AsNoTracking()
                            where a.PlaceKey != ""
                            join p in db.Set<Person>() on a.OwnerId equals p.Id into owners from p in owners.DefaultIfEmpty()
                            orderby a.Id
                            select new { File = a, p.UserName }).ToListAsync(stop);
        foreach (var (file, userName) in posted.Select(p => (p.File, p.UserName)))
        {
            if (folder.Open(file.Key) is not { } content) continue;
            await using var _ = content;
            left -= content.Length;
            var row = new JsonObject { ["Id"] = file.Id, ["Place"] = file.PlaceKey, ["UserName"] = userName ?? "", ["Name"] = file.Name, ["CreatedUtc"] = file.CreatedUtc };
            if (left >= 0) row["Base64"] = await RecipeBytes.Base64(content, stop);
            else row["SourcePath"] = $"attachments/{file.Id}/{file.FileName}";
            files.Add(row);
        }
        return files.Count == 0 ? null : new JsonObject { ["Files"] = files };
    }

    async Task Apply(JsonObject file, string id, string what, string ownerId, Stream content, RecipeRun run, CancellationToken stop)
    {
        await using var _ = content;
        var (found, name) = await check.Of(content, Text(file, "Name"), stop);
        run.Made(what);
        if (run.IsRehearsal) return;

        var key = StoredName.New(found.Extension);
        await folder.Save(found.Content, key, Shelf.MostFile, stop);
        run.OnFailure(() => Task.FromResult(folder.Delete(key)));
        var attachment = Attachment.Of(found, name, key, smallKey: "", found.Size, ownerId, Loose.Time(Member(file, "CreatedUtc")) ?? clock.UtcNow(), id);
        attachment.Post(Text(file, "Place"));
        db.Add(attachment);
    }

    async Task<Dictionary<string, string>> Owners(IEnumerable<string> userNames, CancellationToken stop)
    {
        var owners = new Dictionary<string, string>();
        foreach (var names in userNames.Select(Normal).Distinct().Chunk(500))
            foreach (var person in await db.Set<Person>().Where(p => names.Contains(p.NormalizedUserName!)).Select(p => new { p.NormalizedUserName, p.Id }).ToListAsync(stop))
                owners[person.NormalizedUserName!] = person.Id;
        return owners;
    }

    static string Text(JsonObject file, string name) => Member(file, name)?.GetValue<string>() ?? "";

    static string Normal(string userName) => userName.Normalize().ToUpperInvariant();
}
