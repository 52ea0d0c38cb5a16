using System.ComponentModel.DataAnnotations;
using Users.Identity;

namespace Users.Account.Resets;

public sealed class ResetForm
{
    [Required(ErrorMessage = "Write your e-mail address."), MaxLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail address")]
    public string Email { get; set; } = "";
}

public sealed record ResetPage(ResetForm Form);

public sealed class NewPasswordForm
{
    public string? Token { get; set; }

    [Required(ErrorMessage = "Choose a new password."), DataType(DataType.Password), Display(Name = "New password", Description = PasswordRules.Hint)]
    public string Password { get; set; } = "";
}

public sealed record NewPasswordPage(NewPasswordForm Form, string Email);
