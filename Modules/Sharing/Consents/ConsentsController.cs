using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Sharing.Outward;
using Sharing.Shared;

namespace Sharing.Consents;

/// <summary>One question to the viewer as an author of a case study: seen, answered and taken back.</summary>
[Route("account/consents"), SignedIn]
internal sealed class ConsentsController(AppDb db, Sendings sendings, TimeProvider clock) : CopController
{
    public static string PathOf(string requestId) => "/account/consents/" + requestId;

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await Find(id, stop) is { } request ? View(await Page(request, new(), stop)) : NotFound();

    [HttpPost("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Answer(string id, ConsentForm form, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } request) return NotFound();

        return await Attempt(async () =>
        {
            request.Answer(Me.Id, form.Answer ?? throw new RuleBroken("Choose one of the answers.", "Answer"), clock.UtcNow());
            await Save(request, stop);
            Say(request.State switch
            {
                RequestState.Agreed => "Thank you. All its authors agree, so it is on its way to the hub.",
                RequestState.Refused => "It stays here. Whoever asked is told that it stays, and not by whom.",
                _ => "Thank you. It leaves once all its authors have agreed.",
            });
            return To(PathOf(id));
        }, again: async () => View("Show", await Page((await Find(id, stop))!, form, stop)));
    }

    /// <summary>Takes a yes back: what was shared goes from the hub.</summary>
    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Withdraw(string id, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } request) return NotFound();

        return await Attempt(async () =>
        {
            request.TakeBack(Me.Id, clock.UtcNow());
            await sendings.TakeBack(request.CaseId, request.ConnectionId, "One of its authors took their consent back.", Me.Id, stop);
            await Save(request, stop);
            Say("You have taken it back. It is being removed from the hub.");
            return To(PathOf(id));
        }, again: async () => View("Show", await Page((await Find(id, stop))!, new(), stop)));
    }

    // The question itself is saved as changed, too: two authors who answer at once do not both think that the other has not.
    Task Save(ShareRequest request, CancellationToken stop)
    {
        db.Entry(request).State = EntityState.Modified;
        return db.SaveChangesAsync(stop);
    }

    Task<ShareRequest?> Find(string id, CancellationToken stop) => db.Set<ShareRequest>().Include(r => r.Consents).SingleOrDefaultAsync(r => r.Id == id && r.Consents.Any(c => c.PersonId == Me.Id), stop);

    async Task<ConsentPage> Page(ShareRequest request, ConsentForm form, CancellationToken stop)
    {
        var hub = await db.Set<Connection>().Where(c => c.Id == request.ConnectionId).Select(c => c.OtherName).SingleAsync(stop);
        var by = await db.Set<Person>().Where(p => p.Id == request.RequestedById).Select(p => new Face(p.UserName!, p.DisplayName, p.Photo)).SingleOrDefaultAsync(stop) ?? Face.Gone;
        var authors = request.Consents.Select(c => c.PersonId).ToList();
        var names = await db.Set<Person>().Where(p => authors.Contains(p.Id)).OrderBy(p => p.DisplayName).Select(p => p.DisplayName).ToListAsync(stop);
        var mine = request.Consents.Single(c => c.PersonId == Me.Id);
        var share = await db.Set<OutwardShare>().AsNoTracking().SingleOrDefaultAsync(s => s.CaseId == request.CaseId && s.ConnectionId == request.ConnectionId, stop);
        // What all agreed to a moment ago is no share yet.
        var isThere = mine.IsYes && (request.State == RequestState.Open || (share?.IsWanted ?? request.State == RequestState.Agreed));
        var document = request.Document;
        return new(request.Id, hub, by, request.RequestedUtc, request.CaseNumber, request.Privacy, document.ForVisitors, request.State == RequestState.Open && mine.Answer is null,
            mine.Answer is null ? "" : ConsentWord.Of(mine.Answer), mine.AnsweredUtc, isThere, request.Because, SharedCaseView.Of(document.Signed(names, 0), Site.Name), form);
    }
}
