using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Notifications.Account;

/// <summary>The line about notifications in somebody's account.</summary>
/// <param name="IsStopped">Mail to their address came back too often.</param>
public sealed record MyMailPiece(bool IsStopped);

internal sealed class MyMail(AppDb db, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => new MyMailPiece(await (
        from p in db.Set<Person>()
        where p.Id == me.Id
        from a in db.Set<AddressTrouble>().Where(a => a.Address == p.NormalizedEmail && a.StoppedUtc != null)
        select a).AnyAsync(stop));
}
