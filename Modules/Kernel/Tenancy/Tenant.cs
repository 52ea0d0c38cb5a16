using Kernel.Data;

namespace Kernel.Tenancy;

public enum TenantState { Creating, Running, Suspended, Deleting }

/// <summary>An organisation's site as the platform knows it: a row here, and a database of its own.</summary>
public sealed class Tenant
{
    /// <summary>Never changes and is never used again; every key, path and cookie name begins with it.</summary>
    public string Id { get; init; } = Data.Id.New();

    /// <summary>The operator's short name for it. May be used again after a deletion.</summary>
    public required string Name { get; set; }

    /// <summary>The host name that it answers to; empty for a site on the platform's own hosts.</summary>
    public string Host { get; set; } = "";

    /// <summary>The first part of the path; empty when it owns the whole host.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Where its links in mail and feeds begin: scheme, host and port, no path, no closing slash.</summary>
    public required string Origin { get; set; }

    /// <summary>The name of the connection that holds its database; <c>default</c> is the platform's own.</summary>
    public string Placement { get; set; } = "default";

    public TenantState State { get; set; } = TenantState.Creating;

    /// <summary>The last migration that its database has.</summary>
    public string Schema { get; set; } = "";

    public string Recipe { get; set; } = "";
    public DateTime CreatedUtc { get; init; }

    /// <summary>The platform's own site: on the platform's hosts, without a prefix. Only an operator can put one there, and it alone manages others.</summary>
    public bool IsRoot => Host.Length == 0 && Prefix.Length == 0;

    public string PathBase => Prefix.Length == 0 ? "" : "/" + Prefix;

    /// <summary>The site's address without a closing slash.</summary>
    public string Address => Origin + PathBase;

    public void Suspend() => State = State == TenantState.Running ? TenantState.Suspended
        : throw new RuleBroken($"“{Name}” is {State.ToString().ToLowerInvariant()}, so it cannot be suspended.");

    public void Resume() => State = State == TenantState.Suspended ? TenantState.Running
        : throw new RuleBroken($"“{Name}” is {State.ToString().ToLowerInvariant()}, not suspended.");
}
