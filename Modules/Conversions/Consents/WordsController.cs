using Communities;
using Communities.Consents;
using Conversions.Asking;
using Conversions.Turning;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Consents;

/// <summary>One question to the viewer about words that they wrote: seen, answered and taken back.</summary>
[Route("account/consents/words/{id}"), SignedIn]
internal sealed class WordsController(AppDb db, Talk talk, Consenting consenting, ICommunities communities, TimeProvider clock) : CopController
{
    public static string PathOf(string requestId) => "/account/consents/words/" + requestId;

    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await Find(id, stop) is { } request ? View(await Page(request, stop)) : NotFound();

    [HttpPost, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Answer(string id, WordsForm form, CancellationToken stop) => With(id, async request =>
    {
        request.Answer(Me.Id, form.Answer, clock.UtcNow());
        await Save(request, stop);
        Say(form.Answer switch
        {
            ConsentAnswer.No => "Your words stay where you said them.",
            ConsentAnswer.ParaphraseOnly => "Your words stay where you said them. You are shown what somebody would say instead before anybody reads it.",
            _ => "Thank you. You may take it back at any time.",
        });
        return To(PathOf(id));
    }, stop);

    /// <summary>Takes back what the viewer allowed, also where it stands by now.</summary>
    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Withdraw(string id, CancellationToken stop) => With(id, async request =>
    {
        await consenting.TakeBack(request, stop);
        Say("You have taken it back. Your words are gone from where they were taken, and from what it said before.");
        return To(PathOf(id));
    }, stop);

    /// <summary>Says whether other words for one’s own are right.</summary>
    [HttpPut("passages/{number:int}"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Approve(string id, int number, bool right, string? seen, CancellationToken stop) => With(id, async request =>
    {
        request.Approve(number, Me.Id, right, seen, clock.UtcNow());
        await Save(request, stop);
        Say(right ? "Thank you. It may be used, and nobody is named." : "It is not used. Whoever asked may find other words, and you see them first.");
        return To(PathOf(id));
    }, stop);

    // The question itself is saved as changed, too: nobody goes on with what was taken back at the same moment.
    Task Save(ConsentRequest request, CancellationToken stop)
    {
        db.Entry(request).State = EntityState.Modified;
        return db.SaveChangesAsync(stop);
    }

    async Task<IActionResult> With(string id, Func<ConsentRequest, Task<IActionResult>> act, CancellationToken stop) => await Find(id, stop) is not { } request ? NotFound()
        : await Attempt(() => act(request), again: async () => View("Show", await Page((await Find(id, stop))!, stop)));

    Task<ConsentRequest?> Find(string id, CancellationToken stop) => db.Set<ConsentRequest>().Include(r => r.Passages).Include(r => r.Consents).SingleOrDefaultAsync(r => r.Id == id && r.Consents.Any(c => c.PersonId == Me.Id), stop);

    async Task<WordsPage> Page(ConsentRequest request, CancellationToken stop)
    {
        var into = await db.Set<Community>().Where(c => c.Id == request.IntoId).Select(c => new { c.DisplayText, c.Slug }).SingleOrDefaultAsync(stop);
        var by = await db.Set<Person>().Where(p => p.Id == request.RequestedById).Select(p => new Face(p.UserName!, p.DisplayName, p.Photo)).SingleOrDefaultAsync(stop) ?? Face.Gone;
        var mine = request.Consents.Single(c => c.PersonId == Me.Id);
        var reads = await communities.ReadBy(Me).AnyAsync(c => c.Id == request.IntoId, stop);
        var because = request.State switch
        {
            RequestState.CalledOff => "The question was called off, so nothing leaves.",
            RequestState.Made when mine.Answer is null => "It was made without your words, because you had not answered.",
            RequestState.Made => "It is made.",
            _ when !request.TakesAnswers(clock.UtcNow()) => "The time to answer is over. Who has not answered has said no.",
            _ => "",
        };
        return new(request.Id, by, request.SourceTitle, into?.DisplayText ?? "a community that is gone", ReadersOf(request.Audience, into?.DisplayText), talk.MakerOf(request.ProductKind)?.Word ?? "something lasting", request.Title, request.RequestedUtc, request.AnswerByUtc,
            because, mine.Answer, mine.Answer is null ? "" : WordConsent.WordOf(mine.Answer, isMine: true), mine.AnsweredUtc, mine.IsYes && request.State != RequestState.CalledOff, request.State == RequestState.Made,
            reads && request.ConversionId.Length > 0 ? new CommunityView { Slug = into!.Slug }.Path + "/conversions/" + request.ConversionId : "",
            [.. request.Passages.Where(p => p.AuthorId == Me.Id).OrderBy(p => p.Number).Select(p => new WordsPassage(p.Number, p.Words, p.Paraphrase, p.WaitsForAuthor && request.State == RequestState.Open, p.IsApproved))]);
    }

    static string ReadersOf(CommunityPrivacy privacy, string? name) => privacy switch
    {
        CommunityPrivacy.Open => "Everybody reads it there: visitors, feed readers and search engines, too.",
        CommunityPrivacy.Restricted => "Everybody with an account here reads it there.",
        _ => $"Every member of {name ?? "that community"} reads it there.",
    };
}
