using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Greetings;

/// <summary>A facilitator's hello to a member who is new.</summary>
[Route("communities/{slug}/members/{name}/greeting"), SignedIn]
internal sealed class GreetingsController(AppDb db, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> New(string name, CancellationToken stop) => With(name, (_, face) =>
        Task.FromResult<IActionResult>(View("New", new GreetingPage(Community, face, new() { Words = Greeting.Drafted(face.DisplayName, Community.Name) }))), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string name, GreetingForm form, CancellationToken stop) => With(name, (id, face) => Attempt(async () =>
    {
        if (await db.Set<Greeting>().AnyAsync(g => g.CommunityId == Community.Id && g.PersonId == id, stop)) Say($"Somebody has said hello to {face.DisplayName} already.");
        else
        {
            db.Add(Greeting.Say(Community.Id, id, Me.Id, form.Words, clock.UtcNow()));
            await db.SaveChangesAsync(stop);
            Say($"{face.DisplayName} has your hello.");
        }
        return To(Community.Path + "/facilitate");
    }, again: () => Task.FromResult<IActionResult>(View("New", new GreetingPage(Community, face, form)))), stop);

    async Task<IActionResult> With(string name, Func<string, Face, Task<IActionResult>> act, CancellationToken stop)
    {
        if (!await May(CommunitiesModule.Tend)) return StatusCode(StatusCodes.Status403Forbidden);

        var normal = name.ToUpperInvariant();
        var member = await (from m in db.Set<Membership>().Present()
                            where m.CommunityId == Community.Id
                            join p in db.Set<Person>() on m.PersonId equals p.Id
                            where p.NormalizedUserName == normal
                            select new { p.Id, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.JobTitle) }).SingleOrDefaultAsync(stop);
        return member is null || member.Id == Me.Id ? NotFound() : await act(member.Id, member.Face);
    }
}

public sealed record GreetingPage(CommunityView Community, Face Face, GreetingForm Form);

public sealed class GreetingForm
{
    [Display(Name = "Your hello", Description = "A question that is easy to answer works best. Change it so that it sounds like you.")]
    public string? Words { get; set; }
}
