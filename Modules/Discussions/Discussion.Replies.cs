using Kernel;

namespace Discussions;

// Replies have numbers that never change, and pages of fixed size by number, so a link to one holds for ever.
internal sealed partial class Discussion
{
    public const int PageSize = 50;

    public static int PageOf(int number) => (Math.Max(1, number) - 1) / PageSize + 1;

    public static string PathOf(string communityPath, string id) => $"{communityPath}/discussions/{id}";

    /// <summary>The lasting address of one reply.</summary>
    public static string PathOf(string communityPath, string id, int number) =>
        $"{PathOf(communityPath, id)}{(PageOf(number) > 1 ? $"?page={PageOf(number)}" : "")}#reply-{number}";

    /// <param name="number">Taken before by <see cref="Turns.Take"/>.</param>
    /// <exception cref="RuleBroken">The discussion is closed.</exception>
    public Reply Post(int number, string authorId, Written text, int? inReplyTo, DateTime nowUtc)
    {
        CheckOpen();
        return Reply.To(this, number, authorId, text, inReplyTo, nowUtc);
    }

    /// <exception cref="RuleBroken">It is closed.</exception>
    public void CheckOpen()
    {
        if (IsClosed) throw new RuleBroken("This discussion is closed, so it no longer takes replies. What you wrote is kept below: copy it, or start a new discussion with it.");
    }

    /// <summary>For imports and seeds, which bring many replies at once.</summary>
    /// <param name="firstUtc">When somebody other than the starter first replied.</param>
    public void Counted(int replies, int lastNumber, DateTime? firstUtc, DateTime? lastUtc, string? lastBy)
    {
        FirstReplyUtc = firstUtc;
        (ReplyCount, LastNumber, LastReplyUtc, LastReplyBy) = (replies, lastNumber, lastUtc, lastBy);
        ActiveUtc = lastUtc > CreatedUtc ? lastUtc.Value : CreatedUtc;
    }
}
