using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nudges.Giving;
using Nudges.Past;

namespace Nudges.Here;

/// <summary>What a rule would say about one person, sent to nobody but whoever tries it.</summary>
[Route("communities/{slug}/facilitate/nudges/{id}/trial"), SignedIn]
internal sealed class TrialsController(AppDb db, Audiences audiences, Conditions conditions, Wording wording, Sending sending, Memory memory, INotify notify, TimeProvider clock) : HereController
{
    [HttpGet]
    public Task<IActionResult> Show(string id, string? person, CancellationToken stop) => Try(id, person, (page, _) => Task.FromResult<IActionResult>(View("Trial", page)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string? person, CancellationToken stop) => Try(id, person, async (page, rule) =>
    {
        await notify.Send([Me.Id], new($"nudge-trial:{id}", page.Text, page.Path, $"You tried the rule “{rule.DisplayText}”. {sending.Why(rule)}") { Place = Place.Id }, stop);
        await db.SaveChangesAsync(stop);
        Say("It is among your notifications, as others would get it.");
        return To($"{Home}/{id}");
    }, stop);

    Task<IActionResult> Try(string id, string? userName, Func<TrialPage, NudgeRule, Task<IActionResult>> act, CancellationToken stop) => With(id, async (rule, here) =>
    {
        var normal = (userName ?? "").ToUpperInvariant();
        var about = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedUserName == normal, stop);
        if (about is null || !await MayRead(about.Id, stop)) return NotFound();

        var now = clock.UtcNow();
        var occasion = (await memory.Of(rule.Trigger, Place.Id, now.AddDays(-Memory.Days), now, stop)).LastOrDefault(o => o.PersonId == about.Id)
            ?? new Occasion { Trigger = rule.Trigger, AtUtc = now, PersonId = about.Id, CommunityId = Place.Id };
        if (await wording.Of(here, occasion, Me.Id, stop) is not { } said) return NotFound();

        var ids = await audiences.Of(rule, occasion, stop);
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.DisplayName).Select(p => p.DisplayName).ToListAsync(stop);
        return await act(new(Place, id, rule.DisplayText, about.UserName!, about.DisplayName, said.Text, said.Draft, said.Path, names, await Notes(rule, here, occasion, stop)), rule);
    }, stop);

    async Task<List<string>> Notes(NudgeRule rule, RuleHere here, Occasion occasion, CancellationToken stop)
    {
        var notes = new List<string>();
        if (!here.IsOn) notes.Add("The rule is off here, so nothing is sent by itself.");
        if (occasion.ItemId.Length == 0 && here.Text.Contains("{item}", StringComparison.Ordinal)) notes.Add("They have given no cause for it yet: “it” stands where the title of what it is about will be.");
        foreach (var written in rule.Conditions)
        {
            var (name, value) = Conditions.Read(written);
            if (conditions.Called(name) is { } condition && !await condition.Holds(occasion, "", value, stop)) notes.Add($"Not now: it is sent only if {conditions.LabelOf(written)}.");
        }
        return notes;
    }

    async Task<bool> MayRead(string personId, CancellationToken stop)
    {
        foreach (var places in HttpContext.RequestServices.GetRequiredService<Kernel.Modules.Plugs>().Of<IPlaces>())
            if ((await places.Readable(personId, [Place.Id], stop)).Count > 0) return true;
        return false;
    }
}
