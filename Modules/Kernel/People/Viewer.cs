namespace Kernel.People;

/// <summary>Who is looking: the person of this request, or nobody.</summary>
public sealed class Viewer
{
    public static readonly IReadOnlyList<string> NoRoles = [Role.Anonymous];

    public string Id { get; private set; } = "";

    /// <summary>The name in addresses.</summary>
    public string Name { get; private set; } = "";
    public string DisplayName { get; private set; } = "";
    public string Photo { get; private set; } = "";
    public IReadOnlyList<string> Roles { get; private set; } = NoRoles;

    public bool IsSignedIn => Id.Length > 0;

    public bool IsIn(string role) => Roles.Contains(role, StringComparer.OrdinalIgnoreCase);

    /// <summary>Called by the session, once, before anything is decided.</summary>
    public void SignIn(string id, string name, string displayName, string photo, IEnumerable<string> roles)
    {
        (Id, Name, DisplayName, Photo) = (id, name, displayName, photo);
        Roles = [.. roles, Role.Authenticated];
    }
}
