using Kernel.People;
using Kernel.Settings;
using Kernel.Tenancy;

namespace Users;

/// <summary>Every letter about an account. None holds words of a stranger; links stand on lines of their own.</summary>
sealed class Letters(IMail mail, CurrentTenant tenant, Site site)
{
    const string NotMe = "If that was not you, you need not do anything.";

    public void Confirm(string to, string secret, string then) => Post(to, $"Confirm your address for {site.Name}",
        $"Somebody, most likely you, made an account on {site.Name} with this address. Confirm that it is yours:",
        Link("/account/confirmation", secret) + (then.Length == 0 ? "" : "&returnUrl=" + Uri.EscapeDataString(then)), "The link works once, for 24 hours.", NotMe);

    public void AlreadyRegistered(string to) => Post(to, $"You have an account on {site.Name}",
        $"Somebody, most likely you, tried to make an account on {site.Name} with this address. You have one already. Sign in:",
        tenant.Tenant.Address + "/login", "If you do not know your password any more, choose a new one:", tenant.Tenant.Address + "/account/reset", NotMe);

    public void Reset(string to, string secret) => Post(to, $"Choose a new password for {site.Name}",
        $"Somebody, most likely you, asked for a new password on {site.Name}. Choose it here:",
        Link("/account/reset/password", secret), "The link works once, for one hour.", NotMe + " Your password stays as it is.");

    public void PasswordChanged(string to) => Post(to, $"Your password on {site.Name} was changed",
        $"The password of your account on {site.Name} was changed, and you were signed out everywhere else.",
        "If that was not you, choose a new password at once:", tenant.Tenant.Address + "/account/reset");

    public void ManyFailures(Person person) => Post(person.Email!, $"Somebody tried to sign in as you on {site.Name}",
        $"Somebody gave a wrong password for your account on {site.Name} {FailedSignIns.Alarming} times in a row. Nobody got in; each further try has to wait.",
        "If that was you, and you do not know your password any more, choose a new one:", tenant.Tenant.Address + "/account/reset");

    public void ChangeAddress(string to, string secret) => Post(to, $"Confirm your new address for {site.Name}",
        $"Somebody, most likely you, wants to use this address for an account on {site.Name}. Confirm that it is yours:",
        Link("/account/email/confirmation", secret), "The link works once, for 24 hours.", NotMe);

    public void AddressWanted(string to) => Post(to, $"Your address on {site.Name}",
        $"Somebody wanted to use this address for another account on {site.Name}. It is yours, so nothing was changed.", NotMe);

    public void AddressChanged(string to) => Post(to, $"Your address on {site.Name} was changed",
        $"Your account on {site.Name} has a new e-mail address. Letters no longer come here.",
        "If that was not you, write to whoever looks after the site:", tenant.Tenant.Address + "/");

    public void Invite(string to, string secret) => Post(to, $"You are invited to {site.Name}",
        $"You are invited to join {site.Name}. Make your account here:",
        tenant.Tenant.Address + "/invitations/" + secret, "The invitation is for this address, works once, and ends in seven days.");

    string Link(string path, string secret) => $"{tenant.Tenant.Address}{path}?token={secret}";

    void Post(string to, string subject, params string[] lines) => mail.Post(new(to, subject, string.Join("\n\n", lines)));
}
