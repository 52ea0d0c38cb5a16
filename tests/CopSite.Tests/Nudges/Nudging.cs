using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Nudges;
using Nudges.Giving;
using Nudges.Rules;

namespace Tests.Nudges;

/// <summary>What tests of nudges do again and again.</summary>
static class Nudging
{
    /// <summary>A site on which rules run.</summary>
    public static Task<TestSite> Start(Engine engine = Engine.Sqlite) => TestSite.Start(engine);

    /// <summary>Brings a rule that ships, on, and with nobody held out unless the test says so.</summary>
    public static async Task<NudgeRule> Rule(this TestSite site, string key, Action<NudgeRule>? change = null)
    {
        var rule = await site.InTenant(async scope =>
        {
            var made = RuleFile.Shipped[key].Made(site.Clock.NowUtc, isOn: false);
            made.HoldOutPercent = 0;
            change?.Invoke(made);
            made.SwitchOn(site.Clock.NowUtc);
            scope.Db.Add(made);
            await scope.Db.SaveChangesAsync();
            return made;
        });
        await site.Settle();
        return rule;
    }

    public static Task<List<Nudge>> Nudges(this TestSite site, NudgeRule of) =>
        site.InTenant(scope => scope.Db.Set<Nudge>().AsNoTracking().Where(n => n.RuleId == of.Id).OrderBy(n => n.CreatedUtc).ThenBy(n => n.Id).ToListAsync());

    /// <summary>Moves the clock in steps, as a site lives: everything that comes due on the way is done. An hour is a step, three or six in a time of days.</summary>
    public static async Task Live(this TestSite site, TimeSpan time, TimeSpan? step = null)
    {
        var each = step ?? TimeSpan.FromHours(time.TotalDays switch { > 5 => 6, > 2 => 3, _ => 1 });
        for (var left = time; left > TimeSpan.Zero; left -= each)
        {
            site.Clock.Advance(left < each ? left : each);
            await site.Settle();
        }
        await site.Settle();
    }

    /// <summary>Somebody asks in Water.</summary>
    public static async Task<string> Asks(this TestSite site, Member who, string title = "Which pressure is right at night?", string body = "Ours is three bar.")
    {
        await (await site.As(who).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", title), ("Body", body));
        await site.Settle();
        var id = await site.InTenant(scope => scope.Db.Set<global::Discussions.Discussion>().Where(d => d.DisplayText == title).Select(d => d.Id).SingleAsync());
        return Cast.WaterPath + "/discussions/" + id;
    }

    /// <summary>An account that belongs to Water since now.</summary>
    public static async Task<string> Joins(this TestSite site, string name, string zone = "", bool announced = true)
    {
        var id = await site.InTenant(async scope =>
        {
            var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name + "@example.org", NormalizedEmail = (name + "@example.org").ToUpperInvariant(), EmailConfirmed = true, DisplayName = char.ToUpperInvariant(name[0]) + name[1..] + " Adeyemi", JoinedUtc = site.Clock.NowUtc, TimeZoneId = zone, SecurityStamp = "x" };
            scope.Db.Add(person);
            var membership = new global::Communities.Membership { CommunityId = Cast.WaterId, PersonId = person.Id };
            membership.Join(site.Clock.NowUtc);
            if (!announced) ((global::Kernel.Data.IRaiseEvents)membership).Raised.Clear();
            scope.Db.Add(membership);
            await scope.Db.SaveChangesAsync();
            return person.Id;
        });
        await site.Settle();
        return id;
    }

    /// <summary>Finds a number that puts this person into the arm that the test wants.</summary>
    public static int PercentThatHolds(NudgeRule rule, string measuredId) => (int)Math.Floor(HoldOut.Lot(rule.Id, rule.Experiment, measuredId) * 100) + 1;

    /// <summary>An account that belongs to Water for a moment already, without the news of it.</summary>
    public static async Task<string> Stranger(this TestSite site, string name) => await site.Joins(name, announced: false);

    public static async Task Raise(this TestSite site, global::Kernel.Events.IEvent fact)
    {
        await site.InDb(db =>
        {
            db.Raise(fact);
            return Task.CompletedTask;
        });
        await site.Settle();
    }

    public static Task InDb(this TestSite site, Func<AppDb, Task> act) => site.InTenant(async scope =>
    {
        await act(scope.Db);
        await scope.Db.SaveChangesAsync();
    });
}
