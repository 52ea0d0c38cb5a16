using System.Globalization;
using System.Text.RegularExpressions;
using Kernel;

namespace Users;

/// <summary>Addresses as they are typed, checked before they come near a mail header or a database.</summary>
static partial class EmailAddress
{
    const string Sentence = "Write one e-mail address, such as “ana@example.org”.";

    // Quoted local parts and routes (% and !) are allowed by the standard, used by nobody, and a way into mail headers.
    [GeneratedRegex(@"^[A-Za-z0-9#$&'*+/=?^_`{|}~-]+([.][A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Local { get; }

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?[.])+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.NonBacktracking)]
    private static partial Regex Domain { get; }

    static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The address as it is kept: the domain in small ASCII letters.</summary>
    /// <exception cref="RuleBroken">It is not one address.</exception>
    public static string Check(string? typed, string on = "Email")
    {
        if (typed is not { Length: >= 6 and <= 254 } || typed.Split('@') is not [var local, var domain]) throw new RuleBroken(Sentence, on);

        domain = Ascii(domain);
        if (local.Length > 64 || local.Length + domain.Length > 253 || !Local.IsMatch(local) || !Domain.IsMatch(domain)) throw new RuleBroken(Sentence, on);
        return $"{local}@{domain}";
    }

    /// <summary>The form by which people are found: what Identity's normaliser makes of a checked address.</summary>
    public static string Normal(string address) => address.ToUpperInvariant();

    static string Ascii(string domain)
    {
        try
        {
            return Idn.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException) // not a domain in any script
        {
            return "";
        }
    }
}
