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
    public Task<IActionResult> Create(string id, string? who, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator, async a =>
    {
        var role = RoleOf(a);
        a.Assign(await candidates.Called(who, a, role, stop), role, clock.UtcNow());
    }, "They are asked, and see it in their notifications.", new("assign", who ?? ""), stop, "#people");

    [HttpPost("draw")]
    public Task<IActionResult> Draw(string id, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator, async a =>
    {
        var role = RoleOf(a);
        a.Draw(role, [.. (await candidates.For(a, role, stop)).Select(c => c.Candidate)], Random.Shared, clock.UtcNow());
    }, "Drawn. Whoever was drawn sees it in their notifications.", new("assign", ""), stop, "#people");

    /// <summary>Taken back by whoever looks after it, or given back by the person.</summary>
    [HttpDelete("participants/{name}")]
    public Task<IActionResult> Destroy(string id, string name, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator || seat.Parts.Any(p => p != Format.Owner) && name == Me.Name, async a =>
    {
        var role = RoleOf(a);
        var person = await candidates.Called(name, a, role, stop);
        a.Release(person.PersonId, role, name == Me.Name ? "They gave it back." : "The facilitator asked somebody else.", clock.UtcNow());
    }, "The part is free again.", new("assign", ""), stop, "#people");

    static string RoleOf(Activity activity) => activity.Format.Roles is [var role, ..] ? role.Key : throw new RuleBroken("Nobody is given a part in this format.");
}
