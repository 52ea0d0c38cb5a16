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
    public Task<IActionResult> New(string name, CancellationToken stop) => With(name, member =>
        Task.FromResult<IActionResult>(View("New", new GreetingPage(Community, member.Face, new() { Words = Greeting.Drafted(member.Face.DisplayName, Community.Name, member.Motive) }, member.Motive))), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string name, GreetingForm form, CancellationToken stop) => With(name, member => Attempt(async () =>
    {
        if (await db.Set<Greeting>().AnyAsync(g => g.CommunityId == Community.Id && g.PersonId == member.Id, stop)) Say($"Somebody has said hello to {member.Face.DisplayName} already.");
        else
        {
            db.Add(Greeting.Say(Community.Id, member.Id, Me.Id, form.Words, clock.UtcNow()));
            await db.SaveChangesAsync(stop);
            Say($"{member.Face.DisplayName} has your hello.");
        }
        return To(Community.Path + "/facilitate");
    }, again: () => Task.FromResult<IActionResult>(View("New", new GreetingPage(Community, member.Face, form, member.Motive)))), stop);

    sealed record Newcomer(string Id, Face Face, string Motive);

    async Task<IActionResult> With(string name, Func<Newcomer, Task<IActionResult>> act, CancellationToken stop)
    {
        if (!await May(CommunitiesModule.Tend)) return StatusCode(StatusCodes.Status403Forbidden);

        var normal = name.ToUpperInvariant();
        var member = await (from m in db.Set<Membership>().Present()
                            where m.CommunityId == Community.Id
                            join p in db.Set<Person>() on m.PersonId equals p.Id
                            where p.NormalizedUserName == normal
                            select new Newcomer(p.Id, new Face(p.UserName!, p.DisplayName, p.Photo, p.JobTitle), m.Motive != "" ? m.Motive : m.Why)).SingleOrDefaultAsync(stop);
        return member is null || member.Id == Me.Id ? NotFound() : await act(member);
    }
}

/// <param name="Motive">Why they came, in their words; empty when they did not say.</param>
public sealed record GreetingPage(CommunityView Community, Face Face, GreetingForm Form, string Motive);

public sealed class GreetingForm
{
    [Display(Name = "Your hello", Description = "A question that is easy to answer works best. Change it so that it sounds like you.")]
    public string? Words { get; set; }
}
