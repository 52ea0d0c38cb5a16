using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Tells members when their community rests, ends or goes on.</summary>
internal sealed class LifecycleNotices(AppDb db, INotify notify) : IHandle<CommunityMoved>
{
    public async Task Handle(CommunityMoved happened, CancellationToken stop)
    {
        var community = await db.Set<Community>().Where(c => c.Id == happened.CommunityId).Select(c => new CommunityView { Slug = c.Slug, Name = c.DisplayText }).SingleOrDefaultAsync(stop);
        if (community is null) return; // removed meanwhile

        var members = await db.Set<Membership>().Present().Where(m => m.CommunityId == happened.CommunityId && m.PersonId != happened.ById).Select(m => m.PersonId).ToListAsync(stop);
        await notify.Send(members, new Notice($"community-moved:{happened.CommunityId}", Sentence(community.Name, happened), community.Path, "You are a member of this community.") { Place = happened.CommunityId }, stop);
    }

    static string Sentence(string name, CommunityMoved happened) => Enum.Parse<CommunityLifecycle>(happened.To) switch
    {
        CommunityLifecycle.Paused => $"{name} is paused: {happened.Reason}",
        CommunityLifecycle.Closing => $"{name} will be closed: {happened.Reason}",
        CommunityLifecycle.Archived => $"{name} is archived: {happened.Reason}",
        _ => happened.From == nameof(CommunityLifecycle.Forming) ? $"{name} is live" : $"{name} goes on",
    };
}
