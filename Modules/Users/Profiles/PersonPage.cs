using Kernel.People;

namespace Users.Profiles;

/// <summary>Somebody as others see them. The zones <c>person.profile</c> and <c>person.actions</c> get the face.</summary>
/// <param name="Bio">Clean HTML.</param>
public sealed record PersonPage(string Id, Face Face, string JobTitle, string Organisation, string Bio, DateTime JoinedUtc, bool IsMe, bool IsSuspended)
{
    public string Lead => string.Join(" at ", new[] { JobTitle, Organisation }.Where(part => part.Length > 0));
}
