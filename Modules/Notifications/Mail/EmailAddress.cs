using System.Text.RegularExpressions;

namespace Notifications.Mail;

// Narrower than the standard on purpose: no quotes, comments, routes, literals or letters beyond ASCII, which nobody's
// everyday address needs and which mail software has read in different ways.
internal static partial class EmailAddress
{
    const int Longest = 254;
    const int LongestLocal = 64;

    public static bool IsOne(string text)
    {
        if (text.Length > Longest || !Shape.IsMatch(text)) return false;

        var at = text.IndexOf('@');
        return at <= LongestLocal && text[(at + 1)..].Split('.').All(label => label.Length <= 63);
    }

    // The percent and exclamation marks are left out of the first half: old servers take them for a route.
    [GeneratedRegex(@"\A[A-Za-z0-9#$&'*+/=?^_`{|}~-]+([.][A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?[.])+[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shape { get; }
}
