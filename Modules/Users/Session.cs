using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>One browser that somebody signed in with. Without the row its cookie is worth nothing.</summary>
internal sealed class Session : Entity, IMapped
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    public static readonly TimeSpan Lasting = TimeSpan.FromDays(30);

    /// <summary>The last-seen time is only so exact: reading a page should not write.</summary>
    public static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(5);

    public required string TokenHash { get; init; }
    public required string PersonId { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public required DateTime SeenUtc { get; init; }
    public required DateTime EndsUtc { get; init; }

    /// <summary>“Stay signed in” outlives the browser and idle days; the others end after eight quiet hours.</summary>
    public bool Stays { get; init; }
    public string Device { get; init; } = "";

    public static Session Of(string personId, string secret, bool stays, string device, DateTime nowUtc) => new()
    {
        TokenHash = Secret.HashOf(secret),
        PersonId = personId,
        CreatedUtc = nowUtc,
        SeenUtc = nowUtc,
        EndsUtc = nowUtc + Lasting,
        Stays = stays,
        Device = device,
    };

    public static bool IsAlive(DateTime seenUtc, DateTime endsUtc, bool stays, DateTime nowUtc) =>
        nowUtc < endsUtc && (stays || nowUtc - seenUtc < Idle);

    public static void Map(ModelBuilder model) => model.Entity<Session>(session =>
    {
        session.HasIndex(s => s.TokenHash).IsUnique();
        session.HasIndex(s => s.PersonId);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
    });
}

internal static class SessionQueries
{
    public static IQueryable<Session> Alive(this IQueryable<Session> all, DateTime nowUtc)
    {
        var quiet = nowUtc - Session.Idle;
        return all.Where(s => s.EndsUtc > nowUtc && (s.Stays || s.SeenUtc > quiet));
    }

    public static IQueryable<Session> Over(this IQueryable<Session> all, DateTime nowUtc)
    {
        var quiet = nowUtc - Session.Idle;
        return all.Where(s => s.EndsUtc <= nowUtc || !s.Stays && s.SeenUtc <= quiet);
    }
}
