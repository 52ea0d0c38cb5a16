using Kernel.Data;
using Kernel.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace People.Help;

/// <summary>The base of what can be done to a request: it is found first, for the asker and those asked alone.</summary>
internal abstract class HelpController(AppDb db, HelpPages pages) : CopController
{
    protected Task<IActionResult> AsAsked(string id, Action<HelpRequest> act, string said, CancellationToken stop, string typed = "") => Change(id, r => r.WasAsked(Me.Id), request =>
    {
        act(request);
        return Task.CompletedTask;
    }, said, typed, stop);

    protected Task<IActionResult> AsAsker(string id, Func<HelpRequest, Task> act, string said, CancellationToken stop) => Change(id, r => r.AskerId == Me.Id, act, said, "", stop);

    async Task<IActionResult> Change(string id, Func<HelpRequest, bool> may, Func<HelpRequest, Task> act, string said, string typed, CancellationToken stop)
    {
        if (await pages.Find(id, tracked: true, stop) is not { } request) return NotFound();
        if (!may(request)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            await act(request);
            await db.SaveChangesAsync(stop);
            Say(said);
            return To("/help-requests/" + id);
        }, again: async () => View("/People/Help/Requests/Show.cshtml", await pages.Show(id, typed, stop)));
    }
}
