using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Tests.Site;

/// <summary>Every address that the program answers, from its table of endpoints, with ids and names of the twins put in.</summary>
static class Routes
{
    // What may stand in a place of an address. A new kind of place has to be told what to hold.
    static readonly Dictionary<string, string[]> Fillings = new()
    {
        ["id"] = [Cast.QuestionId, Cast.WaterId, Cast.Ben.Id, Cast.RoleId, Twins.EventId, Twins.FileId, "castroleunknown"],
        ["slug"] = ["water", "quiet"],
        ["name"] = ["ben", "Discussion", "discussions", "events", "Cop.Media", "nobody", "plan.txt"],
        ["number"] = ["1", "0"],
        ["type"] = ["Discussion"],
        ["status"] = ["404"],
        ["token"] = ["no-such-token"],
        ["entry"] = ["castroleunknown"],
        ["path"] = ["", "plan.txt", "admin/no-such-page", "robots.txt"],
    };

    /// <summary>The paths that answer a verb, without the program's own styles and scripts, which belong to no site.</summary>
    public static IReadOnlyList<string> Of(TestSite site, string verb) =>
        [.. site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } http || http.HttpMethods.Contains(verb))
            .Where(e => e.Metadata.All(m => m.GetType().Name != "StaticAssetDescriptor"))
            // News of a discussion never end by themselves; LiveTests ask for them.
            .Where(e => verb != "GET" || e.RoutePattern.RawText?.EndsWith("/live", StringComparison.Ordinal) != true)
            .SelectMany(e => Filled(e.RoutePattern))
            .Distinct().Order(StringComparer.Ordinal)];

    static IEnumerable<string> Filled(RoutePattern pattern)
    {
        IEnumerable<string> paths = [""];
        foreach (var segment in pattern.PathSegments)
        {
            var part = segment.Parts.OfType<RoutePatternParameterPart>().SingleOrDefault();
            var before = string.Concat(segment.Parts.TakeWhile(p => p != part).OfType<RoutePatternLiteralPart>().Select(p => p.Content));
            var after = string.Concat(segment.Parts.SkipWhile(p => p != part).OfType<RoutePatternLiteralPart>().Select(p => p.Content));
            string[] fillings = part is null ? [""] : Fillings.GetValueOrDefault(part.Name)
                ?? throw new InvalidOperationException($"Say in Routes.Fillings what stands for “{part.Name}” in {pattern.RawText}.");
            paths = [.. paths.SelectMany(_ => fillings, (path, filling) => $"{path}/{before}{filling}{(part is null ? "" : after)}")];
        }
        return paths.Select(p => p.Length == 0 ? "/" : p);
    }
}
