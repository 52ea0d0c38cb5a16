using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Sharing.Post;

namespace Sharing;

/// <summary>How the hub treats what was shared with it.</summary>
public enum ShareStanding
{
    /// <summary>The hub has not said yet.</summary>
    Unknown,
    /// <summary>Somebody there looks at it first.</summary>
    Waiting,
    Shown,
    Hidden,
    /// <summary>It is not there.</summary>
    Gone,
}

/// <summary>A case study of this site in a hub, with the consent of all its authors. Its id is how both sites call it.</summary>
internal sealed class OutwardShare : Errand, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string CaseId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ConnectionId { get; init; }

    /// <summary>The request whose consents let it leave.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string RequestId { get; private set; } = "";

    [MaxLength(CaseDocument.LongestTitle)]
    public string CaseTitle { get; private set; } = "";

    /// <summary>What leaves; empty once it was taken back.</summary>
    public string DocumentJson { get; private set; } = "";
    public CommunityPrivacy Privacy { get; private set; }

    /// <summary>Should it be in the hub?</summary>
    public bool IsWanted { get; private set; }

    /// <summary>Raised with each change, so that the hub never takes an older one for the newer.</summary>
    public int Change { get; private set; }

    /// <summary>The version of the case study that the hub has; 0 for none.</summary>
    public int SentNumber { get; private set; }
    public DateTime? SharedUtc { get; private set; }
    public DateTime? RemovedUtc { get; private set; }

    /// <summary>Why it goes, or why the hub does not show it.</summary>
    [MaxLength(Connection.LongestReason)]
    public string Because { get; private set; } = "";
    public ShareStanding Standing { get; private set; }

    /// <summary>Its id in the hub.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string ItemId { get; private set; } = "";

    public CaseDocument Document => CaseDocument.Stored(DocumentJson);

    /// <summary>All its authors agreed to this.</summary>
    public void Send(ShareRequest agreed, CaseDocument document, DateTime nowUtc)
    {
        (RequestId, CaseTitle, Privacy, DocumentJson, IsWanted, Because, RemovedUtc) = (agreed.Id, agreed.CaseTitle, agreed.Privacy, document.Write(), true, "", null);
        Change++;
        Begin(nowUtc);
    }

    /// <param name="byId">Who took it back; empty when nobody did.</param>
    public void TakeBack(string because, string byId, DateTime nowUtc)
    {
        if (!IsWanted) return;

        (IsWanted, Because, DocumentJson) = (false, because, "");
        Change++;
        Begin(nowUtc);
        Raise(new ShareTakenBack(Id, byId));
    }

    /// <summary>The hub has it.</summary>
    public void Arrived(int number, string itemId, ShareStanding standing, DateTime nowUtc)
    {
        Rest();
        (SentNumber, ItemId, Standing, SharedUtc) = (number, itemId, standing, SharedUtc ?? nowUtc);
    }

    /// <summary>The hub has it no longer, or will never take it.</summary>
    /// <param name="because">Null to leave what is known already.</param>
    public void Gone(string? because, DateTime nowUtc)
    {
        Rest();
        if (because is not null && IsWanted) (Because, IsWanted) = (Kernel.Text.PlainText.Cut(because, Connection.LongestReason), false);
        (DocumentJson, SentNumber, Standing, ItemId, RemovedUtc, SharedUtc) = ("", 0, ShareStanding.Gone, "", nowUtc, null);
    }

    /// <summary>The hub says how it stands there.</summary>
    public void Stand(ShareStanding standing, string reason)
    {
        if (!IsWanted || Standing == standing && Because == reason) return;

        (Standing, Because) = (standing, reason);
        Raise(new ShareStandingTold(Id, standing, reason));
    }

    public static void Map(ModelBuilder model) => model.Entity<OutwardShare>(s =>
    {
        s.Ignore(x => x.Document);
        s.HasIndex(x => new { x.CaseId, x.ConnectionId }).IsUnique();
        s.HasIndex(x => x.DueUtc);
        s.HasOne<Connection>().WithMany().HasForeignKey(x => x.ConnectionId);
    });
}
