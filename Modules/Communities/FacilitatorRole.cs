using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Kernel;
using Kernel.Content;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Communities;

public enum FacilitatorKind
{
    Lead,
    /// <summary>Has the same tools, beside a lead.</summary>
    Co,
}

/// <summary>Offered → Accepted → Acting → Handing over → Ended; Offered → Declined.</summary>
public enum FacilitatorStanding
{
    Offered,
    /// <summary>Said yes; the first day is still to come.</summary>
    Accepted,
    Acting,
    /// <summary>Still acts, while somebody takes over.</summary>
    HandingOver,
    Ended,
    Declined,
}

/// <summary>That somebody supports, manages and guides a community: what was asked of them, for how long, and what they answered.</summary>
public sealed class FacilitatorRole : ContentItem, IWithinCommunity
{
    public const int LongestDuties = 2_000;
    public const int MostHours = 200;

    [SetsRequiredMembers]
    public FacilitatorRole() => ContentType = nameof(FacilitatorRole);

    [Field("Community", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    /// <summary>A person's id.</summary>
    [Field("Person", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string PersonId { get; set; } = "";

    [Field("Kind")]
    public FacilitatorKind Kind { get; set; }

    [Field("Duties", Hint = "What is asked of them, in their own interest as much as the community's.", Editor = FieldEditor.TextArea), MaxLength(LongestDuties)]
    public string Duties { get; set; } = "";

    [Field("Hours a month", Hint = "The time that their organisation grants them.")]
    public int? HoursAMonth { get; set; }

    [Field("From")]
    public DateTime? FromUtc { get; set; }

    [Field("Until")]
    public DateTime? UntilUtc { get; set; }

    // What was answered is no field: publishing an older draft must not appoint or dismiss anybody.
    public FacilitatorStanding Standing { get; private set; }

    /// <summary>The person who asked them; empty for somebody who took it up by starting the community.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string OfferedBy { get; private set; } = "";
    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>When they began to act.</summary>
    public DateTime? BegunUtc { get; private set; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>Does it grant the facilitator's permissions now?</summary>
    public bool IsActing => Standing is FacilitatorStanding.Acting or FacilitatorStanding.HandingOver;

    /// <summary>Was it accepted, and not ended?</summary>
    public bool IsHeld => IsActing || Standing == FacilitatorStanding.Accepted;

    /// <summary>Was it ended, or declined?</summary>
    public bool IsOver => Standing is FacilitatorStanding.Ended or FacilitatorStanding.Declined;

    /// <exception cref="RuleBroken">The hours or the days make no sense.</exception>
    public static FacilitatorRole Offer(CommunityView community, string personId, string personName, FacilitatorTerms terms, string byId, string byName, DateTime nowUtc)
    {
        var role = Make(community, personId, personName, terms, byName, nowUtc);
        role.OfferedBy = byId;
        role.Raise(new FacilitatorOffered(role.Id, community.Id, personId, byId));
        return role;
    }

    /// <summary>Whoever starts a community and means to tend it asks and answers in one.</summary>
    public static FacilitatorRole TakeUp(CommunityView community, string personId, string personName, string userName, DateTime nowUtc)
    {
        var role = Make(community, personId, personName, new(), userName, nowUtc);
        role.Accept(personId, nowUtc);
        return role;
    }

    /// <exception cref="RuleBroken">It was offered to somebody else, or is answered already.</exception>
    public void Accept(string byId, DateTime nowUtc)
    {
        Answer(byId, FacilitatorStanding.Accepted, nowUtc);
        Raise(new FacilitatorAppointed(Id, CommunityId, PersonId, OfferedBy));
        Begin(nowUtc);
    }

    /// <exception cref="RuleBroken">It was offered to somebody else, or is answered already.</exception>
    public void Decline(string byId, DateTime nowUtc)
    {
        Answer(byId, FacilitatorStanding.Declined, nowUtc);
        Raise(new FacilitatorDeclined(Id, CommunityId, PersonId, OfferedBy));
    }

    /// <summary>Begins to act, once the first day has come.</summary>
    public void Begin(DateTime nowUtc)
    {
        if (Standing != FacilitatorStanding.Accepted || FromUtc > nowUtc) return;

        (Standing, BegunUtc) = (FacilitatorStanding.Acting, nowUtc);
    }

    /// <exception cref="RuleBroken">They do not act.</exception>
    public void HandOver(DateTime nowUtc)
    {
        if (Standing != FacilitatorStanding.Acting) throw new RuleBroken("Only somebody who acts now can hand over.");

        (Standing, ModifiedUtc) = (FacilitatorStanding.HandingOver, nowUtc);
        Raise(new FacilitatorRoleEnding(Id, CommunityId, PersonId));
    }

    /// <param name="isOnlyOne">Nobody else acts in this community.</param>
    /// <param name="isByAdministrator">Administrators may leave a community without anybody; they are reminded of it.</param>
    /// <exception cref="RuleBroken">It is over already, or the community would be left alone.</exception>
    public void End(bool isOnlyOne, bool isByAdministrator, DateTime nowUtc)
    {
        if (IsOver) throw new RuleBroken("This role has ended already.");
        if (IsActing && isOnlyOne && !isByAdministrator) throw new RuleBroken("Nobody else looks after this community. Ask somebody to take over first; you can end your role once they have accepted.");

        var wasHeld = IsHeld;
        (Standing, EndedUtc) = (FacilitatorStanding.Ended, nowUtc);
        if (wasHeld) Raise(new FacilitatorRoleEnded(Id, CommunityId, PersonId));
    }

    /// <summary>As a recipe brings it: nothing is announced.</summary>
    public void Set(FacilitatorStanding standing, DateTime? begunUtc, DateTime? endedUtc) => (Standing, BegunUtc, EndedUtc) = (standing, begunUtc, endedUtc);

    public override void CheckReady()
    {
        if (CommunityId.Length == 0) throw new RuleBroken("Say which community the role is for.", nameof(CommunityId));
        if (PersonId.Length == 0) throw new RuleBroken("Say who is asked.", nameof(PersonId));
    }

    static FacilitatorRole Make(CommunityView community, string personId, string personName, FacilitatorTerms terms, string byName, DateTime nowUtc)
    {
        terms.Check();
        var role = new FacilitatorRole
        {
            CommunityId = community.Id, PersonId = personId, DisplayText = $"{personName}, facilitator of {community.Name}",
            Kind = terms.Kind, Duties = PlainText.CleanLines(terms.Duties), HoursAMonth = terms.HoursAMonth, FromUtc = terms.FromUtc, UntilUtc = terms.UntilUtc,
            OwnerId = personId, Author = byName, CreatedUtc = nowUtc, ModifiedUtc = nowUtc,
        };
        role.Publish(nowUtc);
        return role;
    }

    void Answer(string byId, FacilitatorStanding answer, DateTime nowUtc)
    {
        if (byId != PersonId) throw new RuleBroken("Only the person who was asked can answer.");
        if (Standing != FacilitatorStanding.Offered) throw new RuleBroken("This was answered already, or taken back.");

        (Standing, AnsweredUtc) = (answer, nowUtc);
    }

    public static new void Map(ModelBuilder model) => model.Entity<FacilitatorRole>(role =>
    {
        role.Ignore(r => r.IsActing).Ignore(r => r.IsHeld).Ignore(r => r.IsOver);
        role.HasIndex(r => new { r.CommunityId, r.Standing });
        role.HasIndex(r => new { r.PersonId, r.Standing });
        role.HasIndex(r => new { r.Standing, r.UntilUtc });
    });
}

/// <summary>What is asked of a facilitator.</summary>
/// <param name="FromUtc">The first moment; at once when null.</param>
public sealed record FacilitatorTerms(FacilitatorKind Kind = FacilitatorKind.Lead, string Duties = "", int? HoursAMonth = null, DateTime? FromUtc = null, DateTime? UntilUtc = null)
{
    /// <exception cref="RuleBroken">The hours or the days make no sense.</exception>
    internal void Check()
    {
        if (Duties.Length > FacilitatorRole.LongestDuties) throw new RuleBroken($"Say it in {FacilitatorRole.LongestDuties:N0} characters at most.", nameof(Duties));
        if (HoursAMonth is < 1 or > FacilitatorRole.MostHours) throw new RuleBroken($"Write a number of hours between 1 and {FacilitatorRole.MostHours}, or leave it empty.", nameof(HoursAMonth));
        if (UntilUtc <= FromUtc) throw new RuleBroken("The last day comes after the first.", "Until");
    }
}

internal static class FacilitatorRoleQueries
{
    /// <summary>Roles that grant permissions now.</summary>
    public static IQueryable<FacilitatorRole> Acting(this IQueryable<FacilitatorRole> all) =>
        all.Where(r => r.Standing == FacilitatorStanding.Acting || r.Standing == FacilitatorStanding.HandingOver);

    /// <summary>Roles that were accepted and have not ended.</summary>
    public static IQueryable<FacilitatorRole> Held(this IQueryable<FacilitatorRole> all) =>
        all.Where(r => r.Standing == FacilitatorStanding.Acting || r.Standing == FacilitatorStanding.HandingOver || r.Standing == FacilitatorStanding.Accepted);
}
