using Activities.Formats;
using Activities.Running;
using Activities.Stage;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Parts;

/// <summary>Who plays which part: given by hand or by lot, and taken back.</summary>
[Route("communities/{slug}/activities/{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
internal sealed class PartsController(Candidates candidates, TimeProvider clock) : StageController
{
    [HttpPost("participants")]
    public Task<IActionResult> Create(string id, string? who, string? role, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator, async a =>
    {
        var part = RoleOf(a, role);
        a.Assign(await candidates.Called(who, a, part, stop), part, clock.UtcNow());
    }, "They are asked, and see it in their notifications.", new("assign", who ?? ""), stop, "#people");

    [HttpPost("draw")]
    public Task<IActionResult> Draw(string id, string? role, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator, async a =>
    {
        var part = RoleOf(a, role);
        a.Draw(part, [.. (await candidates.For(a, part, stop)).Select(c => c.Candidate)], Random.Shared, clock.UtcNow());
    }, "Drawn. Whoever was drawn sees it in their notifications.", new("assign", ""), stop, "#people");

    /// <summary>A member takes a free place.</summary>
    [HttpPost("place")]
    public Task<IActionResult> Take(string id, string? role, CancellationToken stop) => Play(id, (activity, seat) => Lets(activity, seat, Act.TakePlace),
        async a => a.TakePlace(await candidates.Called(Me.Name, a, role ?? "", stop), role ?? "", clock.UtcNow()), "The place is yours.", new("place", role ?? ""), stop, "#people");

    /// <summary>Taken back by whoever looks after it, or given back by the person.</summary>
    [HttpDelete("participants/{name}")]
    public Task<IActionResult> Destroy(string id, string name, string? role, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator || seat.Parts.Any(p => p != Format.Owner) && name == Me.Name, async a =>
    {
        var part = RoleOf(a, role);
        var person = await candidates.Called(name, a, part, stop);
        a.Release(person.PersonId, part, name == Me.Name ? "They gave it back." : "The facilitator asked somebody else.", clock.UtcNow());
    }, "The part is free again.", new("assign", ""), stop, "#people");

    // Where there is only one, nobody has to say which.
    static string RoleOf(Activity activity, string? role) => activity.Format.Role(role ?? "")?.Key ?? activity.Format.Roles.FirstOrDefault()?.Key ?? throw new RuleBroken("Nobody is given a part in this format.");
}
