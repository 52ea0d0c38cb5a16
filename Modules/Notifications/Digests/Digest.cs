using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Notifications.Digests;

// Makes one person's digest if it is time, if they were away, and if there is something in it.
internal sealed class Digest(AppDb db, Site site, Plugs plugs, WishBook wishes, Receivers receivers, Guise guise, DigestLetter letter, TimeProvider clock)
{
    const int MostOfSection = 5;

    public Task Look(string personId, CancellationToken stop) => db.Write(async () =>
    {
        var now = clock.UtcNow();
        var slot = await db.Set<DigestSlot>().SingleOrDefaultAsync(s => s.PersonId == personId && s.NextUtc <= now, stop);
        if (slot is null) return; // done by another node, or the person is gone

        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId, stop);
        slot.NextUtc = await Next(slot, person, await wishes.Of(personId, stop), now, stop);
        await db.SaveChangesAsync(stop);
    }, stop);

    async Task<DateTime?> Next(DigestSlot slot, Person person, Wanted wanted, DateTime now, CancellationToken stop)
    {
        if (wanted.Digest == Rhythm.Never) return null;

        var calendar = new DigestCalendar(wanted.Digest, wanted.DigestHour, person.ZoneOf(site));
        var seen = person.SeenUtc ?? person.JoinedUtc;
        var since = slot.LastUtc > seen ? slot.LastUtc.Value : seen;
        var due = calendar.DueAfter(since);
        if (due > now) return due;

        // Whoever is late, because the site or the mail server was down, does not write in the middle of the night.
        var hour = calendar.On(calendar.DayOf(now));
        if (hour > now) return hour;

        var isLongAway = now - seen > DigestCalendar.LongAway;
        if (isLongAway || await receivers.WhyNot(person, stop) is not null || wanted.Quiet.Until(now, calendar.Zone) is { } quiet && calendar.DayOf(quiet) != calendar.DayOf(now)) return calendar.After(now);

        var (day, key) = (calendar.DayOf(now), DigestLetter.KeyOf(person.Id, calendar.DayOf(now)));
        // Who moved west in their profile meets the same day twice.
        if (await db.Set<Delivery>().AnyAsync(d => d.Key == key, stop)) return calendar.After(now);

        var sections = await Sections(new(person.Id, since, now, wanted.Muted), stop);
        if (sections.Count > 0)
        {
            var delivery = letter.Of(person, sections, day, wanted, now);
            delivery.DueUtc = wanted.Quiet.Until(now, calendar.Zone) ?? now;
            db.Add(delivery);
            slot.LastUtc = hour;
        }
        return calendar.After(now);
    }

    async Task<List<DigestSection>> Sections(DigestReader reader, CancellationToken stop)
    {
        await guise.PutOn(reader.PersonId, stop);
        var (sections, led) = (new List<DigestSection>(), new HashSet<string>());
        foreach (var plug in plugs.Of<IDigestSection>().OrderBy(p => p.Order))
        {
            if (await plug.For(reader, stop) is not { } section) continue;

            var items = section.Items.Where(i => led.Add(i.Path.Split('#', '?')[0])).Take(MostOfSection).ToList();
            if (items.Count > 0) sections.Add(section with { Items = items });
        }
        return sections;
    }
}
