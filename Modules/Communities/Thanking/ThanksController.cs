using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Thanking;

/// <summary>Thanks to those who look after a community.</summary>
[Route("communities/{slug}/thanks"), SignedIn]
internal sealed class ThanksController(AppDb db, Words words, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) => View(await Page(page, new(), stop));

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(ThanksForm form, CancellationToken stop)
    {
        if (!Community.IsMember) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var now = clock.UtcNow();
            var role = await db.Set<FacilitatorRole>().Held().SingleOrDefaultAsync(r => r.Id == form.To && r.CommunityId == Community.Id && r.State == ContentState.Published, stop)
                ?? throw new RuleBroken(words.Of("Choose a facilitator of this community."), nameof(form.To));
            if (await db.Set<Thanks>().AnyAsync(t => t.RoleId == role.Id && t.FromId == Me.Id && t.Utc > now - Thanks.Pause, stop)) throw new RuleBroken("You thanked them today already. They know.");

            db.Add(Thanks.Say(role, Me.Id, form.Text ?? "", now));
            await db.SaveChangesAsync(stop);
            Say("They are told, and your words stand here for everybody.");
            return To(Community.Path + "/thanks");
        }, again: async () => View("Index", await Page(1, form, stop)));
    }

    /// <summary>Taken back by whoever said it, or by whom it was said to.</summary>
    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await db.Set<Thanks>().SingleOrDefaultAsync(t => t.Id == id && t.CommunityId == Community.Id, stop) is not { } thanks) return NotFound();
        if (thanks.FromId != Me.Id && thanks.ToId != Me.Id && !Access.Can(CommunitiesModule.Manage)) return StatusCode(StatusCodes.Status403Forbidden);

        db.Remove(thanks);
        await db.SaveChangesAsync(stop);
        Say("It is taken away.");
        return To(Community.Path + "/thanks");
    }

    async Task<ThanksPage> Page(int page, ThanksForm form, CancellationToken stop)
    {
        var (me, all) = (Me.Id, Access.Can(CommunitiesModule.Manage));
        var said = db.Set<Thanks>().Where(t => t.CommunityId == Community.Id);
        var pager = Pager.Of(page, await said.CountAsync(stop), Site.Settings.PageSize, Community.Path + "/thanks");
        var rows = await (from t in said
                          join to in db.Set<Person>() on t.ToId equals to.Id
                          join giver in db.Set<Person>() on t.FromId equals giver.Id
                          orderby t.Utc descending, t.Id
                          select new ThanksRow(t.Id, new Face(to.UserName!, to.DisplayName, ""), new Face(giver.UserName!, giver.DisplayName, giver.Photo), t.Text, t.Utc, all || t.FromId == me || t.ToId == me))
            .Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).ToListAsync(stop);
        var choices = await (from r in db.Set<FacilitatorRole>().Held()
                             where r.CommunityId == Community.Id && r.State == ContentState.Published && r.PersonId != me
                             join p in db.Set<Person>() on r.PersonId equals p.Id
                             orderby p.DisplayName
                             select new ThanksChoice(r.Id, p.DisplayName)).ToListAsync(stop);
        return new(Community, rows, Community.IsMember ? choices : [], form, pager);
    }
}

/// <param name="Choices">Whom the viewer may thank.</param>
public sealed record ThanksPage(CommunityView Community, IReadOnlyList<ThanksRow> Thanks, IReadOnlyList<ThanksChoice> Choices, ThanksForm Form, Pager Pager);

public sealed record ThanksRow(string Id, Face To, Face By, string Text, DateTime Utc, bool CanTakeAway);

public sealed record ThanksChoice(string RoleId, string Name);

public sealed class ThanksForm
{
    public string? To { get; set; }
    public string? Text { get; set; }
}
