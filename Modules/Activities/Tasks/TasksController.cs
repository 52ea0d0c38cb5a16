using Activities.Pieces;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Activities.Tasks;

/// <summary>Everything that waits for the viewer, wherever.</summary>
[Route("tasks"), SignedIn]
internal sealed class TasksController(TaskList tasks) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default)
    {
        var size = Site.Settings.PageSize;
        var shown = await tasks.Read((Math.Max(1, page) - 1) * size, size, stop);
        return View(new TasksPage(shown.Lines, Pager.Of(page, shown.Count, size, "/tasks")));
    }
}

public sealed record TasksPage(IReadOnlyList<TaskLine> Tasks, Pager Pager);
