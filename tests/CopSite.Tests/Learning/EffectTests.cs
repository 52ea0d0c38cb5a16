using System.Net;
using Kernel.People;
using Learning;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class EffectTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Contributions_of_those_who_finished_stand_beside_those_of_others_without_a_claim(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await CertificateTests.Plain(site, "Listen");
        var ben = site.As(Cast.Ben);
        await (await ben.Open(page.Path)).Press("I have done this page");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await ben.Open(Cast.QuestionPath)).Press("Reply", ("Body", "I listened at three, and heard it."));
        await site.As(Cast.Kavya).Open(page.Path);
        await People(site, page, finished: 4, stopped: 4);

        Assert.True((await site.As(Cast.Ana).Open(page.Path + "/effect")).Has("There are no figures yet."));
        site.Clock.Advance(TimeSpan.FromDays(29));
        var after = await (await site.As(Cast.Ana).Open(page.Path)).Click("What came after");

        Assert.True(after.Has("This does not show that the page is the cause."));
        Assert.Equal([["5", "20 %", "0.2"], ["5", "0 %", "0.0"]], after.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(Page.Words).ToArray()).ToArray());
    }

    [Fact]
    public async Task Below_five_people_in_a_group_and_for_others_than_facilitators_there_are_no_figures()
    {
        await using var site = await TestSite.Start();
        var page = await CertificateTests.Plain(site, "Listen");
        await People(site, page, finished: 9, stopped: 4);
        site.Clock.Advance(TimeSpan.FromDays(29));

        var after = await site.As(Cast.Ana).Open(page.Path + "/effect");

        Assert.True(after.Has("There are no figures yet.") && after.FindAll("table").Count == 0);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(page.Path + "/effect")).Status);
    }

    internal static Task People(TestSite site, Builder page, int finished, int stopped, DateTime? atUtc = null) => site.InTenant(async scope =>
    {
        var there = await scope.Db.Set<LearningPage>().SingleAsync(p => p.Id == page.Id);
        for (var number = 0; number < finished + stopped; number++)
        {
            var name = $"crowd{number}";
            var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), NormalizedEmail = name.ToUpperInvariant() + "@EXAMPLE.ORG", DisplayName = name };
            var progress = PageProgress.Begun(there.Id, person.Id, atUtc ?? Cast.Noon);
            if (number < finished) progress.Complete(there, "Said so themselves", Cast.Noon);
            scope.Db.AddRange(person, progress);
        }
        await scope.Db.SaveChangesAsync();
    });
}
