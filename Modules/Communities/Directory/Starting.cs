using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Directory;

/// <summary>Starts communities and sub-groups, whoever asks for one.</summary>
internal sealed class Starting(AppDb db, Roll roll, Kernel.Modules.Plugs plugs, Viewer me, Access access, TimeProvider clock)
{
    /// <exception cref="RuleBroken">There is no name, or it would be open to more people than the community that it lies in.</exception>
    public Task<Community> Begin(NewCommunityForm form, CommunityView? parent, CancellationToken stop) => db.Write(async () =>
    {
        if (form.Kind == CommunityKind.Facilitators && !access.Can(CommunitiesModule.Manage)) throw new RuleBroken("Only an administrator makes a community of this kind.", nameof(form.Kind));

        var now = clock.UtcNow();
        var community = new Community { OwnerId = me.Id, Author = me.Name, CreatedUtc = now, ModifiedUtc = now, Kind = form.Kind, Slug = await FreeSlug(form.Name, stop) };
        community.Describe(form.Name, form.Purpose ?? "", "", form.Privacy);
        if (parent is not null) community.LieIn(parent);
        community.Publish(now);
        db.Add(community);
        db.Raise(new CommunityStarted(community.Id, me.Id));
        await db.SaveChangesAsync(stop);

        var place = new CommunityView { Id = community.Id, Slug = community.Slug, Name = community.DisplayText, Privacy = community.Privacy, IsMember = true, IsFacilitator = form.Facilitate };
        if (form.Facilitate) await TakeUp(place, now, stop);
        else await roll.Join(community.Id, me.Id, stop);
        foreach (var first in plugs.Of<IFirstQuestion>()) await first.Ask(place, form.Question, stop);
        return community;
    }, stop);

    async Task TakeUp(CommunityView place, DateTime now, CancellationToken stop)
    {
        var role = db.Add(FacilitatorRole.TakeUp(place, me.Id, me.DisplayName, me.Name, now)).Entity;
        await roll.Follow(role, stop);
    }

    // Two communities may share a name; their addresses may not, nor may one take a former address of another. All states count: a binned one can come back.
    async Task<string> FreeSlug(string name, CancellationToken stop)
    {
        var slug = Community.SlugOf(name);
        var taken = (await db.Set<Community>().Where(c => c.Slug.StartsWith(slug)).Select(c => c.Slug).ToListAsync(stop)).ToHashSet();
        for (var number = 2; ; number++)
        {
            if (!taken.Contains(slug)) return slug;
            slug = Community.SlugOf($"{Community.SlugOf(name)[..Math.Min(50, Community.SlugOf(name).Length)]} {number}");
        }
    }
}
