using System.ComponentModel.DataAnnotations;
using Kernel;

namespace Discussions;

// The reply that answered a question stands under it.
internal sealed partial class Discussion
{
    /// <summary>The number of the reply that answers; null while none does.</summary>
    public int? AnswerNumber { get; private set; }

    [MaxLength(Kernel.Data.Id.Length)]
    public string AnsweredBy { get; private set; } = "";
    public DateTime? AnsweredUtc { get; private set; }

    public bool TakesAnswer => TakesAnswerOf(Kind);

    public static bool TakesAnswerOf(DiscussionKind kind) => kind is DiscussionKind.Question or DiscussionKind.Help;

    /// <param name="byId">Whoever says that it answers: the starter, or a facilitator.</param>
    /// <exception cref="RuleBroken">Nothing was asked here.</exception>
    public void MarkAnswer(Reply reply, string byId, DateTime nowUtc)
    {
        if (!TakesAnswer) throw new RuleBroken("Only questions and calls for help have an answer.");
        if (AnswerNumber == reply.Number) return;

        (AnswerNumber, AnsweredBy, AnsweredUtc) = (reply.Number, byId, nowUtc);
        Raise(new AnswerMarked(Id, CommunityId, reply.Number, reply.AuthorId, byId) { Tags = TagsIn(Tags) });
    }

    public void UnmarkAnswer()
    {
        if (AnswerNumber is null) return;

        (AnswerNumber, AnsweredBy, AnsweredUtc) = (null, "", null);
        Raise(new AnswerUnmarked(Id, CommunityId));
    }
}
