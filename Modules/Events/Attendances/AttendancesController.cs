using Communities;
using Events.Occasions;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Attendances;

/// <summary>Who was there, as a host ticks it afterwards.</summary>
[Route("communities/{slug}/events/{id}/attendance"), SignedIn]
internal sealed class AttendancesController(AppDb db, OccasionQuery occasions, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => With(id, async e => View(await Page(e, stop)), stop);

    /// <param name="was">User names of those who were there.</param>
    [HttpPut, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, string[]? was, CancellationToken stop) => With(id, e => Attempt(async () =>
    {
        e.CheckHasBegun(clock.UtcNow());
        var there = (was ?? []).ToHashSet();
        var all = await (from r in Expected(id) join p in db.Set<Person>() on r.PersonId equals p.Id select new { Registration = r, p.UserName }).ToListAsync(stop);
        foreach (var one in all) one.Registration.Tick(there.Contains(one.UserName!), Community.Id);
        await db.SaveChangesAsync(stop);
        Say("Noted.");
        return To(Event.PathOf(Community.Path, id));
    }, again: async () => View("Edit", await Page(e, stop))), stop);

    async Task<IActionResult> With(string id, Func<Event, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await occasions.Of(Community, id).AsNoTracking().SingleOrDefaultAsync(stop) is not { } e) return NotFound();

        return await occasions.MayChange(e, Community, stop) ? await act(e) : StatusCode(StatusCodes.Status403Forbidden);
    }

    // Somebody who waited in vain may have come all the same.
    IQueryable<Registration> Expected(string id) => db.Set<Registration>().Where(r => r.EventId == id && r.State != RegistrationState.NotComing);

    async Task<AttendancePage> Page(Event e, CancellationToken stop) => new(Community, Event.PathOf(Community.Path, e.Id), e.DisplayText, e.StartUtc <= clock.UtcNow() && !e.IsCancelled,
        await (from r in Expected(e.Id)
               join p in db.Set<Person>() on r.PersonId equals p.Id
               orderby p.DisplayName, p.Id
               select new AttendanceRow(new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), r.State == RegistrationState.Waiting, r.Attended)).ToListAsync(stop));
}

public sealed record AttendancePage(CommunityView Community, string Path, string Title, bool HasBegun, IReadOnlyList<AttendanceRow> People);

/// <param name="Waited">They were on the waiting list.</param>
public sealed record AttendanceRow(Face Face, bool Waited, bool Attended);
