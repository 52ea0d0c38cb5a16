using Books.Editions;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Books.Answers;

/// <summary>
/// What people are asked about their words in books for everyone. It lies with the account, so that somebody who has left the
/// community can still take back what they agreed to there.
/// </summary>
[Route("account/books"), SignedIn]
internal sealed class AnswersController(AppDb db, AnswerReader questions, Press press, TimeProvider clock) : CopController
{
    public static string PathOf(string bookId) => "/account/books/" + bookId;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await questions.All(stop));

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await questions.Find(id, stop) is { } question ? View(await questions.Page(question, new(), stop)) : NotFound();

    [HttpPost("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Create(string id, AnswerForm form, CancellationToken stop)
    {
        if (await questions.Find(id, stop) is not { } question) return NotFound();

        return await Attempt(async () =>
        {
            if (form.Answer is not (WordsAnswer.Yes or WordsAnswer.WithoutName or WordsAnswer.No) || !Enum.IsDefined(form.Answer.Value)) throw new RuleBroken("Choose one of the answers.", "Answer");
            if (form.Seen != question.Seen) throw new RuleBroken("Your words have changed since this page was opened. Look at them as they stand now, then answer.");

            var before = (question.Consent.IsYes, question.Consent.IsNamed);
            question.Consent.Give(form.Answer.Value, question.Keys, clock.UtcNow());
            // Less than before is never left to the next making.
            if (before.IsYes && !question.Consent.IsYes || before.IsNamed && !question.Consent.IsNamed) await press.Renew(id, stop);
            await db.SaveChangesAsync(stop);
            Say(question.Consent.IsYes ? "Thank you. Your words go into the book when it is made the next time." : "They stay out. Nobody is told who said no.");
            return To(PathOf(id));
        }, again: async () => View("Show", await questions.Page((await questions.Find(id, stop))!, form, stop)));
    }

    /// <summary>Takes a yes back: the book goes, and is made without these words.</summary>
    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await questions.Find(id, stop) is not { } question) return NotFound();

        return await Attempt(async () =>
        {
            question.Consent.Give(WordsAnswer.TakenBack, [], clock.UtcNow());
            await press.Renew(id, stop);
            await db.SaveChangesAsync(stop);
            Say("You have taken it back. The book is no longer given out, and is made anew without your words.");
            return To(PathOf(id));
        }, again: async () => View("Show", await questions.Page((await questions.Find(id, stop))!, new(), stop)));
    }
}
