using Communities;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Scheduled;

/// <summary>Keeps what the viewer wants posted later, and posts it in their name: with the rights that they have then.</summary>
internal sealed class Scheduling(AppDb db, ICommunities communities, Starting starting, IAttachments attachments, INotify notify, Access access, Viewer me, TimeProvider clock)
{
    /// <exception cref="RuleBroken">It could not be posted, or not at that time.</exception>
    public async Task Keep(CommunityView community, Beginning wanted, DateTime postUtc, ScheduledPost? former, CancellationToken stop)
    {
        var (discussion, _) = await starting.Make(community, wanted, stop);
        var now = clock.UtcNow();
        await db.Write(async () =>
        {
            var post = former ?? new ScheduledPost { PersonId = me.Id, CommunityId = community.Id };
            post.Write(wanted with { Title = discussion.DisplayText, Body = discussion.Body, Tags = string.Join(", ", Discussion.TagsIn(discussion.Tags)) }, postUtc, now);
            if (former is null) db.Add(post);
            await attachments.Post(post.Body, post.Place, me.Id, stop);
            await db.SaveChangesAsync(stop);
        }, stop);
    }

    public async Task Post(string id, CancellationToken stop)
    {
        try
        {
            await db.Write(() => PostDue(id, stop), stop);
        }
        catch (RuleBroken broken)
        {
            db.ChangeTracker.Clear();
            await db.Write(() => Refuse(id, broken.Message, stop), stop);
        }
    }

    /// <summary>Its author does not want to wait, or not any more.</summary>
    /// <returns>Where it stands, or where its author sees that it waits.</returns>
    /// <exception cref="RuleBroken">It cannot be posted.</exception>
    public Task<string> PostNow(CommunityView community, ScheduledPost post, Beginning wanted, CancellationToken stop) => db.Write(async () =>
    {
        var (path, _) = await Post(community, post, wanted, stop);
        await db.SaveChangesAsync(stop);
        return path;
    }, stop);

    /// <summary>It is not posted. Its files go with it.</summary>
    public Task GiveUp(ScheduledPost post, CancellationToken stop)
    {
        db.Remove(post);
        return db.SaveChangesAsync(stop);
    }

    async Task PostDue(string id, CancellationToken stop)
    {
        var now = clock.UtcNow();
        // Another node may have been here meanwhile, or its author.
        if (await db.Set<ScheduledPost>().SingleOrDefaultAsync(p => p.Id == id && p.DueUtc <= now, stop) is not { } post) return;

        var community = await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == post.CommunityId, stop) ?? throw new RuleBroken("You do not belong to its community any more.");
        var (path, waits) = await Post(community, post, post.Beginning(now), stop);
        await Tell(post, waits ? $"“{post.Title}” waits until a facilitator has looked at it" : $"“{post.Title}” is posted, as you planned", path, stop);
        await db.SaveChangesAsync(stop);
    }

    async Task<(string Path, bool Waits)> Post(CommunityView community, ScheduledPost post, Beginning wanted, CancellationToken stop)
    {
        if (!await access.Can(DiscussionsModule.Start, community, stop))
            throw new RuleBroken(community.IsMember && community.Silence.Length > 0 ? community.Silence : "Only members can start a discussion there. Join the community, then post it.");

        db.Remove(post);
        // Who looks at what is held back looks at its files too.
        await attachments.Move(post.Place, "", stop);
        return await starting.Held(community, wanted, stop) is { } waits ? (waits, true) : (Discussion.PathOf(community.Path, (await starting.Start(community, wanted, stop)).Id), false);
    }

    async Task Refuse(string id, string reason, CancellationToken stop)
    {
        if (await db.Set<ScheduledPost>().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } post) return;

        post.Refuse(reason);
        await Tell(post, $"“{post.Title}” could not be posted as you planned. It is kept for you", "/drafts", stop);
        await db.SaveChangesAsync(stop);
    }

    Task Tell(ScheduledPost post, string text, string path, CancellationToken stop) =>
        notify.Send([post.PersonId], new("scheduled:" + post.Id, text, path, "You planned to post it.") { Place = post.CommunityId }, stop);
}
