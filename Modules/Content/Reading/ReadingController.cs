using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Content.Reading;

/// <summary>Published items at their own addresses. Every other route comes first.</summary>
[Everybody]
sealed class ReadingController(Reader reader) : CopController
{
    [HttpGet("{**path}", Order = int.MaxValue), HttpHead("{**path}", Order = int.MaxValue)]
    public async Task<IActionResult> Show(string path, int page, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(path) || path.Length > Kernel.Content.ContentItem.LongestText) return NotFound();

        return await reader.ByPath(path.Trim('/').ToLowerInvariant(), Math.Max(1, page), stop) is { } item ? View("Item", item) : NotFound();
    }
}
