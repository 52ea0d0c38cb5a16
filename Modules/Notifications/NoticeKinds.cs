using Kernel.Modules;
using Kernel.Settings;

namespace Notifications;

// The kinds of notices that the modules of this site declare.
internal sealed class NoticeKinds(ModuleCatalog catalog, Site site)
{
    /// <summary>For news of a kind that no module declared: on the site, not by mail.</summary>
    public static readonly NoticeEntry Other = new(new NotificationsModule(), "other", "Everything else", Mail: false, []);

    public IReadOnlyList<NoticeEntry> All { get; } = [.. catalog.Notices.Where(n => site.Has(n.Module)), Other];

    /// <param name="key">A notice's key, such as <c>discussion:</c> and an id.</param>
    public NoticeEntry Of(string key)
    {
        var beginning = key.Split(':', 2)[0];
        return All.FirstOrDefault(k => k.Keys.Contains(beginning)) ?? Other;
    }

    public NoticeEntry? Called(string kind) => All.FirstOrDefault(k => k.Kind == kind);
}
