using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications;

internal sealed class Bell(AppDb db, Viewer me) : IZonePiece
{
    // Counting stops here, so that the bell costs the same for somebody who was away for a year.
    const int Most = 100;

    public async Task<object?> Load(object? model, CancellationToken stop) => me.IsSignedIn
        ? new BellCard(await db.Set<Notification>().Of(me.Id).Unread().Take(Most).CountAsync(stop)) : null;
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
