using System.Text;
using System.Text.Json.Nodes;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Kernel.Pages;
using global::Media;

namespace Tests.Media;

/// <summary>Getting files onto the test site.</summary>
static class Uploads
{
    public static Task Keep(this TestSite site, string path, byte[] bytes) => site.InTenant(async scope =>
    {
        await scope.Get<IMedia>().SaveFile(path, new MemoryStream(bytes), default);
        await scope.Db.SaveChangesAsync();
    });

    public static Task Keep(this TestSite site, string path, string text) => site.Keep(path, Encoding.UTF8.GetBytes(text));

    public static Task<List<MediaFile>> Files(this TestSite site) => site.InTenant(scope => scope.Db.Set<MediaFile>().AsNoTracking().OrderBy(f => f.Path).ToListAsync());

    public static Task<RecipeRun> Import(this TestSite site, JsonArray files, IRecipeFiles? beside = null, bool rehearse = false) => site.InTenant(scope =>
    {
        var json = new JsonObject { ["name"] = "pictures", ["steps"] = new JsonArray(new JsonObject { ["name"] = "media", ["Files"] = files }) };
        return scope.Get<Recipes>().Run(RecipeReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), "x.recipe.json"), beside ?? new NoRecipeFiles(), new Dictionary<string, string>(), rehearse, default);
    });

    public static string[] OnDisk(this TestSite site) =>
        Directory.Exists(FolderOf(site)) ? Directory.GetFiles(FolderOf(site), "*", SearchOption.AllDirectories) : [];

    static string FolderOf(TestSite site) => Path.Combine(site.Folder, "tenants", site.Tenant.Id, "media");
}
