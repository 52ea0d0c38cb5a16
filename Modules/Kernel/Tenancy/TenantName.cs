using System.Text.RegularExpressions;

namespace Kernel.Tenancy;

/// <summary>What a site may be called: the name, the path prefix and the host come from people and end in paths and addresses.</summary>
public static partial class TenantName
{
    // First parts of the product's own addresses: a site under such a prefix would hide the pages of the site above it.
    static readonly HashSet<string> Addresses = new(StringComparer.Ordinal)
    {
        "account", "admin", "api", "assets", "brand", "calendar", "communities", "default", "error", "feeds", "health",
        "invitations", "login", "logout", "media", "notifications", "openapi", "people", "platform", "register", "search", "setup", "shared",
    };

    // The patterns end in \z: a dollar sign would let one line end through.
    // Names that some file systems give to devices.
    [GeneratedRegex(@"\A(con|prn|aux|nul|com[0-9]|lpt[0-9])\z", RegexOptions.NonBacktracking)]
    private static partial Regex Device { get; }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex HostShape { get; }

    /// <exception cref="RuleBroken">The name is empty, too long, of another shape, or reserved.</exception>
    public static string Check(string? name, string on = "Name")
    {
        if (string.IsNullOrEmpty(name))
            throw new RuleBroken("Give the site a name, such as “north”.", on);
        if (name.Length > 40 || !Shape.IsMatch(name))
            throw new RuleBroken("A site's name begins with a letter and holds up to 40 small letters, digits and single hyphens, such as “north-shire”.", on);
        if (Device.IsMatch(name) || Addresses.Contains(name))
            throw new RuleBroken($"“{name}” is reserved. Choose another name, such as “{name}-site”.", on);

        return name;
    }

    /// <exception cref="RuleBroken">It is not a host name.</exception>
    public static string CheckHost(string? host, string on = "Host")
    {
        host = host?.ToLowerInvariant() ?? "";
        if (host.Length is 0 or > 253 || !HostShape.IsMatch(host))
            throw new RuleBroken("A host is a name such as “community.example.org”, without “https://”, port or path.", on);

        return host;
    }
}
