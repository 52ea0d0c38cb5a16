using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Notifications.Telling;

// Makes one line into a mail, if it is still wanted and the hour is right.
internal sealed class NoticeMail(AppDb db, Site site, WishBook wishes, NoticeKinds kinds, Subjects subjects, Receivers receivers, NoticeLetter letter, TimeProvider clock)
{
    /// <summary>A hot discussion may fill a list, but nobody's mailbox.</summary>
    public const int MostADay = 50;

    public Task Post(string notificationId, CancellationToken stop) => db.Write(async () =>
    {
        var now = clock.UtcNow();
        var line = await db.Set<Notification>().ToMail().SingleOrDefaultAsync(n => n.Id == notificationId && n.MailDueUtc <= now, stop);
        if (line is null) return; // read meanwhile, or done by another node

        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == line.PersonId, stop);
        var wanted = await wishes.Of(person.Id, stop);
        if (!wanted.Of(kinds.Of(line.Key), line.PlaceId).Mail || await receivers.WhyNot(person, stop) is not null || await IsFull(person.Id, now, stop)) line.NotMailed(now);
        else if (wanted.Quiet.Until(now, person.ZoneOf(site)) is { } until) line.PutOff(until);
        else await Write(line, person, now, stop);
        await db.SaveChangesAsync(stop);
    }, stop);

    async Task Write(Notification line, Person person, DateTime now, CancellationToken stop)
    {
        var visible = await subjects.Visible(person.Id, [new(line.Key, line.PlaceId)], stop);
        var subject = subjects.Of(line.Key);
        var story = subject is null || visible.Count == 0 ? null : await subject.Tell(person.Id, line.Key, line.MailMark, stop);
        if (visible.Count == 0 || subject is not null && story is null)
        {
            line.NotMailed(now);
            return;
        }
        db.Add(await letter.Of(line, person, story, now, stop));
        line.Mailed(now);
    }

    async Task<bool> IsFull(string personId, DateTime now, CancellationToken stop)
    {
        var since = now.AddDays(-1);
        return await db.Set<Delivery>().CountAsync(d => d.PersonId == personId && d.Kind == DeliveryKind.Notice && d.CreatedUtc > since, stop) >= MostADay;
    }
}
