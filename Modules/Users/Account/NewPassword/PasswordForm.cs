using System.ComponentModel.DataAnnotations;
using Users.Identity;

namespace Users.Account.NewPassword;

public sealed class PasswordForm
{
    [Required(ErrorMessage = "Write your present password."), DataType(DataType.Password), Display(Name = "Present password")]
    public string Current { get; set; } = "";

    [Required(ErrorMessage = "Choose a new password."), DataType(DataType.Password), Display(Name = "New password", Description = PasswordRules.Hint)]
    public string Password { get; set; } = "";
}

public sealed record PasswordPage(PasswordForm Form, string Email);
