using Activities.Formats;
using Activities.Plugs;
using Activities.Running;
using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Activities.Stage;

/// <summary>
/// The base of what people do in one activity: found and visible, else 404; theirs to do, else 403; refused with the page as it stands and
/// what was typed.
/// </summary>
internal abstract class StageController : CommunityController
{
    protected StageReader Reader => HttpContext.RequestServices.GetRequiredService<StageReader>();

    protected async Task<IActionResult> Play(string id, Func<Activity, Seat, bool> may, Func<Activity, Task> act, string said, Refusal typed, CancellationToken stop, string below = "", Func<Activity, Task<string?>>? held = null)
    {
        if (await Reader.Find(Community, id, stop) is not var (activity, seat)) return await Gone(id, new Dictionary<string, string?>(), stop);
        if (!seat.Acts || !may(activity, seat)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            if (held is not null && await held(activity) is { } waits) return To(waits);

            await HttpContext.RequestServices.GetRequiredService<Conductor>().Play(id, act, stop);
            Say(said);
            return To(await Whereto(id, below, stop));
        }, again: async () => View("/Activities/Stage/Show.cshtml", await Reader.Read(Community, id, stop, typed)));
    }

    protected Task<IActionResult> Play(string id, Func<Activity, Seat, bool> may, Action<Activity> act, string said, Refusal typed, CancellationToken stop, string below = "", Func<Activity, Task<string?>>? held = null) => Play(id, may, a =>
    {
        act(a);
        return Task.CompletedTask;
    }, said, typed, stop, below, held);

    /// <summary>Is it theirs to do in any phase? Whether it is the time is the activity's to say.</summary>
    protected static bool Lets(Activity activity, Seat seat, Act act) => activity.Format.Phases.Any(p => seat.Roles.Any(r => p.Lets(r, act)));

    /// <summary>Whoever is new here has contributed now. Stored with the caller's save.</summary>
    protected void Contributed()
    {
        if (Community.IsNewcomer) HttpContext.RequestServices.GetRequiredService<AppDb>().Raise(new FirstContributionMade(Community.Id, Me.Id));
    }

    /// <summary>404; but whoever had a part in it reads that they have it no longer, why, and what they had typed.</summary>
    protected async Task<IActionResult> Gone(string id, IReadOnlyDictionary<string, string?> typed, CancellationToken stop)
    {
        if (await Reader.Former(Community, id, typed, stop) is not { } gone) return NotFound();

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("/Activities/Stage/Gone.cshtml", gone);
    }

    // Whoever withdraws it, or takes somebody's part, may not see its page any more.
    protected async Task<string> Whereto(string id, string below, CancellationToken stop) =>
        await Reader.Find(Community, id, stop) is null ? Community.Path + "/activities" : Activity.PathOf(Community.Path, id) + below;
}

/// <summary>One activity: what it is about, which phase is open, what you can do now.</summary>
[Route("communities/{slug}/activities/{id}")]
internal sealed class ActivityController : StageController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, [FromServices] TaskNewsRead news, CancellationToken stop)
    {
        if (await Reader.Read(Community, id, stop) is not { } page) return await Gone(id, new Dictionary<string, string?>(), stop);

        await news.Met(id, stop);
        return View("/Activities/Stage/Show.cshtml", page);
    }
}
