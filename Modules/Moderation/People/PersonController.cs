using Communities;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Moderation.Queue;

namespace Moderation.People;

/// <summary>The base of what facilitators do about somebody: who may, and the person's page once more when a rule says no.</summary>
internal abstract class PersonController : CommunityController
{
    protected Casebook Cases => HttpContext.RequestServices.GetRequiredService<Casebook>();

    protected PersonQuery People => HttpContext.RequestServices.GetRequiredService<PersonQuery>();

    protected DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().UtcNow();

    protected async Task<IActionResult> With(string name, Func<Person, Task<IActionResult>> act, CancellationToken stop)
    {
        if (!await Community.MayModerate(Access, stop)) return StatusCode(StatusCodes.Status403Forbidden);
        return await People.Find(Community, name, stop) is { } person ? await act(person) : NotFound();
    }

    /// <summary>Does it, and leads back to the person.</summary>
    protected Task<IActionResult> Change(string name, PersonForm form, Func<Person, Case?, Task> change, CancellationToken stop) => With(name, person => Attempt(async () =>
    {
        if (person.Id == Me.Id) throw new RuleBroken("This is about yourself, so another facilitator or an administrator does it.");

        var because = form.Case is { Length: > 0 } id && await Cases.Of(Community.Id, id, stop) is { } one && one.PersonId == person.Id ? one : null;
        await change(person, because);
        return To($"{Community.Path}/moderation/people/{Uri.EscapeDataString(person.UserName!)}{(because is null ? "" : "?case=" + because.Id)}");
    }, again: async () => View("/Moderation/People/Show.cshtml", await People.Page(Community, person, form, 1, stop))), stop);
}
