using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Kernel.Pages;

/// <summary>
/// The bundled style sheets, scripts and fonts: few, hashed by content, held in memory with their compressed twins
/// and served as lasting for a year. Built by <c>tools/assets.mjs</c> into <c>wwwroot/assets</c>.
/// </summary>
public sealed class Assets
{
    sealed record File(string Type, byte[] Plain, byte[]? Gzip, byte[]? Brotli);

    readonly FrozenDictionary<string, string> names;
    readonly FrozenDictionary<string, File> files;

    public Assets(IWebHostEnvironment environment)
    {
        var folder = environment.WebRootFileProvider.GetFileInfo("assets/manifest.json").PhysicalPath is { } manifest ? Path.GetDirectoryName(manifest)! : null;
        names = folder is null ? FrozenDictionary<string, string>.Empty
            : JsonSerializer.Deserialize<Dictionary<string, string>>(System.IO.File.ReadAllText(Path.Combine(folder, "manifest.json")))!.ToFrozenDictionary();
        files = folder is null ? FrozenDictionary<string, File>.Empty
            : Directory.EnumerateFiles(folder).Where(f => TypeOf(f) is not null)
                .ToFrozenDictionary(f => Path.GetFileName(f), f => new File(TypeOf(f)!, System.IO.File.ReadAllBytes(f), Twin(f, ".gz"), Twin(f, ".br")));
    }

    public bool Has(string name) => names.ContainsKey(name);

    /// <summary>The path of a bundled file, without the tenant's prefix.</summary>
    /// <exception cref="InvalidOperationException">There is no such file: the bundles were not built.</exception>
    public string PathOf(string name) => names.TryGetValue(name, out var file) ? "/assets/" + file
        : throw new InvalidOperationException($"There is no bundle called {name}. Run “node tools/assets.mjs”, or build CopSite, which does.");

    public async Task<bool> TryServe(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/assets", out var rest) || !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) return false;
        if (!files.TryGetValue(rest.Value?.TrimStart('/') ?? "", out var file)) return false;

        var answer = context.Response;
        answer.ContentType = file.Type;
        answer.Headers.CacheControl = "public, max-age=31536000, immutable";
        answer.Headers.Vary = "Accept-Encoding";
        var body = file.Plain;
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        if (file.Brotli is not null && accepted.Contains("br", StringComparison.Ordinal)) (body, answer.Headers.ContentEncoding) = (file.Brotli, "br");
        else if (file.Gzip is not null && accepted.Contains("gzip", StringComparison.Ordinal)) (body, answer.Headers.ContentEncoding) = (file.Gzip, "gzip");
        answer.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await answer.Body.WriteAsync(body, context.RequestAborted);
        return true;
    }

    static byte[]? Twin(string file, string ending) => System.IO.File.Exists(file + ending) ? System.IO.File.ReadAllBytes(file + ending) : null;

    static string? TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => null,
    };
}
