using Kernel.People;

namespace Users.Account.Overview;

/// <summary>What somebody can change about their account.</summary>
public sealed record OverviewPage(Face Face, string Email, bool IsConfirmed, int Sessions, IReadOnlyList<string> Roles);
