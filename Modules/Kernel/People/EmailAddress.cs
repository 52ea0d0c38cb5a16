using System.Globalization;
using System.Text.RegularExpressions;

namespace Kernel.People;

/// <summary>Addresses as they are typed, checked before they come near a mail header or a database.</summary>
public static partial class EmailAddress
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

    /// <summary>A domain as it is kept, in small ASCII letters.</summary>
    /// <exception cref="RuleBroken">It is no domain.</exception>
    public static string CheckDomain(string? typed, string on)
    {
        var domain = Ascii((typed ?? "").Trim().TrimStart('@'));
        return Domain.IsMatch(domain) ? domain : throw new RuleBroken("Write one domain, such as “example.org”.", on);
    }

    /// <summary>What stands behind the @ of an address as it is kept.</summary>
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

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
