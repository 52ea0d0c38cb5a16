using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications;

internal sealed class Bell(AppDb db, BellCount count, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => me.IsSignedIn
        ? new BellCard(await count.Of(db, me.Id, stop)) : null;
}

/// <summary>The query that every page for somebody signed in ends with, compiled once. Kept by the host, because a compiled query belongs to one model.</summary>
internal sealed class BellCount
{
    // Counting stops here, so that the bell costs the same for somebody who was away for a year.
    const int Most = 100;

    public Func<AppDb, string, CancellationToken, Task<int>> Of { get; } = EF.CompileAsyncQuery((AppDb db, string me, CancellationToken stop) =>
        db.Set<Notification>().Where(n => n.PersonId == me && n.ReadUtc == null && n.IsShown).Take(Most).Count());
}

/// <summary>How many notifications wait for the viewer.</summary>
public sealed record BellCard(int Unread)
{
    public string Shown => Unread < 100 ? Unread.ToString(System.Globalization.CultureInfo.InvariantCulture) : "99+";

    /// <summary>The link's name for those who cannot see the number.</summary>
    public string Name => Unread switch
    {
        0 => "Notifications, none unread",
        < 100 => Plural.Of(Unread, "unread notification", "unread notifications"),
        _ => "More than 99 unread notifications",
    };
}
