using System.ComponentModel.DataAnnotations;
using Users.Identity;

namespace Users.Invitations;

public sealed class InvitationForm
{
    [Required(ErrorMessage = "Write your name as colleagues know you."), MaxLength(NameOfPerson.Longest), Display(Name = "Your name", Description = "As colleagues know you. It is shown beside what you write.")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Choose a password."), DataType(DataType.Password), Display(Name = "Password", Description = PasswordRules.Hint)]
    public string Password { get; set; } = "";
}

public sealed record InvitationPage(InvitationForm Form, string Email, string InvitedBy, string Token);
