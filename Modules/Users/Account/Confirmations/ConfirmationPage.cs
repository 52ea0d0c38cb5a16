namespace Users.Account.Confirmations;

public sealed record ConfirmationPage(string Token, string Email, string ReturnUrl);
