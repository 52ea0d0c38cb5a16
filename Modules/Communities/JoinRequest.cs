using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Communities;

internal enum JoinRequestState { Open, Accepted, Declined, Withdrawn }

/// <summary>That somebody asked to be let into a private community, and what the facilitators answered.</summary>
internal sealed class JoinRequest : Entity, IWithinCommunity, IVersioned, IMapped
{
    public const int LongestReason = 600;
    public const int LongestAnswer = 300;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    [MaxLength(LongestReason)]
    public string Reason { get; private set; } = "";
    public required DateTime AskedUtc { get; init; }
    public JoinRequestState State { get; private set; }

    /// <summary>What whoever declined wrote to them; may be empty.</summary>
    [MaxLength(LongestAnswer)]
    public string Answer { get; private set; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public string AnsweredBy { get; private set; } = "";
    public DateTime? AnsweredUtc { get; private set; }
    public int Version { get; set; }

    /// <exception cref="RuleBroken">There is no reason.</exception>
    public static JoinRequest Ask(string communityId, string personId, string reason, DateTime nowUtc)
    {
        reason = PlainText.CleanLines(reason);
        if (reason.Length == 0) throw new RuleBroken("Say in a sentence why you would like to join.", nameof(Reason));
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", nameof(Reason));

        var request = new JoinRequest { CommunityId = communityId, PersonId = personId, AskedUtc = nowUtc };
        request.Reason = reason;
        request.Raise(new JoinRequested(request.Id, communityId, personId));
        return request;
    }

    public void Accept(string byId, DateTime nowUtc) => Close(JoinRequestState.Accepted, byId, "", nowUtc);

    public void Decline(string byId, string answer, DateTime nowUtc)
    {
        answer = PlainText.Clean(answer);
        if (answer.Length > LongestAnswer) throw new RuleBroken($"Say it in {LongestAnswer} characters at most.", nameof(Answer));

        Close(JoinRequestState.Declined, byId, answer, nowUtc);
    }

    /// <summary>Taken back by whoever asked: nobody is told.</summary>
    public void Withdraw(DateTime nowUtc)
    {
        if (State == JoinRequestState.Open) (State, AnsweredUtc) = (JoinRequestState.Withdrawn, nowUtc);
    }

    void Close(JoinRequestState state, string byId, string answer, DateTime nowUtc)
    {
        if (State != JoinRequestState.Open) throw new RuleBroken("Somebody has answered this already, or it was taken back.");

        (State, AnsweredBy, Answer, AnsweredUtc) = (state, byId, answer, nowUtc);
        Raise(new JoinAnswered(Id, CommunityId, PersonId, state == JoinRequestState.Accepted));
    }

    public static void Map(ModelBuilder model) => model.Entity<JoinRequest>(request =>
    {
        request.HasIndex(r => new { r.CommunityId, r.State, r.AskedUtc });
        request.HasIndex(r => new { r.PersonId, r.CommunityId });
        request.HasOne<Community>().WithMany().HasForeignKey(r => r.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
