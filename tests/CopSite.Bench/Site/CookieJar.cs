namespace Bench.Site;

/// <summary>Cookies by name, for one host. Kept by hand because a browser's rules would drop Secure ones on plain http.</summary>
sealed class CookieJar
{
    readonly Dictionary<string, string> cookies = [];

    public bool IsEmpty => cookies.Count == 0;

    public string Header => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public void Keep(IEnumerable<string> setCookies)
    {
        foreach (var line in setCookies)
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var (name, value) = (parts[0].Split('=', 2)[0], parts[0].Split('=', 2)[^1]);
            if (value.Length == 0 || parts.Any(IsPast)) cookies.Remove(name);
            else cookies[name] = value;
        }
    }

    static bool IsPast(string attribute) =>
        attribute.Equals("max-age=0", StringComparison.OrdinalIgnoreCase)
        || (attribute.StartsWith("expires=", StringComparison.OrdinalIgnoreCase) && DateTimeOffset.TryParse(attribute["expires=".Length..], out var ends) && ends < DateTimeOffset.UtcNow);
}
