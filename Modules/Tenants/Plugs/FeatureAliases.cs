using System.Collections.Frozen;

namespace Tenants.Plugs;

/// <summary>Features of Orchard Core that a module of ours stands in for, where this host has that module.</summary>
static class FeatureAliases
{
    static readonly FrozenDictionary<string, string> Modules = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["OrchardCore.Admin"] = "Tenants",
        ["OrchardCore.Features"] = "Tenants",
        ["OrchardCore.Recipes"] = "Tenants",
        ["OrchardCore.Recipes.Core"] = "Tenants",
        ["OrchardCore.Settings"] = "Tenants",
        ["OrchardCore.Setup"] = "Tenants",
        ["OrchardCore.Tenants"] = "Tenants",
        ["OrchardCore.Themes"] = "Tenants",
        ["OrchardCore.Deployment"] = "Tenants",
        ["OrchardCore.Users"] = "Users",
        ["OrchardCore.Users.Registration"] = "Users",
        ["OrchardCore.Users.ResetPassword"] = "Users",
        ["OrchardCore.Roles"] = "Users",
        ["OrchardCore.Contents"] = "Content",
        ["OrchardCore.ContentTypes"] = "Content",
        ["OrchardCore.ContentFields"] = "Content",
        ["OrchardCore.Autoroute"] = "Content",
        ["OrchardCore.Alias"] = "Content",
        ["OrchardCore.Html"] = "Content",
        ["OrchardCore.Markdown"] = "Content",
        ["OrchardCore.Title"] = "Content",
        ["OrchardCore.HomeRoute"] = "Content",
        ["OrchardCore.Media"] = "Media",
        ["OrchardCore.Notifications"] = "Notifications",
        ["OrchardCore.Email"] = "Notifications",
        ["OrchardCore.Email.Smtp"] = "Notifications",
        ["OrchardCore.Search"] = "Search",
        ["OrchardCore.Search.Lucene"] = "Search",
        ["OrchardCore.Lucene"] = "Search",
        ["OrchardCore.Workflows"] = "Workflows",
        ["OrchardCore.Workflows.Http"] = "Workflows",
        ["OrchardCore.Workflows.Timers"] = "Workflows",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder name of the module that answers to the id; the id itself where there is none.</summary>
    public static string Of(string id) => Modules.GetValueOrDefault(id, id);
}
