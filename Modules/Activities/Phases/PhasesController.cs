using Activities.Running;
using Activities.Stage;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Phases;

/// <summary>From phase to phase: handed in, taken back, moved by hand, given more time, ended.</summary>
[Route("communities/{slug}/activities/{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
internal sealed class PhasesController(Subjects subjects, TimeProvider clock) : StageController
{
    [HttpPost("handing-in")]
    public Task<IActionResult> HandIn(string id, CancellationToken stop) => Play(id, (_, seat) => seat.IsOwner,
        async a =>
        {
            a.HandIn(Me.Id, await subjects.FactsOf(a, stop), clock.UtcNow());
            Contributed();
        }, "It is handed in. You are told what comes next.", new("hand-in", ""), stop);

    [HttpPost("withdrawal")]
    public Task<IActionResult> Withdraw(string id, string? reason, CancellationToken stop) => Play(id, (_, seat) => seat.IsOwner,
        a => a.Withdraw(Me.Id, reason, clock.UtcNow()), "It is yours alone again. Hand it in whenever you like.", new("withdraw", reason ?? ""), stop);

    [HttpPut("phase")]
    public Task<IActionResult> Update(string id, string? phase, string? reason, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator,
        async a => a.MoveTo(phase ?? "", Me.Id, reason, await subjects.FactsOf(a, stop), clock.UtcNow()), "The phase has changed. Everybody who takes part is told.", new("phase", reason ?? ""), stop, "/planner");

    [HttpPost("extension")]
    public Task<IActionResult> Extend(string id, int? days, string? reason, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator,
        a => a.Extend(days ?? 0, Me.Id, reason, clock.UtcNow()), "There is more time now.", new("extend", reason ?? ""), stop, "/planner");

    [HttpPost("closing")]
    public Task<IActionResult> Close(string id, CancellationToken stop) => Play(id, (_, seat) => seat.IsFacilitator,
        async a => a.Close(Me.Id, await subjects.FactsOf(a, stop), clock.UtcNow()), "It is published. Everybody who may read here sees it now.", new("close", ""), stop);
}
