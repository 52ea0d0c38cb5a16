using System.ComponentModel.DataAnnotations;
using Kernel.Pages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Users.Admin.Invitations;

public sealed record InvitationsPage(IReadOnlyList<InvitationRow> Invitations, Pager Pager);

public sealed record InvitationRow(string Id, string Email, string Role, string InvitedBy, DateTime CreatedUtc, DateTime ExpiresUtc, DateTime? AcceptedUtc, bool IsOpen);

public sealed class InviteForm
{
    [Required(ErrorMessage = "Write at least one e-mail address."), MaxLength(10_000), Display(Name = "E-mail addresses", Description = "One on each line, at most 50."), DataType(DataType.MultilineText)]
    public string Addresses { get; set; } = "";

    [Required(ErrorMessage = "Choose a role."), Display(Name = "Role", Description = "What they will be able to do.")]
    public string Role { get; set; } = Kernel.People.Role.Member;
}

public sealed record InvitePage(InviteForm Form, IReadOnlyList<SelectListItem> Roles);
