using Kernel.Modules;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications;
using Tests.Notifications.Mail;

namespace Tests.Notifications.Telling;

/// <summary>A module that cannot say what its notices are about.</summary>
public class BrokenSubjectTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_line_that_cannot_become_a_mail_holds_up_no_other_and_is_given_up_after_a_day(Engine engine)
    {
        await using var site = await TestSite.Start(engine, more: [new Oracle()]);
        await site.Wish(Cast.Ben, w => w.Kinds["other"] = new(Site: true, Mail: true));
        await site.Tell(Cast.Ben, key: "riddle:1", text: "A riddle");
        await site.KavyaReplies();

        site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Single(await Mailed.To(site, Cast.Ben));
        Assert.NotNull(await DueOfRiddle(site));
        site.Clock.Advance(TimeSpan.FromHours(25));
        await site.Settle();

        Assert.Null(await DueOfRiddle(site));
        Assert.True((await site.As(Cast.Ben).Open("/notifications")).Has("A riddle"));
    }

    static Task<DateTime?> DueOfRiddle(TestSite site) => site.InTenant(scope => scope.Db.Set<Notification>().Where(n => n.Key == "riddle:1").Select(n => n.MailDueUtc).SingleAsync());

    sealed class Oracle : Module
    {
        public override string Summary => "Speaks in riddles.";
        public override bool IsAlwaysOn => true;

        public override void Setup(ModuleBuilder m) => m.Add<Riddles>();
    }

    sealed class Riddles : INoticeSubject
    {
        public bool Knows(string key) => key.StartsWith("riddle:", StringComparison.Ordinal);

        public Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop) => Task.FromResult(keys);

        public Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop) => throw new InvalidOperationException("Nobody can say.");

        public Task<bool> Mute(string personId, string key, bool on, CancellationToken stop) => Task.FromResult(false);
    }
}
