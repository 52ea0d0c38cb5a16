using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Replies;

// Takes one mail in, in the scope of the site whose address it was sent to.
internal sealed class MailIn(AppDb db, Plugs plugs, ReplyAddresses addresses, Guise guise, ReplyAnswers answers, TimeProvider clock)
{
    const int Longest = 20_000;

    /// <summary>Posts it, or writes back why not. A mail that was taken in before is passed over.</summary>
    public async Task Take(IncomingMail mail, ReplyToken token, CancellationToken stop)
    {
        if (await IsTaken(mail, stop)) return;

        var text = ReplyText.Clean(mail.Text());
        try
        {
            await db.Write(async () =>
            {
                db.Add(new TakenReply { MailHash = mail.Hash, TakenUtc = clock.UtcNow() });
                await Post(mail, token, text, stop);
                await db.SaveChangesAsync(stop);
            }, stop);
        }
        catch (RuleBroken broken)
        {
            // Nothing of the attempt is kept but that there was one, and the words, which go back to whoever wrote them.
            db.ChangeTracker.Clear();
            await db.Write(async () =>
            {
                db.Add(new TakenReply { MailHash = mail.Hash, TakenUtc = clock.UtcNow() });
                await answers.Write(mail, await addresses.Find(token, stop), text, broken.Message, stop);
                await db.SaveChangesAsync(stop);
            }, stop);
        }
    }

    async Task Post(IncomingMail mail, ReplyToken token, string text, CancellationToken stop)
    {
        var address = await addresses.Find(token, stop) ?? throw new RuleBroken("The address that you answered to is not one of ours, or not any more. Open the discussion and post your words there.");
        var email = await db.Set<Person>().Where(p => p.Id == address.PersonId && p.SuspendedUtc == null && p.EmailConfirmed).Select(p => p.Email).SingleOrDefaultAsync(stop);
        if (email is null) throw new RuleBroken("Your account cannot post at present. Write to whoever looks after this site.");
        if (!email.Equals(mail.From, StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken($"The answer came from {mail.From}, which is not the address of your account. Answer from the address of your account, or post your words on the site.");
        if (text.Length == 0) throw new RuleBroken("There were no words of your own above the mail that you answered. Write them above it, or post them on the site.");
        if (text.Length > Longest) throw new RuleBroken($"The answer is longer than {Longest:N0} characters. Shorten it, or post it on the site.");

        var taker = plugs.Of<IMailedReply>().FirstOrDefault(t => t.Takes(address.SubjectKey));
        if (taker is null || !await guise.PutOn(address.PersonId, stop)) throw new RuleBroken("What you answered takes no answers by mail any more. Open it on the site.");

        await taker.Post(address.SubjectKey, text, stop);
    }

    Task<bool> IsTaken(IncomingMail mail, CancellationToken stop) => db.Set<TakenReply>().AnyAsync(t => t.MailHash == mail.Hash, stop);
}
