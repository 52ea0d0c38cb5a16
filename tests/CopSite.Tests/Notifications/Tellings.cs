using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications;

namespace Tests.Notifications;

/// <summary>Telling the cast something, as a handler would.</summary>
static class Tellings
{
    public static Task Tell(this TestSite site, Member to, string key = "talk:1", string text = "New reply in “Night flow”", string path = "/communities/water#r1", string why = "You follow this discussion.") =>
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

    public static Task KavyaReplies(this TestSite site, string body = "Listen at three.") => site.Replies(Cast.Kavya, body);

    /// <summary>Somebody replies to the question of the cast, and everybody who is to hear of it has been told.</summary>
    public static async Task Replies(this TestSite site, Member who, string body)
    {
        await (await site.As(who).Open(Cast.QuestionPath)).Press("Reply", ("Body", body));
        await site.Settle();
    }

    public static Task Wish(this TestSite site, Member who, Action<Wishes> wish) => site.InTenant(async scope =>
    {
        (await scope.Get<WishBook>().RowOf(who.Id, default)).Choose(wish);
        await scope.Db.SaveChangesAsync();
    });

    public static Task Change(this TestSite site, Member who, Action<Person> change) => site.InTenant(async scope =>
    {
        change(await scope.Db.Set<Person>().SingleAsync(p => p.UserName == who.Name));
        await scope.Db.SaveChangesAsync();
    });

    public static Task Move(this TestSite site, Member who, string zone) => site.Change(who, p => p.TimeZoneId = zone);
}
