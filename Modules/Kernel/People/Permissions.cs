namespace Kernel.People;

/// <summary>The permissions that the kernel and every module's admin page know of.</summary>
public static class Permissions
{
    /// <summary>Enter the admin at all.</summary>
    public const string AccessAdmin = "admin.access";
}
