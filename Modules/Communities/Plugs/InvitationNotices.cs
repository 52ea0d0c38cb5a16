using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Tells somebody with an account that they are invited, and whoever invited that they came.</summary>
internal sealed class InvitationNotices(AppDb db, INotify notify) : IHandle<InvitedToCommunity>, IHandle<InvitationAccepted>
{
    public async Task Handle(InvitedToCommunity happened, CancellationToken stop)
    {
        var found = await (from i in db.Set<Invitation>()
                           where i.Id == happened.InvitationId && i.State == InvitationState.Open
                           join c in db.Set<Community>() on i.CommunityId equals c.Id
                           join p in db.Set<Person>() on i.NormalAddress equals p.NormalizedEmail
                           select new { p.Id, c.DisplayText }).SingleOrDefaultAsync(stop);
        if (found is null) return; // no account has the address yet, or it was taken back

        await notify.Send([found.Id], new Notice($"invited:{happened.InvitationId}", $"{await NameOf(happened.InvitedBy, stop)} invites you to {found.DisplayText}", "/invited/" + happened.InvitationId, "You were invited by name."), stop);
    }

    public async Task Handle(InvitationAccepted happened, CancellationToken stop)
    {
        var community = await db.Set<Community>().Where(c => c.Id == happened.CommunityId).Select(c => new CommunityView { Slug = c.Slug, Name = c.DisplayText }).SingleOrDefaultAsync(stop);
        if (community is null) return;

        await notify.Send([happened.InvitedBy], new Notice($"came:{happened.InvitationId}", $"{await NameOf(happened.PersonId, stop)} has joined {community.Name}", community.Path + "/members", "You invited them.") { Place = happened.CommunityId }, stop);
    }

    async Task<string> NameOf(string personId, CancellationToken stop) =>
        await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody";
}
