using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Search.Finding;
using Search.Results;
using Search.Words;

namespace Search.Suggestions;

/// <summary>Things whose titles go on as what is being typed, for the box in the header.</summary>
[Route("search/suggestions"), Everybody]
internal sealed class SuggestionsController(Finder finder, ResultsQuery results) : CopController
{
    const int Most = 7;

    [HttpGet, EnableRateLimiting(Limits.Suggest)]
    public async Task<IActionResult> Index(string? q, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var asked = Asked.Read(q);
        if (asked.Text.Length is < 2 or > Asked.Longest) return Json(Array.Empty<Suggestion>());

        var found = await finder.Find(asked, new Narrowing(), stop, titlesOnly: true);
        var things = await results.Things([.. found.Hits.Take(Most)], stop);
        return Json(things.Select(t => new Suggestion(t.Thing.Title, t.Source.Kind.One, t.Thing.Place, Request.PathBase + t.Thing.Path)));
    }
}

/// <param name="Path">The address, with the site's prefix.</param>
public sealed record Suggestion(string Title, string Kind, string Place, string Path);
