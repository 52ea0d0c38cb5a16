using Kernel.Content;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Tests.Architecture;

public class SurfaceTests
{
    static readonly string[] ForbiddenEndings = ["Service", "Manager", "Helper", "Util", "Base", "Impl", "Dto", "Info", "Data"];

    static IEnumerable<Type> OwnTypes => Tree.Assemblies.SelectMany(a => a.GetTypes())
        .Where(t => !t.Name.Contains('<') && t.Namespace?.StartsWith("AspNetCore", StringComparison.Ordinal) == false);

    [Fact]
    public void A_module_shows_its_class_events_page_records_forms_content_types_and_one_query_interface()
    {
        var leaked = OwnTypes.Where(t => t.IsPublic && t.Assembly != typeof(ModuleCatalog).Assembly && !MayBePublic(t)).Select(t => t.FullName);

        Assert.Empty(leaked);
    }

    [Fact]
    public void A_module_has_at_most_one_public_query_interface_besides_markers_and_sockets()
    {
        var many = OwnTypes.Where(t => t is { IsPublic: true, IsInterface: true } && !typeof(ISocket).IsAssignableFrom(t) && t.GetMethods().Any(m => !m.IsSpecialName) && t.Assembly != typeof(ModuleCatalog).Assembly)
            .GroupBy(t => t.Assembly).Where(g => g.Count() > 1).SelectMany(g => g.Select(t => t.FullName));

        Assert.Empty(many);
    }

    [Fact]
    public void Every_action_says_who_may_use_it()
    {
        var open = OwnTypes.Where(t => !t.IsAbstract && typeof(CopController).IsAssignableFrom(t))
            .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes(typeof(HttpMethodAttribute), true).Length > 0 || m.GetCustomAttributes(typeof(AcceptVerbsAttribute), true).Length > 0))
            .Where(m => m.GetCustomAttributes(typeof(AdmissionAttribute), true).Length == 0 && m.DeclaringType!.GetCustomAttributes(typeof(AdmissionAttribute), true).Length == 0)
            .Select(m => $"{m.DeclaringType!.FullName}.{m.Name}");

        Assert.Empty(open);
    }

    [Fact]
    public void A_controller_has_at_most_seven_actions()
    {
        var crowded = OwnTypes.Where(t => !t.IsAbstract && typeof(CopController).IsAssignableFrom(t))
            .Select(t => (t.FullName, Count: t.GetMethods().Count(m => m.GetCustomAttributes(typeof(HttpMethodAttribute), true).Length > 0)))
            .Where(c => c.Count > 7);

        Assert.Empty(crowded);
    }

    [Fact]
    public void A_type_is_named_for_what_it_does()
    {
        var vague = OwnTypes.Where(t => ForbiddenEndings.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal)) && !t.IsNested).Select(t => t.FullName);

        Assert.Empty(vague);
    }

    [Fact]
    public void Every_event_has_a_lasting_name_of_its_own()
    {
        var names = OwnTypes.Where(t => t is { IsAbstract: false } && typeof(IEvent).IsAssignableFrom(t))
            .Select(t => t.GetCustomAttributes(typeof(EventNameAttribute), false).Cast<EventNameAttribute>().SingleOrDefault()?.Name ?? t.FullName!).ToList();

        Assert.All(names, name => Assert.Matches("^[a-z-]+[.][a-z-]+$", name));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    static bool MayBePublic(Type type) =>
        typeof(Module).IsAssignableFrom(type) || typeof(IEvent).IsAssignableFrom(type) || typeof(ContentItem).IsAssignableFrom(type)
        || typeof(CopController).IsAssignableFrom(type) && type.IsAbstract
        || type.IsInterface || type.IsEnum || IsRecord(type) || type.Name.EndsWith("Form", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal);

    static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
