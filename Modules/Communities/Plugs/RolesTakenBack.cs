using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>A role that an editor unpublishes or deletes ends, and grants nothing any more.</summary>
internal sealed class RolesTakenBack(AppDb db, Roll roll, TimeProvider clock) : IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => End(happened.ContentItemId, happened.ContentType, stop);

    public Task Handle(ContentDeleted happened, CancellationToken stop) => End(happened.ContentItemId, happened.ContentType, stop);

    async Task End(string id, string contentType, CancellationToken stop)
    {
        if (contentType != nameof(FacilitatorRole) || await db.Set<FacilitatorRole>().SingleOrDefaultAsync(r => r.Id == id, stop) is not { IsOver: false } role) return;

        role.End(isOnlyOne: false, isByAdministrator: true, clock.UtcNow());
        await roll.Follow(role, stop);
    }
}
