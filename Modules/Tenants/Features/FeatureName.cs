using System.Text.RegularExpressions;
using Kernel.Modules;

namespace Tenants.Features;

/// <summary>A module's name for people: <c>CaseStudies</c> is “Case studies”.</summary>
static partial class FeatureName
{
    public static string Of(Module module) => Capital.Replace(module.Name, m => " " + m.Value.ToLowerInvariant());

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital { get; }
}
