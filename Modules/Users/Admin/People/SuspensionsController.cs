using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Users.Doors;

namespace Users.Admin.People;

[Route("admin/users/{id}/suspension"), Admin(UsersModule.Manage)]
internal sealed class SuspensionsController(AppDb db, AccountRoles roles, Sessions sessions, TimeProvider clock) : CopController
{
    [HttpPost]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Change(id, async person =>
    {
        if (person.Id == Me.Id) throw new RuleBroken("You cannot suspend yourself.");
        if (person.SuspendedUtc is not null) return;

        if ((await roles.Of(id, stop)).Contains(Role.Administrator)) await roles.DemandOtherAdministrator(person, stop);
        person.SuspendedUtc = clock.UtcNow();
        person.Raise(new PersonSuspended(id, Me.Id));
        await sessions.EndAll(id, except: null, stop);
        Say($"{person.DisplayName} is suspended and signed out everywhere.");
    }, stop);

    [HttpDelete]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Change(id, person =>
    {
        if (person.SuspendedUtc is null) return Task.CompletedTask;

        person.SuspendedUtc = null;
        person.Raise(new PersonResumed(id, Me.Id));
        Say($"{person.DisplayName} can sign in again.");
        return Task.CompletedTask;
    }, stop);

    // A refusal has no form to go back to: it is said on the person's page.
    async Task<IActionResult> Change(string id, Func<Person, Task> change, CancellationToken stop)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, stop);
        if (person is null) return NotFound();

        return await Attempt(async () =>
        {
            roles.DemandPower(await roles.Of(id, stop));
            await db.Write(() => change(person), stop);
            return To("/admin/users/" + id);
        }, again: () =>
        {
            Say(ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage);
            return Task.FromResult(To("/admin/users/" + id));
        });
    }
}
