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
        ["name"] = ["ben", "Discussion", "discussions", "events", "Cop.Media", "nobody", "plan.txt", "cohort"],
        ["number"] = ["1", "0"],
        ["type"] = ["Discussion"],
        ["status"] = ["404"],
        ["block"] = [Twins.BlockId, "castroleunknown"],
        ["version"] = ["1", "9"],
        ["code"] = ["0123456789abcdefghjk", "no-code"],
        ["token"] = ["no-such-token"],
        ["entry"] = ["castroleunknown", "begin"],
        ["path"] = ["", "plan.txt", "admin/no-such-page", "robots.txt"],
    };

    // Where only things of one kind stand, ids of other kinds would say the same again and again.
    static readonly Dictionary<string, string[]> Ids = new()
    {
        ["discussions"] = [Cast.QuestionId, "castroleunknown"],
        ["events"] = [Twins.EventId, "castroleunknown"],
        ["pages"] = [Twins.PageId, "castroleunknown"],
        ["attachments"] = [Twins.FileId, "castroleunknown"],
        ["case-studies"] = [Twins.CaseId, "castroleunknown"],
        ["activities"] = [Twins.ReviewId, "castroleunknown"],
        ["shared"] = [Twins.SharedId, "castroleunknown"],
        ["inbox"] = [Twins.SharedId, "castroleunknown"],
        ["consents"] = [Twins.RequestId, Twins.WordsId, "castroleunknown"],
        ["words"] = [Twins.WordsId, "castroleunknown"],
        ["ideas"] = [Twins.IdeaId, "castroleunknown"],
        ["commitments"] = [Twins.CommitmentId, "castroleunknown"],
        ["books"] = [Twins.BookId, "castroleunknown"],
        ["codes"] = ["castroleunknown"],
        ["connections"] = [Twins.ConnectionId, "castroleunknown"],
        ["workflows"] = [Twins.WorkflowId, "castroleunknown"],
        ["learning"] = [Twins.LearningId, "castroleunknown"],
        ["paths"] = [Twins.PathId, "castroleunknown"],
        ["blocks"] = [Twins.LearningId, Twins.PathId, "castroleunknown"],
        ["certificates"] = [Twins.CertificateId, "castroleunknown"],
        ["workflow-runs"] = [Twins.RunId, "castroleunknown"],
    };

    /// <summary>The pages below the address of one community, those of one of its discussions among them.</summary>
    public static IReadOnlyList<string> Within(TestSite site, string slug, string discussionId) =>
        [.. Of(site, "GET").Where(p => p.StartsWith("/communities/water", StringComparison.Ordinal) && (p.Length == 18 || p[18] == '/'))
            .Select(p => $"/communities/{slug}{p[18..].Replace(Cast.QuestionId, discussionId, StringComparison.Ordinal)}")];

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
        var kind = "";
        foreach (var segment in pattern.PathSegments)
        {
            var part = segment.Parts.OfType<RoutePatternParameterPart>().SingleOrDefault();
            var before = string.Concat(segment.Parts.TakeWhile(p => p != part).OfType<RoutePatternLiteralPart>().Select(p => p.Content));
            var after = string.Concat(segment.Parts.SkipWhile(p => p != part).OfType<RoutePatternLiteralPart>().Select(p => p.Content));
            string[] fillings = part is null ? [""] : part.Name == "id" && Ids.TryGetValue(kind, out var ids) ? ids : Fillings.GetValueOrDefault(part.Name)
                ?? throw new InvalidOperationException($"Say in Routes.Fillings what stands for “{part.Name}” in {pattern.RawText}.");
            paths = [.. paths.SelectMany(_ => fillings, (path, filling) => $"{path}/{before}{filling}{(part is null ? "" : after)}")];
            kind = part is null ? before : "";
        }
        return paths.Select(p => p.Length == 0 ? "/" : p);
    }
}
