using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Post;

/// <summary>Opens what another site sends, in the scope of the site to which it is sent.</summary>
internal sealed class PostRoom(AppDb db, Site site, Arriving arriving, Ending ending, TimeProvider clock)
{
    // The same for every reason, so that nobody learns by trying which sites and codes there are.
    public const string NoSuchCode = "This code does not work. It may be mistyped, used already, taken back or too old. Ask whoever gave it to you for a new one.";

    public async Task<PostAnswer> Take(Sender from, string json, CancellationToken stop)
    {
        try
        {
            return Letters.Read(json) switch
            {
                JoinLetter join => await Join(from, join, stop),
                CaseLetter came => await OfMember(from, member => arriving.Take(came, member, from, stop), stop),
                GoneLetter gone => await OfMember(from, member => arriving.Drop(gone, member, stop), stop),
                StandingLetter told => await OfHub(from, hub => Stand(told, hub, stop), stop),
                EndLetter end => end.FromHub ? await OfHub(from, hub => End(hub, stop), stop) : await OfMember(from, member => End(member, stop), stop),
                _ => new(PostOutcome.Refused),
            };
        }
        catch (RuleBroken broken)
        {
            db.ChangeTracker.Clear();
            return new(PostOutcome.Refused, broken.Message);
        }
    }

    async Task<PostAnswer> Join(Sender from, JoinLetter join, CancellationToken stop)
    {
        if (!site.Get<SharingSettings>().IsHub || !Secret.IsShaped(join.Code)) throw new RuleBroken(NoSuchCode);

        var (hash, now) = (Secret.HashOf(join.Code), clock.UtcNow());
        var code = await db.Set<JoiningCode>().SingleOrDefaultAsync(c => c.CodeHash == hash, stop);
        var known = await Of(from, isHub: false, stop);
        // The first answer got lost on its way: the code says the same once more.
        if (code?.WasUsedBy(from.TenantId) == true && known is not null) return new(PostOutcome.Taken, site.Name);
        if (code?.IsOpen(now) != true) throw new RuleBroken(NoSuchCode);

        code.Use(from.TenantId, now);
        if (known is null) db.Add(new Connection { OtherTenantId = from.TenantId, OtherName = Connection.Named(from.Name), OtherIsHub = false, MadeById = code.MadeById, CreatedUtc = now });
        await db.SaveChangesAsync(stop);
        return new(PostOutcome.Taken, site.Name);
    }

    async Task<PostAnswer> Stand(StandingLetter told, Connection hub, CancellationToken stop)
    {
        if (told.Reason.Length > Connection.LongestReason) throw new RuleBroken("The reason is too long.");
        if (await db.Set<OutwardShare>().SingleOrDefaultAsync(s => s.Id == told.Share && s.ConnectionId == hub.Id, stop) is not { } share) return new(PostOutcome.Unknown);

        share.Stand(told.Standing, Kernel.Text.PlainText.Clean(told.Reason));
        await db.SaveChangesAsync(stop);
        return new(PostOutcome.Taken);
    }

    async Task<PostAnswer> End(Connection over, CancellationToken stop)
    {
        await ending.End(over, $"{over.OtherName} ended the connection.", tells: false, stop);
        await db.SaveChangesAsync(stop);
        return new(PostOutcome.Taken);
    }

    async Task<PostAnswer> OfMember(Sender from, Func<Connection, Task<PostAnswer>> act, CancellationToken stop) => await Of(from, isHub: false, stop) is { } member ? await act(member) : new(PostOutcome.Unknown);

    async Task<PostAnswer> OfHub(Sender from, Func<Connection, Task<PostAnswer>> act, CancellationToken stop) => await Of(from, isHub: true, stop) is { } hub ? await act(hub) : new(PostOutcome.Unknown);

    Task<Connection?> Of(Sender from, bool isHub, CancellationToken stop) => db.Set<Connection>().Open().SingleOrDefaultAsync(c => c.OtherTenantId == from.TenantId && c.OtherIsHub == isHub, stop);
}
