using System.ComponentModel.DataAnnotations;
using Kernel.Pages;
using Kernel.Tenancy;

namespace Tenants.Tenancies;

public sealed class TenancyForm
{
    [Display(Name = "Name", Description = "A short name for your own lists, such as “north”."), Required(ErrorMessage = "Give the site a name, such as “north”.")]
    public string Name { get; init; } = "";

    [Display(Name = "Name of the site", Description = "What its people call the place. They can change it later."), MaxLength(100, ErrorMessage = "Keep the name under 100 characters.")]
    public string? SiteName { get; init; }

    [Display(Name = "Path", Description = "The first part of its address on this host, such as “north”. Leave it empty if the site has a host of its own.")]
    public string? Prefix { get; init; }

    [Display(Name = "Host", Description = "A host name of its own, such as “community.example.org”.")]
    public string? Host { get; init; }

    [Display(Name = "Begin with"), Required(ErrorMessage = "Choose a recipe.")]
    public string Recipe { get; init; } = "professional";

    [Display(Name = "E-mail address of its administrator"), DataType(DataType.EmailAddress), Required(ErrorMessage = "Write the address of somebody who will look after the site.")]
    public string AdminEmail { get; init; } = "";

    [Display(Name = "Password of its administrator"), DataType(DataType.Password), Required(ErrorMessage = "Choose a password.")]
    public string AdminPassword { get; init; } = "";

    internal TenantOrder Order()
    {
        if (string.IsNullOrWhiteSpace(Prefix) && string.IsNullOrWhiteSpace(Host)) throw new Kernel.RuleBroken("Give the site a path or a host of its own.", nameof(Prefix));
        return new(Name, Host?.Trim() ?? "", Prefix?.Trim() ?? "", Recipe, AdminEmail.Trim(), AdminPassword, SiteName?.Trim() ?? "");
    }
}

/// <param name="Query">The words that were looked for; empty for all.</param>
public sealed record TenanciesPage(string Query, IReadOnlyList<TenancyRow> Tenants, Pager Pager);

public sealed record TenancyRow(string Name, string Address, string State, string Recipe, DateTime MadeUtc, bool IsSuspended, bool IsRunning, bool IsRoot)
{
    internal static TenancyRow Of(Tenant t) => new(t.Name, t.Address + "/", t.State switch
    {
        TenantState.Running => "Open",
        TenantState.Suspended => "Paused",
        TenantState.Creating => "Being made",
        _ => "Being deleted",
    }, t.Recipe, t.CreatedUtc, t.State == TenantState.Suspended, t.State == TenantState.Running, t.IsRoot);
}

public sealed record NewTenancyPage(TenancyForm Form, IReadOnlyList<RecipeOption> Recipes);

public sealed record RecipeOption(string Name, string DisplayName, string Description);
