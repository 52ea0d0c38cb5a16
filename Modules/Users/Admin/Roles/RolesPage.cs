using System.ComponentModel.DataAnnotations;

namespace Users.Admin.Roles;

/// <summary>The matrix: a row for each permission, a column for each role.</summary>
public sealed record RolesPage(IReadOnlyList<RoleColumn> Roles, IReadOnlyList<PermissionGroup> Groups);

/// <param name="IsChanged">Somebody chose its permissions; false while it holds what the modules say.</param>
public sealed record RoleColumn(string Id, string Name, string Description, bool IsStock, bool IsChanged, bool CanChange);

public sealed record PermissionGroup(string Module, IReadOnlyList<PermissionRow> Permissions);

/// <param name="IsWithin">Usually held within a community; here it is given on the whole site.</param>
public sealed record PermissionRow(string Name, string Description, bool IsWithin, IReadOnlyList<PermissionCell> Cells);

/// <param name="Value">What the form sends when it is ticked.</param>
public sealed record PermissionCell(string Role, string Value, bool IsHeld, bool IsFixed);

public sealed class RoleForm
{
    [Required(ErrorMessage = "Give the role a name."), MaxLength(60), Display(Name = "Name")]
    public string Name { get; set; } = "";

    [MaxLength(200), Display(Name = "Description", Description = "What people with this role do.")]
    public string? Description { get; set; }
}

public sealed record RolePage(RoleForm Form);
