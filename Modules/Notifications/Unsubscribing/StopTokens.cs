using System.Security.Cryptography;
using System.Text;
using Kernel.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Notifications.Unsubscribing;

// Links that stop mail for somebody who is not signed in. They are sealed for this purpose and this site and hold nothing
// secret: who has one can stop one kind of mail to one person, and no more.
internal sealed class StopTokens(IDataProtectionProvider protection, CurrentTenant tenant)
{
    const char Between = '\n';

    IDataProtector Seal => protection.CreateProtector("Notifications.Unsubscribe", tenant.Id);

    public string PathFor(string personId, StopScope scope) =>
        "/unsubscribe/" + WebEncoders.Base64UrlEncode(Seal.Protect(Encoding.UTF8.GetBytes(string.Join(Between, personId, scope.What.ToString(), scope.Of))));

    /// <summary>Null for a token that this site never gave for this purpose.</summary>
    public (string PersonId, StopScope Scope)? Read(string token)
    {
        try
        {
            var words = Encoding.UTF8.GetString(Seal.Unprotect(WebEncoders.Base64UrlDecode(token))).Split(Between);
            return words is [var person, var what, var of] && Enum.TryParse<StopWhat>(what, out var known) ? (person, new StopScope(known, of)) : null;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
