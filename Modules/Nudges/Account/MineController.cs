using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Nudges.Giving;

namespace Nudges.Account;

/// <summary>Everything that rules did to somebody or about them, and what stops it.</summary>
[Route("account/nudges"), SignedIn]
internal sealed class MineController(AppDb db, RuleBook book, Sentences sentences, TimeProvider clock) : CopController
{
    const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var since = clock.UtcNow().AddDays(-365);
        var rules = (await book.All(stop)).ToDictionary(r => r.Id);
        var stopped = await db.Set<OptOut>().Where(o => o.PersonId == Me.Id).Select(o => o.RuleId).ToListAsync(stop);
        var rows = await db.Set<Nudge>().AsNoTracking().Where(n => (n.PersonId == Me.Id || n.SubjectId == Me.Id) && n.CreatedUtc > since).OrderByDescending(n => n.CreatedUtc).ThenByDescending(n => n.Id).Take(Most).ToListAsync(stop);
        var reached = rows.Where(n => n.PersonId == Me.Id).Select(n => n.RuleId).Concat(stopped).Distinct().Where(rules.ContainsKey).Select(id => rules[id]);
        return View(new MinePage([.. rows.Select(n => Line(n, rules.GetValueOrDefault(n.RuleId)))],
            [.. reached.OrderBy(r => r.DisplayText, StringComparer.Ordinal).Select(r => new StopLine(r.Id, r.DisplayText, sentences.Of(r), stopped.Contains(r.Id)))]));
    }

    MineLine Line(Nudge nudge, NudgeRule? rule)
    {
        var isMine = nudge.PersonId == Me.Id;
        var fate = nudge.State switch
        {
            NudgeState.Sent => nudge.ActedUtc is not null ? "sent, and followed by what it hoped for" : "sent",
            NudgeState.HeldOut => "held out by chance, to see whether such nudges help",
            NudgeState.Suppressed => "not sent: " + Sentences.ReasonOf(nudge.Reason),
            NudgeState.Bundled => "left to the digest",
            _ => "waits for a good moment",
        };
        // What a facilitator is told about somebody is not theirs to read in full; that it happened is.
        return new(rule?.DisplayText ?? "A rule that is no more", isMine ? nudge.Text : "", isMine && nudge.State == NudgeState.Sent ? nudge.Path : "", isMine ? "to you" : "to somebody else, about you", fate, nudge.EndedUtc ?? nudge.CreatedUtc,
            rule is null ? "" : sentences.Of(rule));
    }
}

/// <summary>One rule is stopped for oneself, or allowed again.</summary>
[Route("account/nudges/{id}/stop"), SignedIn, EnableRateLimiting(Limits.Press)]
internal sealed class StopsController(AppDb db, RuleBook book, Stopping stopping) : CopController
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await book.Find(id, stop) is not { } rule) return NotFound();

        await stopping.Stop(Me.Id, id, stop);
        await db.SaveChangesAsync(stop);
        Say($"You get no more nudges of “{rule.DisplayText}”.");
        return To("/account/nudges");
    }

    [HttpDelete]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await book.Find(id, stop) is not { } rule) return NotFound();

        await stopping.Start(Me.Id, id, stop);
        await db.SaveChangesAsync(stop);
        Say($"“{rule.DisplayText}” may nudge you again.");
        return To("/account/nudges");
    }
}

public sealed record MinePage(IReadOnlyList<MineLine> Lines, IReadOnlyList<StopLine> Rules);

/// <param name="Whom">“to you”, or about you.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Why">The rule as a sentence.</param>
public sealed record MineLine(string Rule, string Text, string Path, string Whom, string Fate, DateTime Utc, string Why);

public sealed record StopLine(string Id, string Name, string Sentence, bool IsStopped);
