using System.ComponentModel.DataAnnotations;

namespace Users.Account.Addresses;

public sealed class AddressForm
{
    [Required(ErrorMessage = "Write your new e-mail address."), MaxLength(254), DataType(DataType.EmailAddress), Display(Name = "New e-mail address")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Write your password, so that nobody else can do this at your desk."), DataType(DataType.Password), Display(Name = "Your password")]
    public string Password { get; set; } = "";
}

public sealed record AddressPage(AddressForm Form, string Current);

public sealed record AddressConfirmationPage(string Token, string Email);
