using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nudges.Giving;
using Nudges.Past;

namespace Nudges.Here;

/// <summary>A rule tried on the last ninety days of a community.</summary>
[Route("communities/{slug}/facilitate/nudges/{id}/past"), SignedIn]
internal sealed class PastController(AppDb db, PastRun run, Memory memory, Wording wording, Sentences sentences) : HereController
{
    [HttpGet]
    public Task<IActionResult> Show(string id, CancellationToken stop) => With(id, async (rule, here) =>
    {
        var (occasions, found) = await run.Of(rule, Place.Id, stop);
        var ids = found.Select(l => l.PersonId).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, stop);
        var lines = new List<PastLine>();
        var said = new Dictionary<(string, string), string>();
        foreach (var line in found)
        {
            var about = (line.Occasion.ItemId, line.Occasion.PersonId);
            if (!said.TryGetValue(about, out var text)) said[about] = text = (await wording.Of(here, line.Occasion, line.PersonId, stop))?.Text ?? "";
            if (text.Length > 0) lines.Add(new(LocalTime.DayOf(line.AtUtc, Site.TimeZone), names.GetValueOrDefault(line.PersonId) ?? "Somebody", text, line.Fate, line.IsClash));
        }
        return View("Past", new PastPage(Place, id, rule.DisplayText, sentences.Of(rule), Memory.Days, memory.Remembers(rule.Trigger), occasions, lines, lines.Count(l => l.IsClash)));
    }, stop);
}
