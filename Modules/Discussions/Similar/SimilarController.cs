using Communities;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Discussions.Similar;

/// <summary>What was asked here before, for somebody who types a title.</summary>
[Route("communities/{slug}/discussions/similar"), SignedIn]
internal sealed class SimilarController(SimilarQuery similar) : CommunityController
{
    const int FewWords = 5;

    [HttpGet, EnableRateLimiting(Limits.Suggest)]
    public async Task<IActionResult> Index(string? title, DiscussionKind kind = DiscussionKind.Question, CancellationToken stop = default)
    {
        if (!WantsFragment) return To(Community.Path + "/discussions");

        title = PlainText.Cut(PlainText.Clean(title ?? ""), Discussion.LongestTitle);
        Response.Headers.CacheControl = "no-store";
        return PartialView("_Similar", new SimilarPage(await similar.To(title, Community.Id, Community.Path, stop), Hint(title, kind)));
    }

    static string Hint(string title, DiscussionKind kind)
    {
        if (title.Length == 0) return "";
        if (title.Split(' ').Length < FewWords) return "A few words more, and people see at once whether they can help.";
        return kind == DiscussionKind.Question && !title.Contains('?') ? "Can you put it as a question? Those are answered sooner." : "";
    }
}
