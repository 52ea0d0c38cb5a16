using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Communities.Invitations;

/// <param name="Report">What became of each line that was sent a moment ago; null before.</param>
/// <param name="NewLink">The address of a link that was made a moment ago: it is shown once.</param>
public sealed record InvitationsPage(CommunityView Community, IReadOnlyList<InvitationRow> Invitations, IReadOnlyList<LinkRow> Links, IReadOnlyList<DomainRow> Domains,
    InviteForm Form, IReadOnlyList<InvitedLine>? Report, string NewLink, bool TakesGuests);

/// <param name="State">In a word or two.</param>
public sealed record InvitationRow(string Id, string Address, string Name, string InvitedBy, DateTime SentUtc, string State, string Tone, bool IsGuest, bool IsWaiting)
{
    internal static InvitationRow Of(Invitation i, string by, DateTime nowUtc)
    {
        var (state, tone) = i.State switch
        {
            InvitationState.Accepted => ("Joined", "positive"),
            InvitationState.Declined => ("Said no", ""),
            InvitationState.TakenBack => ("Taken back", ""),
            _ => i.IsOpen(nowUtc) ? ("No answer yet", "attention") : ("Ended", ""),
        };
        return new(i.Id, i.Address, i.Name, by, i.SentUtc, state, tone, i.IsGuest, i.State == InvitationState.Open);
    }
}

public sealed record LinkRow(string Id, string MadeBy, DateTime CreatedUtc, DateTime ExpiresUtc, int Used, int Most, string Domain, bool IsGuest, bool IsOpen);

public sealed record DomainRow(string Id, string Domain, DateTime CreatedUtc);

/// <summary>What became of one line of a list of addresses.</summary>
public sealed record InvitedLine(int Number, string Text, string Outcome, bool IsBad);

public sealed class InviteForm
{
    [Display(Name = "E-mail addresses", Description = "One on each line, with the name before or behind it if you like: “Kavya Rao, kavya@example.org”. You can paste rows out of a spreadsheet."), MaxLength(60_000)]
    public string? Addresses { get; set; }

    [Display(Name = "Or a file", Description = "A list with names and addresses (CSV).")]
    public IFormFile? File { get; set; }

    [Display(Name = "They come from another organisation", Description = "Guests see this community and the people in it, and nothing else of this site.")]
    public bool AsGuests { get; set; }

    [Display(Name = "Guests stay until", Description = "Leave it empty if their stay has no end."), DataType(DataType.Date)]
    public DateOnly? GuestsUntil { get; set; }
}

public sealed class LinkForm
{
    [Display(Name = "Days"), Required(ErrorMessage = "Say for how many days.")]
    public int? Days { get; set; }

    [Display(Name = "People"), Required(ErrorMessage = "Say for how many people.")]
    public int? People { get; set; }

    public string? LinkDomain { get; set; }
    public bool LinkForGuests { get; set; }
}

public sealed class DomainForm
{
    public string? Domain { get; set; }
}
