using System.ComponentModel.DataAnnotations;
using Kernel.People;

namespace Communities.Facilitators;

/// <param name="StartedBy">Who could ask somebody, while nobody facilitates; empty when that is an administrator.</param>
public sealed record FacilitatorsPage(CommunityView Community, IReadOnlyList<RoleRow> Roles, bool CanOffer, string StartedBy);

public sealed record RoleRow(string Id, Face Face, FacilitatorKind Kind, FacilitatorStanding Standing, DateTime? BegunUtc, DateTime? FromUtc, DateTime? EndedUtc);

/// <param name="Members">Whom the form suggests.</param>
public sealed record OfferPage(CommunityView Community, OfferForm Form, IReadOnlyList<Face> Members);

public sealed class OfferForm
{
    [Display(Name = "Who?", Description = "Their name, or their user name if others are called the same. Members of this community are suggested as you type."), Required(ErrorMessage = "Say whom you ask.")]
    public string? Who { get; set; }

    public FacilitatorKind Kind { get; set; }

    [Display(Name = "What do you ask of them?", Description = "A few plain sentences: what helps most here, and what you do yourself.")]
    public string? Duties { get; set; }

    [Display(Name = "Hours a month", Description = "The time that their organisation grants them. Leave it empty if nothing is agreed.")]
    public int? HoursAMonth { get; set; }

    [Display(Name = "First day", Description = "Leave it empty to begin with their yes."), DataType(DataType.Date)]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day", Description = "Leave it empty if it has no end yet."), DataType(DataType.Date)]
    public DateOnly? Until { get; set; }

    internal FacilitatorTerms Terms(TimeZoneInfo zone) => new(Kind, Duties ?? "", HoursAMonth, From is { } from ? LocalDay.Start(from, zone) : null, Until is { } until ? LocalDay.End(until, zone) : null);
}
