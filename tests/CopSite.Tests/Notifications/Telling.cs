using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications;

namespace Tests.Notifications;

/// <summary>Telling the cast something, as a handler would.</summary>
static class Telling
{
    public static Task Tell(this TestSite site, Member to, string key = "discussion:1", string text = "New reply in “Night flow”", string path = "/communities/water#r1", string why = "You follow this discussion.") =>
        site.Tell([to], new Notice(key, text, path, why));

    public static Task Tell(this TestSite site, Member[] to, Notice notice) => site.InTenant(async scope =>
    {
        var names = to.Select(m => m.Name).ToList();
        var ids = await scope.Db.Set<Person>().Where(p => names.Contains(p.UserName!)).Select(p => p.Id).ToListAsync();
        await scope.Get<INotify>().Send(ids, notice, default);
        await scope.Db.SaveChangesAsync();
    });

    public static Task<List<Notification>> Lines(this TestSite site, Member of) => site.InTenant(async scope =>
    {
        var id = (await scope.Db.Set<Person>().SingleAsync(p => p.UserName == of.Name)).Id;
        return await scope.Db.Set<Notification>().AsNoTracking().Of(id).Latest().ToListAsync();
    });
}
