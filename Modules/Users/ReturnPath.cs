namespace Users;

/// <summary>Where somebody goes after signing in. It comes from the address bar, so only a path of this site is followed.</summary>
static class ReturnPath
{
    const int Longest = 2_000;

    /// <summary>The path, or the home page for anything else.</summary>
    public static string Of(string? wanted) => IsLocal(wanted) ? wanted! : "/";

    // Browsers read a backslash as a slash and drop tabs and line breaks, so only what our own pages write is taken.
    static bool IsLocal(string? path) =>
        path is ['/', ..] and { Length: <= Longest }
        && !path.StartsWith("//", StringComparison.Ordinal)
        && path.All(c => c is > ' ' and < '\u007f' and not '\\')
        && !HasDots(path);

    // “/north/../south” would leave the tenant's prefix.
    static bool HasDots(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        return (end < 0 ? path : path[..end]).Split('/')
            .Any(part => part.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..");
    }
}
