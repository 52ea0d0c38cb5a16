using System.Text.RegularExpressions;

namespace Bench.Site;

/// <summary>Compressed bytes of a first visit: the page, the style sheets and scripts it names, and the fonts they name.</summary>
sealed partial record PageWeight(double TotalKb, double ScriptKb)
{
    const string Encodings = "br, gzip";

    public static async Task<PageWeight> Of(Visitor visitor, string path, CancellationToken stop)
    {
        var page = await visitor.Open(path, stop);
        var styles = page.QuerySelectorAll("link[rel~=stylesheet][href]").Select(link => link.GetAttribute("href")!).Where(IsOurs).Distinct().ToList();
        var scripts = page.QuerySelectorAll("script[src], link[rel=modulepreload][href]").Select(tag => tag.GetAttribute("src") ?? tag.GetAttribute("href")!).Where(IsOurs).Distinct().ToList();
        var fonts = new HashSet<string>(page.QuerySelectorAll("link[rel=preload][as=font][href]").Select(link => link.GetAttribute("href")!));
        foreach (var style in styles) fonts.UnionWith(Fonts(style, await visitor.Page(style, stop)));

        var script = await Sum(visitor, scripts, stop);
        return new((await Sum(visitor, [path, .. styles, .. fonts], stop) + script) / 1024.0, script / 1024.0);
    }

    static async Task<long> Sum(Visitor visitor, IEnumerable<string> paths, CancellationToken stop)
    {
        long sum = 0;
        foreach (var path in paths) sum += (await visitor.Bytes(path, stop, Encodings)).Length;
        return sum;
    }

    static bool IsOurs(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    // Every font that a style sheet names is counted, though a browser fetches only those that the page uses.
    static IEnumerable<string> Fonts(string style, string css) =>
        FontAddress().Matches(css).Select(match => new Uri(new Uri("http://site" + style), match.Groups[1].Value)).Where(uri => uri.Host == "site").Select(uri => uri.PathAndQuery);

    [GeneratedRegex("""url\(["']?([^"')]+\.woff2?(?:\?[^"')]*)?)["']?\)""")]
    private static partial Regex FontAddress();
}
