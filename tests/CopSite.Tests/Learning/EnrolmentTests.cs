using System.Net;
using Learning;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Learning;

public class EnrolmentTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_facilitator_enrols_people_who_are_told_and_go_the_path(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var step = await CertificateTests.Plain(site, "First step");
        var path = (await CertificateTests.PathOf(site, step)).Path.Replace("/learning/", "/learning/paths/");
        var people = await (await site.As(Cast.Ana).Open(path)).Click("Who goes it");

        Assert.True((await people.Press("Enrol them", ("People", "ben\nstranger"))).Has("No member of this community is called “stranger”. Nobody was enrolled."));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<PathProgress>().CountAsync()));
        await people.Press("Enrol them", ("People", $"ben, {Cast.Kavya.Email}"));
        await site.Settle();
        await (await site.As(Cast.Ben).Open(step.Path)).Press("I have done this page");

        Assert.Contains("You are enrolled in the path “First weeks”", (await site.Lines(Cast.Ben)).Select(l => l.Text));
        Assert.True((await site.As(Cast.Kavya).Open("/my-learning")).Has("First weeks"));
        var after = await site.As(Cast.Ana).Open(path + "/people");
        Assert.True(after.Has("2 people, 1 of them through.") && after.Has("1 of 1") && after.Has("0 of 1"));
        await after.Press("Take off the path: Kavya Rao");
        Assert.False((await site.As(Cast.Kavya).Open("/my-learning")).Has("First weeks"));
    }

    [Fact]
    public async Task Everybody_is_enrolled_once_and_only_by_those_who_build()
    {
        await using var site = await TestSite.Start();
        var step = await CertificateTests.Plain(site, "First step");
        var path = (await CertificateTests.PathOf(site, step)).Path.Replace("/learning/", "/learning/paths/");

        await (await site.As(Cast.Ana).Open(path + "/people")).Press("Enrol everybody here");
        await (await site.As(Cast.Ana).Open(path + "/people")).Press("Enrol everybody here");

        Assert.Equal(3, await site.InTenant(scope => scope.Db.Set<PathProgress>().CountAsync(p => p.EnrolledUtc != null)));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(path + "/people")).Status);
    }

    [Fact]
    public async Task Whoever_begins_to_facilitate_is_enrolled_and_completing_it_stands_on_their_role()
    {
        await using var site = await TestSite.Start();
        var step = await CertificateTests.Plain(site, "First 90 days as facilitator");
        await CertificateTests.PathOf(site, step);
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitators/new")).Press("Ask", ("Who", "ben"), ("Duties", "Listen with us."));
        await site.Settle();
        var role = await site.InTenant(scope => scope.Db.Set<global::Communities.FacilitatorRole>().Where(r => r.PersonId == Cast.Ben.Id).Select(r => r.Id).SingleAsync());
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<PathProgress>().CountAsync()));

        await (await site.As(Cast.Ben).Open("/facilitating/" + role)).Press("Yes, I will");
        await site.Settle();
        Assert.True((await site.As(Cast.Ben).Open("/facilitating/" + role)).Has("Enrolled in “First weeks”"));
        await (await site.As(Cast.Ben).Open(step.Path)).Press("I have done this page");

        Assert.True((await site.As(Cast.Ana).Open("/facilitating/" + role)).Has("Completed “First weeks”"));
    }
}
