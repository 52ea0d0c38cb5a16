using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Users.Admin.People;

/// <summary>The list of accounts, filtered.</summary>
public sealed record PeoplePage(PeopleFilter Filter, IReadOnlyList<SelectListItem> Roles, IReadOnlyList<PersonRow> People, int Total, Pager Pager);

public sealed record PersonRow(string Id, Face Face, string Email, bool IsConfirmed, bool IsSuspended, IReadOnlyList<string> Roles, DateTime? SeenUtc);

/// <summary>What the list is narrowed to.</summary>
public sealed record PeopleFilter
{
    public string? Q { get; set; }
    public string? Role { get; set; }
    public string? State { get; set; }
    public int Page { get; set; } = 1;

    internal string Path => "/admin/users" + (Query().Length > 0 ? "?" + Query() : "");

    string Query() => string.Join('&', new[] { ("q", Q), ("role", Role), ("state", State) }
        .Where(part => !string.IsNullOrWhiteSpace(part.Item2)).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
}

/// <summary>One account, as those see it who look after people.</summary>
public sealed record AccountPage(string Id, Face Face, string Email, bool IsConfirmed, DateTime JoinedUtc, DateTime? SuspendedUtc, DateTime? SeenUtc, int Sessions,
    bool CanChange, bool IsMe, IReadOnlyList<RoleTick> Roles);

/// <param name="IsFixed">The viewer lacks something that the role gives, so they can neither give nor take it.</param>
public sealed record RoleTick(string Name, string Description, bool IsHeld, bool IsFixed);
