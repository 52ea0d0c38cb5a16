namespace Users;

/// <summary>What a recipe's list of permissions does to what a role holds; Orchard's words.</summary>
internal enum PermissionBehavior { Replace, Add, Remove }

internal static class PermissionBehaviors
{
    /// <summary>What the role holds afterwards; null leaves it as it is.</summary>
    /// <param name="held">Null while the role holds the modules' <paramref name="defaults"/>.</param>
    public static IReadOnlyCollection<string>? Applied(IReadOnlyCollection<string>? held, IEnumerable<string> defaults, IReadOnlyCollection<string> given, PermissionBehavior? behavior, Func<string, bool> isKnown)
    {
        var now = held ?? [.. defaults];
        return behavior switch
        {
            PermissionBehavior.Replace => given,
            PermissionBehavior.Remove => given.Count == 0 ? null : [.. now.Except(given, StringComparer.OrdinalIgnoreCase)],
            PermissionBehavior.Add => Added(now, given),
            // Orchard's own recipes list no permissions for roles that its modules fill, and names of modules that are
            // not here say nothing about ours: neither takes anything away.
            _ when !given.Any(isKnown) => Added(now, given),
            _ => given,
        };
    }

    static IReadOnlyCollection<string>? Added(IReadOnlyCollection<string> now, IReadOnlyCollection<string> given) =>
        given.Count == 0 ? null : [.. now.Union(given, StringComparer.OrdinalIgnoreCase)];
}
