using Kernel.Content;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;

namespace Content;

/// <summary>The items that exist for this site and this purpose. Items of a module that is off are not there.</summary>
sealed class Visible(AppDb db, ModuleCatalog catalog, Site site, Kernel.Modules.Plugs plugs, Viewer me)
{
    /// <summary>For editors: everything but what belongs to modules that are off, and what others keep to themselves.</summary>
    public IQueryable<ContentItem> ForEditors
    {
        get
        {
            var off = catalog.ContentTypes.Where(t => !site.Has(t.Module)).Select(t => t.Name).ToArray();
            var there = off.Length == 0 ? db.Set<ContentItem>() : db.Set<ContentItem>().Where(i => !off.Contains(i.ContentType));
            foreach (var kept in plugs.Of<IPrivateContent>().Select(p => p.KeptFrom(me))) there = there.Where(i => !kept.Contains(i.Id));
            return there;
        }
    }

    /// <summary>
    /// For readers: what is published and of no module's own type. Who may read a community or a discussion is for its
    /// module to say, so those are read at its addresses only.
    /// </summary>
    public IQueryable<ContentItem> ForReaders
    {
        get
        {
            var made = catalog.ContentTypes.Select(t => t.Name).ToArray();
            return db.Set<ContentItem>().Where(i => i.State == ContentState.Published && !made.Contains(i.ContentType));
        }
    }

    public bool IsOff(string contentType) => catalog.ContentTypes.FirstOrDefault(t => t.Name == contentType) is { } type && !site.Has(type.Module);
}
