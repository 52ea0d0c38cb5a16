using System.ComponentModel.DataAnnotations;
using Users.Identity;

namespace Users.Registrations;

public sealed class RegistrationForm
{
    [Required(ErrorMessage = "Write your name as colleagues know you."), MaxLength(NameOfPerson.Longest), Display(Name = "Your name", Description = "As colleagues know you. It is shown beside what you write.")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Write your e-mail address."), MaxLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail address", Description = "Only the people who look after this site see it.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Choose a password."), DataType(DataType.Password), Display(Name = "Password", Description = PasswordRules.Hint)]
    public string Password { get; set; } = "";
}

/// <param name="IsOpen">False when only an invitation lets people in, or nothing does.</param>
public sealed record RegistrationPage(RegistrationForm Form, bool IsOpen, bool IsByInvitation);
