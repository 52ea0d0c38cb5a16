using Discussions;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Plugs;

/// <summary>Joins a conversation about an idea that was kept back to its idea, when it appears.</summary>
internal sealed class TalkBegins(AppDb db) : IHandleSome<DiscussionStarted>
{
    const string Begins = "idea/";

    /// <summary>As the event of a conversation names what it is about.</summary>
    public static string About(string ideaId) => Begins + ideaId;

    public static bool Concerns(DiscussionStarted happened) => happened.About.StartsWith(Begins, StringComparison.Ordinal);

    public async Task Handle(DiscussionStarted happened, CancellationToken stop)
    {
        var id = happened.About[Begins.Length..];
        if (await db.Set<Idea>().SingleOrDefaultAsync(i => i.Id == id && i.DiscussionId == "", stop) is not { } idea) return;

        idea.DiscussionId = happened.DiscussionId;
        await db.SaveChangesAsync(stop);
    }
}
