using Kernel.Modules;

namespace Kernel.Tenancy;

/// <summary>What is known of a site that is being made.</summary>
public sealed class NewSite
{
    public required string SiteName { get; init; }
    public required string AdminEmail { get; init; }
    public required string AdminPassword { get; init; }
    public string AdminUserName { get; init; } = "admin";

    /// <summary>Set by the module that makes people.</summary>
    public string AdminUserId { get; set; } = "";
}

/// <summary>Puts into a new site what it needs before its recipe runs, in the same transaction: roles, the first administrator.</summary>
public interface INewSite : ISocket
{
    /// <exception cref="RuleBroken">The site is not made; the sentence says why.</exception>
    Task Prepare(NewSite site, CancellationToken stop);
}
