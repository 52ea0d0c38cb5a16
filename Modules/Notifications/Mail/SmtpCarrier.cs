using System.Net.Sockets;
using System.Security.Authentication;
using Kernel;
using Microsoft.Extensions.Logging;

namespace Notifications.Mail;

internal sealed class SmtpCarrier(SmtpServer server, TimeProvider clock, ILogger<SmtpCarrier> log) : ICarrier
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    DateTime restsUntilUtc;

    public async Task Carry(MailMessage message, CancellationToken stop)
    {
        // A server that does not answer would cost every letter its patience, and the worker has other things to do.
        if (clock.UtcNow() < restsUntilUtc) throw new NotNow("The mail server could not be used a moment ago.");

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(Patience);
            await Talk(message, limit.Token);
        }
        catch (SmtpRefused refused) when (refused.IsForGood)
        {
            throw new LetterRefused(refused.Message, refused.IsAboutReceiver);
        }
        catch (SmtpRefused refused) when (refused.IsAboutLetter)
        {
            throw new NotNow(refused.Message);
        }
        catch (Exception e) when (IsTrouble(e) && !stop.IsCancellationRequested)
        {
            restsUntilUtc = clock.UtcNow() + Rest;
            log.MailServerDown((int)Rest.TotalSeconds, e);
            throw new NotNow("The mail server could not be used.", e);
        }
    }

    async Task Talk(MailMessage message, CancellationToken stop)
    {
        using var talk = new SmtpTalk(server, message.From[(message.From.IndexOf('@') + 1)..]);
        await talk.Begin(stop);
        await talk.Deliver(message, stop);
        try
        {
            await talk.End(stop);
        }
        // The letter is theirs already; how they say goodbye changes nothing.
        catch (Exception e) when (IsTrouble(e)) { }
    }

    static bool IsTrouble(Exception e) => e is IOException or SocketException or AuthenticationException or OperationCanceledException or SmtpRefused;
}
