using Kernel.People;
using Search.Finding;
using Search.Results;
using Search.Suggestions;

namespace Tests.Search;

/// <summary>Searching as somebody, below the pages: what is found, how many, and what is suggested.</summary>
static class Asking
{
    public static Task<ResultsPage> Search(this TestSite site, Member? who, string words, Action<SearchForm>? with = null) => site.InTenant(scope =>
    {
        if (who is not null) scope.Get<Viewer>().SignIn(who.Id.Length > 0 ? who.Id : "ada", who.Name, who.DisplayName, "", [who.Role]);
        var form = new SearchForm { Q = words };
        with?.Invoke(form);
        return scope.Get<ResultsQuery>().Read(form, 1, default);
    });

    public static async Task<IReadOnlyList<string>> Titles(this TestSite site, Member? who, string words, Action<SearchForm>? with = null) =>
        [.. (await site.Search(who, words, with)).Results.Select(r => Plain(r.Title)).Order(StringComparer.Ordinal)];

    public static string Plain(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(p => p.Text));

    public static string Marked(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(p => p.IsMatch ? $"[{p.Text}]" : p.Text));

    /// <summary>What the box in the header offers.</summary>
    public static async Task<IReadOnlyList<string>> Suggested(this HttpClient client, string words) =>
        [.. System.Text.Json.JsonSerializer.Deserialize<Suggestion[]>((await client.Open("/search/suggestions?q=" + Uri.EscapeDataString(words))).Html, System.Text.Json.JsonSerializerOptions.Web)!.Select(s => s.Title)];
}
