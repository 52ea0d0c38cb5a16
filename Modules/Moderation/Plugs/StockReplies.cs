using Kernel.Data;
using Kernel.Tenancy;

namespace Moderation.Plugs;

/// <summary>A new site has three texts with which facilitators can begin.</summary>
internal sealed class StockReplies(AppDb db) : INewSite
{
    static readonly (string Title, string Text)[] Texts =
    [
        ("Welcome, and a small request", "Hello {name},\n\nThank you for writing here. One thing for next time: tell us a little of what you tried yourself. Then people can answer what you really need to know.\n\nWe are glad that you are here."),
        ("Please say it more kindly", "Hello {name},\n\nWhat you wrote reads harder than you may have meant it. People here speak openly because they know that nobody is put down. Please say the same thing about the matter instead of the person.\n\nIf we misread you, tell us."),
        ("This shares something private", "Hello {name},\n\nYour post lets readers recognise somebody who did not agree to that. Please leave out names, places and dates by which a person can be known, and post it again: what you learned from it matters here."),
    ];

    public async Task Prepare(NewSite site, CancellationToken stop)
    {
        foreach (var (title, text) in Texts)
        {
            var reply = new CannedReply { CommunityId = "" };
            reply.Write(title, text);
            db.Add(reply);
        }
        await db.SaveChangesAsync(stop);
    }
}
