using Activities.Pieces;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Activities.Tasks;

/// <summary>Everything that waits for the viewer, wherever.</summary>
[Route("tasks"), SignedIn]
internal sealed class TasksController(TaskList tasks) : CopController
{
    const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new TasksPage(await tasks.Read(Most, stop)));
}

public sealed record TasksPage(IReadOnlyList<TaskLine> Tasks);
