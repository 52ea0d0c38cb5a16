using System.ComponentModel.DataAnnotations;

namespace Users.Logins;

public sealed class LoginForm
{
    [Required(ErrorMessage = "Write your e-mail address."), MaxLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail address")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Write your password."), DataType(DataType.Password), Display(Name = "Password")]
    public string Password { get; set; } = "";

    [Display(Name = "Stay signed in on this device", Description = "For 30 days. Not on a computer that others use.")]
    public bool StaySignedIn { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed record LoginPage(LoginForm Form, bool CanRegister);
