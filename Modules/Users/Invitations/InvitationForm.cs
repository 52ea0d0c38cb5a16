using System.ComponentModel.DataAnnotations;
using Kernel.People;
using Users.Identity;

namespace Users.Invitations;

public sealed class InvitationForm
{
    [Required(ErrorMessage = "Write your name as colleagues know you."), MaxLength(NameOfPerson.Longest), Display(Name = "Your name", Description = "As colleagues know you. It is shown beside what you write.")]
    public string DisplayName { get; set; } = "";

    /// <summary>Asked for where the invitation is a link that somebody passed on.</summary>
    [MaxLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail address", Description = "Only the people who look after this site see it.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose a password."), DataType(DataType.Password), Display(Name = "Password", Description = PasswordRules.Hint)]
    public string Password { get; set; } = "";
}

/// <param name="To">The place that it leads to; empty for the site alone.</param>
/// <param name="AsksAddress">The invitation is a link, and says nobody's address.</param>
public sealed record InvitationPage(InvitationForm Form, string Email, string InvitedBy, string Token, string To, bool AsksAddress);

/// <summary>For somebody who has an account, or who cannot make one here.</summary>
/// <param name="HasAccount">The invited address has an account.</param>
public sealed record SignInToAcceptPage(string Token, string InvitedBy, string To, bool HasAccount);
