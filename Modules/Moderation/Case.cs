using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>How far facilitators are with a case.</summary>
public enum CaseState
{
    /// <summary>Nobody looks after it yet.</summary>
    Open,
    /// <summary>A facilitator does.</summary>
    InHand,
    Settled,
}

/// <summary>What made it a case.</summary>
public enum CaseOrigin
{
    /// <summary>Members flagged a post.</summary>
    Flags,
    /// <summary>A post waits to be published.</summary>
    Held,
    /// <summary>A facilitator decided something about a person, without a post.</summary>
    Person,
}

/// <summary>What was decided last.</summary>
public enum CaseOutcome { None, LeftAsItIs, Hidden, Shown, Published, Refused, Muted, Unmuted }

/// <summary>Something for facilitators to decide: a post that was flagged or held, or a person; with all that was done about it.</summary>
internal sealed partial class Case : Entity, IVersioned, IWithinCommunity, IMapped
{
    public const int LongestReason = 300;
    public const int LongestName = 300;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    public required CaseOrigin Origin { get; init; }

    /// <summary>The source of the post, as in <see cref="IPosts.Kind"/>; empty for a case about a person.</summary>
    [MaxLength(40)]
    public string Kind { get; init; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public string ItemId { get; init; } = "";
    public int Number { get; init; }

    /// <summary>Whose post it is, or whom it is about.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>As it stands in a sentence: “reply 3 in ‘Night flow’”.</summary>
    [MaxLength(LongestName)]
    public required string Name { get; init; }

    public required DateTime OpenedUtc { get; init; }

    public CaseState State { get; private set; } = CaseState.Open;

    [MaxLength(Kernel.Data.Id.Length)]
    public string AssigneeId { get; private set; } = "";

    public CaseOutcome Outcome { get; private set; }

    /// <summary>Why, as the author and those who flagged are told.</summary>
    [MaxLength(LongestReason)]
    public string Reason { get; private set; } = "";

    /// <summary>Why in general words, for the public log.</summary>
    public FlagReason? Ground { get; private set; }

    [MaxLength(Kernel.Data.Id.Length)]
    public string DecidedBy { get; private set; } = "";
    public DateTime? DecidedUtc { get; private set; }

    /// <summary>Holds the place of an unsettled case, so that two flags at once do not become two cases.</summary>
    [MaxLength(90)]
    public string? OpenKey { get; private set; }

    public int Version { get; set; }

    public List<CaseEntry> History { get; } = [];

    public bool IsSettled => State == CaseState.Settled;

    public static string KeyOf(string kind, string itemId, int number) => $"{kind}/{itemId}/{number}";

    public static Case About(Post post, DateTime nowUtc) => new()
    {
        CommunityId = post.CommunityId, Origin = CaseOrigin.Flags, Kind = post.Kind, ItemId = post.ItemId, Number = post.Number, PersonId = post.AuthorId,
        Name = PlainText.Cut(post.Name, LongestName), OpenedUtc = nowUtc, OpenKey = KeyOf(post.Kind, post.ItemId, post.Number),
    };

    public static Case AboutHeld(string communityId, string authorId, Contribution held, DateTime nowUtc) => new()
    {
        CommunityId = communityId, Origin = CaseOrigin.Held, Kind = held.Kind, PersonId = authorId, OpenedUtc = nowUtc,
        Name = PlainText.Cut(held.Title.Length > 0 ? $"the {held.Noun} “{held.Title}”" : $"the reply “{Markdown.ToPlainText(held.Body, 80)}”", LongestName),
    };

    public static Case AboutPerson(string communityId, string personId, string displayName, DateTime nowUtc) => new()
    {
        CommunityId = communityId, Origin = CaseOrigin.Person, PersonId = personId, Name = displayName, OpenedUtc = nowUtc, State = CaseState.Settled,
    };

    /// <param name="nth">The first of a post opens the case; the others only add to it.</param>
    public void Flagged(FlagReason reason, int nth, DateTime nowUtc)
    {
        Ground ??= reason;
        Enter(CaseAct.Flagged, "", FlagWord.Of(reason), nowUtc);
        if (nth == 1) Raise(new CaseOpened(Id, CommunityId));
    }

    /// <exception cref="RuleBroken">It is settled.</exception>
    public void Take(string byId, DateTime nowUtc)
    {
        if (IsSettled) throw new RuleBroken("This case is settled, so nobody needs to look after it.");
        if (AssigneeId == byId) return;

        (State, AssigneeId) = (CaseState.InHand, byId);
        Enter(CaseAct.Taken, byId, "", nowUtc);
    }

    public void GiveBack(string byId, DateTime nowUtc)
    {
        if (State != CaseState.InHand) return;

        (State, AssigneeId) = (CaseState.Open, "");
        Enter(CaseAct.GivenBack, byId, "", nowUtc);
    }

    /// <exception cref="RuleBroken">There is no reason, or it is too long.</exception>
    public static string Reasoned(string? reason, string on = "Reason")
    {
        var words = PlainText.Clean(reason ?? "");
        if (words.Length == 0) throw new RuleBroken("Say why. One friendly sentence is enough.", on);
        return words.Length <= LongestReason ? words : throw new RuleBroken($"Say it in {LongestReason} characters at most.", on);
    }

    void Enter(CaseAct act, string byId, string words, DateTime nowUtc) => History.Add(new CaseEntry
    {
        CaseId = Id, Turn = History.Count == 0 ? 1 : History.Max(h => h.Turn) + 1, Act = act, ById = byId, Words = words, Utc = nowUtc,
    });

    public static void Map(ModelBuilder model) => model.Entity<Case>(one =>
    {
        one.Ignore(c => c.IsSettled).Ignore(c => c.MayAppeal);
        one.HasIndex(c => c.OpenKey).IsUnique();
        one.HasIndex(c => new { c.CommunityId, c.State, c.OpenedUtc });
        one.HasIndex(c => new { c.PersonId, c.CommunityId });
        one.HasMany(c => c.History).WithOne().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Cascade);
        one.HasOne<Community>().WithMany().HasForeignKey(c => c.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
