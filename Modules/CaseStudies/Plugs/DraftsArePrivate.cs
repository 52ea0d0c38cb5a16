using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>What was never published is its authors', and once it is handed in their reviewers': nobody reads it because they edit the site.</summary>
internal sealed class DraftsArePrivate(AppDb db) : IPrivateContent
{
    public IQueryable<string> KeptFrom(Viewer viewer)
    {
        var me = viewer.Id;
        return db.Set<CaseStudy>().Where(c => c.PublishedUtc == null && !c.AuthorIds.Contains(me)).Select(c => c.Id);
    }
}
