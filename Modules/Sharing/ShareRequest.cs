using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Consents;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Sharing.Post;

namespace Sharing;

internal enum RequestState { Open, Agreed, Refused, CalledOff }

/// <summary>The question to all authors of a case study, whether this version of it may be shared with this hub.</summary>
internal sealed class ShareRequest : Entity, IVersioned, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string CaseId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ConnectionId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string RequestedById { get; init; }
    public required DateTime RequestedUtc { get; init; }

    /// <summary>What the authors are shown, and what leaves once all have said yes; a <see cref="CaseDocument"/>.</summary>
    public required string DocumentJson { get; init; }

    [MaxLength(CaseDocument.LongestTitle)]
    public required string CaseTitle { get; init; }

    /// <summary>The version of the case study that they are asked about.</summary>
    public required int CaseNumber { get; init; }

    /// <summary>Who could read it at home when they were asked.</summary>
    public required CommunityPrivacy Privacy { get; init; }

    public RequestState State { get; private set; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>Why it was called off; empty where nobody has to be told.</summary>
    [MaxLength(Connection.LongestReason)]
    public string Because { get; private set; } = "";
    public int Version { get; set; }

    public List<ShareConsent> Consents { get; } = [];

    public CaseDocument Document => CaseDocument.Stored(DocumentJson);

    public void Ask(IEnumerable<string> authorIds)
    {
        foreach (var id in authorIds.Distinct()) Consents.Add(new ShareConsent { RequestId = Id, PersonId = id });
        Raise(new ConsentAsked(Id));
    }

    /// <exception cref="RuleBroken">It is over, or they have answered.</exception>
    public void Answer(string personId, ConsentAnswer answer, DateTime nowUtc)
    {
        var mine = Consents.Single(c => c.PersonId == personId);
        if (State != RequestState.Open) throw new RuleBroken("This question is over: somebody said no, or it was called off.");
        if (answer is ConsentAnswer.TakenBack or ConsentAnswer.ParaphraseOnly) throw new RuleBroken("Choose one of the answers.", "Answer");

        mine.Give(answer, nowUtc);
        if (answer == ConsentAnswer.No)
        {
            End(RequestState.Refused, "", nowUtc);
            Raise(new ConsentRefused(Id));
        }
        else if (Consents.All(c => c.IsYes))
        {
            End(RequestState.Agreed, "", nowUtc);
            Raise(new ConsentGiven(Id));
        }
    }

    /// <summary>Somebody who said yes says so no longer.</summary>
    public void TakeBack(string personId, DateTime nowUtc)
    {
        var mine = Consents.Single(c => c.PersonId == personId);
        if (!mine.IsYes) throw new RuleBroken("You have not agreed to this, so there is nothing to take back.");

        mine.Give(ConsentAnswer.TakenBack, nowUtc);
        if (State == RequestState.Open) End(RequestState.Refused, "", nowUtc);
    }

    public void CallOff(string because, DateTime nowUtc)
    {
        if (State == RequestState.Open) End(RequestState.CalledOff, because, nowUtc);
    }

    void End(RequestState state, string because, DateTime nowUtc) => (State, Because, EndedUtc) = (state, because, nowUtc);

    public static void Map(ModelBuilder model) => model.Entity<ShareRequest>(r =>
    {
        r.Ignore(x => x.Document);
        r.HasIndex(x => new { x.CaseId, x.ConnectionId });
        r.HasIndex(x => x.State);
        r.HasOne<Connection>().WithMany().HasForeignKey(x => x.ConnectionId);
        r.HasMany(x => x.Consents).WithOne().HasForeignKey(c => c.RequestId);
    });
}
