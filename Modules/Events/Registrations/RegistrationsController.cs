using Communities;
using Events.Occasions;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Registrations;

/// <summary>What a member answers: I am coming, or I cannot come.</summary>
[Route("communities/{slug}/events/{id}/registration")]
internal sealed class RegistrationsController(OccasionQuery occasions, Roster roster) : CommunityController
{
    // Somebody who had to sign in first comes back here.
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await occasions.Of(Community, id).AnyAsync(stop) ? To(Event.PathOf(Community.Path, id)) : NotFound();

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop) => await Answer(id, await May(EventsModule.Register), async () =>
        Say(await roster.Come(id, Me.Id, stop) == RegistrationState.Waiting
            ? "All places are taken. You are on the waiting list, and you are told when you have a place."
            : "You are coming. You are reminded a day and an hour before."), stop);

    // Whoever has registered may say that they cannot come, also when the community rests or they have left it.
    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop) => await Answer(id, await May(EventsModule.Register) || await roster.Knows(id, Me.Id, stop), async () =>
    {
        await roster.Decline(id, Me.Id, stop);
        Say("It is noted that you cannot come.");
    }, stop);

    async Task<IActionResult> Answer(string id, bool may, Func<Task> answer, CancellationToken stop)
    {
        if (!await occasions.Of(Community, id).AnyAsync(stop)) return NotFound();
        if (!may) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            await answer();
            return To(Event.PathOf(Community.Path, id));
        }, again: async () => View("/Events/Occasions/Show.cshtml", await occasions.Read(Community, id, stop)));
    }
}
