using Kernel.Automation;
using Kernel.Content;
using Kernel.Events;
using Kernel.Pages;
using Kernel.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Modules;

/// <summary>The words in which a module says what it adds. Each call is one line of the module's table of contents.</summary>
public sealed class ModuleBuilder(Module module, ModuleCatalog catalog, IServiceCollection services)
{
    /// <summary>A permission, and the roles that hold it until an administrator decides otherwise.</summary>
    public void Permission(string name, string description, params string[] roles) =>
        catalog.Permissions.Add(new(module, name, description, roles, IsWithin: false));

    /// <summary>A permission that is held within something, such as a community: the roles are those that a person has there. See <see cref="Kernel.People.IGrant"/>.</summary>
    public void PermissionWithin(string name, string description, params string[] roles) =>
        catalog.Permissions.Add(new(module, name, description, roles, IsWithin: true));

    /// <summary>A link in the site's main menu. <paramref name="needs"/> hides it from people without that permission, <paramref name="when"/> from sites whose settings say so.</summary>
    public void Menu(string text, string path, int order = 50, string? needs = null, Func<Settings.Site, bool>? when = null) =>
        catalog.Menu.Add(new(module, text, path, order, needs, when));

    /// <summary>A link in the admin's menu under <paramref name="group"/> (Content, People, Site), shown to people who hold <paramref name="needs"/>.</summary>
    public void Admin(string text, string path, string needs, string group = "Site", int order = 50, string icon = "settings", bool onlyOnRoot = false) =>
        catalog.Admin.Add(new(module, text, path, needs, group, order, icon, onlyOnRoot));

    /// <summary>A partial view drawn wherever a page has the zone; it gets the zone's model.</summary>
    public void Zone(string zone, string partial, int order = 50) =>
        catalog.Zones.Add(new(module, zone, ViewPath(partial), null, order));

    /// <summary>A partial view whose model <typeparamref name="TPiece"/> loads; nothing is drawn when it gives null.</summary>
    public void Zone<TPiece>(string zone, string partial, int order = 50) where TPiece : class, IZonePiece
    {
        services.AddScoped<TPiece>();
        catalog.Zones.Add(new(module, zone, ViewPath(partial), typeof(TPiece), order));
    }

    /// <summary>Plugs a class into every socket that it fills.</summary>
    /// <exception cref="InvalidOperationException">The class fills no socket.</exception>
    public void Add<TPlug>() where TPlug : class
    {
        var sockets = SocketsOf(typeof(TPlug)).ToArray();
        if (sockets.Length == 0)
            throw new InvalidOperationException($"{typeof(TPlug).Name} plugs into nothing. Implement a socket such as IHandle<>, or remove the line from {module.GetType().Name}.");

        services.AddScoped<TPlug>();
        foreach (var socket in sockets) catalog.Plugs.Add(new(module, socket, typeof(TPlug)));
    }

    /// <summary>Work that each tenant with this module does at the times of a Quartz cron expression, in the tenant's time zone.</summary>
    public void Job<TJob>(string cron) where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        catalog.Jobs.Add(new(module, typeof(TJob), cron));
    }

    /// <summary>A kind of notice that people may want here, by mail, or not at all. <paramref name="keys"/> are the beginnings of its notices' keys; by itself the kind is.</summary>
    public void Notice(string kind, string label, bool mail = false, params string[] keys) =>
        catalog.Notices.Add(new(module, kind, label, mail, keys.Length == 0 ? [kind] : keys));

    /// <summary>A fact that rules and workflows may begin with; the label is a sentence without its full stop: “A member joins”.</summary>
    public void Trigger<TEvent>(string label, Action<TriggerValues<TEvent>> values) where TEvent : IEvent
    {
        var said = new TriggerValues<TEvent>();
        values(said);
        catalog.Triggers.Add(new(module, EventName.Of(typeof(TEvent)), typeof(TEvent), label, said.All));
    }

    /// <summary>A content type made in code; its fields are the class's properties marked with <see cref="FieldAttribute"/>.</summary>
    public void ContentType<TItem>(string displayName, Action<ContentTypeOptions>? with = null) where TItem : ContentItem
    {
        var options = new ContentTypeOptions();
        with?.Invoke(options);
        catalog.ContentTypes.Add(CodeType.Of<TItem>(module, displayName, options));
    }

    /// <summary>Services of the module's own: its query interface, a kernel interface that it implements.</summary>
    public void Services(Action<IServiceCollection> add) => add(services);

    string ViewPath(string partial) => $"/{module.Name}/{partial}.cshtml";

    static IEnumerable<Type> SocketsOf(Type plug)
    {
        foreach (var face in plug.GetInterfaces())
            if (face != typeof(ISocket) && typeof(ISocket).IsAssignableFrom(face))
                yield return face;

        for (var above = plug.BaseType; above is not null; above = above.BaseType)
            if (above.IsAbstract && typeof(ISocket).IsAssignableFrom(above))
                yield return above;
    }
}
