using System.Net;
using Kernel.People;
using Learning.Certificates;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class CertificateTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_completes_a_page_that_gives_one_has_a_certificate_and_says_who_sees_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await One(site);
        var ben = site.As(Cast.Ben);
        Assert.True((await ben.Open(page.Path)).Has("Whoever has completed it finds their certificate here."));
        await (await ben.Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));

        var certificate = await (await ben.Open(page.Path)).Click("Your certificate");
        Assert.True((await ben.Open(page.Path)).Has("Your certificate for “One idea, one try” is ready."));
        Assert.True(certificate.Has("Ben Mwangi") && certificate.Has("“One idea, one try” in the community of practice Water, on 20 November 2026.") && certificate.Has("Checklist"));
        var code = await site.InTenant(scope => scope.Db.Set<Certificate>().Select(c => c.Code).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/certificates/" + code)).Status);

        var kept = await (await certificate.Press("Keep", ("Showing", "WithoutName"))).Follow();
        Assert.True(kept.Has("https://localhost/certificates/" + code));
        var nameless = await site.Visitor().Open("/certificates/" + code);
        Assert.True(nameless.Has("This certificate is true.") && nameless.Has("A member of this site") && !nameless.Has("Ben"));
        Assert.Contains("noindex", nameless.Html);

        await kept.Press("Keep", ("Showing", "WithName"));
        Assert.True((await site.Visitor().Open("/certificates/" + code.ToUpperInvariant()[..5] + "-" + code[5..])).Has("Ben Mwangi"));
        await (await ben.Open(page.Path)).Click("Your certificate");
        await kept.Press("Keep", ("Showing", "Nothing"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/certificates/" + code)).Status);
    }

    [Fact]
    public async Task A_certificate_is_met_by_nobody_but_its_owner_and_goes_with_the_account()
    {
        await using var site = await TestSite.Start();
        var page = await One(site);
        await (await site.As(Cast.Ben).Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));
        var given = await site.InTenant(scope => scope.Db.Set<Certificate>().AsNoTracking().SingleAsync());
        await (await site.As(Cast.Ben).Open(given.Path)).Press("Keep", ("Showing", "WithName"));

        foreach (var who in new[] { Cast.Ana, Cast.Ada, Cast.Kavya }) Assert.Equal(HttpStatusCode.NotFound, (await site.As(who).Open(given.Path)).Status);
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Person>().Where(p => p.Id == Cast.Ben.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SuspendedUtc, Cast.Noon)), default));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/certificates/" + given.Code)).Status);

        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Person>().Where(p => p.Id == Cast.Ben.Id).ExecuteDeleteAsync(), default));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<Certificate>().CountAsync()));
    }

    [Fact]
    public async Task A_code_is_read_as_people_copy_it_and_guesses_are_slowed_down()
    {
        await using var site = await TestSite.Start(settings: [("COPSITE:LIMITS", "on")]);
        var visitor = site.Visitor();

        Assert.Equal("0123456789abcdefghjk", Certificate.CodeIn(" https://example.org/certificates/O123-4567-89AB-CDEF-GHJK "));
        Assert.Equal("", Certificate.CodeIn("0123456789abcdefghju"));
        Assert.True((await visitor.Open("/certificates?code=abc")).Has("This is no code of a certificate."));
        Assert.EndsWith("/certificates/0123456789abcdefghjk", (await visitor.Open("/certificates?code=0123-4567-89ab-cdef-ghjk")).Location);
        for (var guess = 0; guess < 30; guess++) await visitor.Open("/certificates/0123456789abcdefgh" + guess.ToString("00"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Open("/certificates/0123456789abcdefghjk")).Status);
    }

    [Fact]
    public async Task A_path_gives_one_when_its_last_needed_page_is_done_also_to_those_who_were_through_before()
    {
        await using var site = await TestSite.Start();
        var (first, second) = (await Plain(site, "First step"), await Plain(site, "Second step"));
        await (await site.As(Cast.Kavya).Open(first.Path)).Press("I have done this page");
        await (await site.As(Cast.Kavya).Open(second.Path)).Press("I have done this page");
        var path = await PathOf(site, first, second);
        var ben = site.As(Cast.Ben);

        await (await ben.Open(first.Path)).Press("I have done this page");
        Assert.False((await ben.Open(path.Path.Replace("/learning/", "/learning/paths/"))).Has("Your certificate"));
        await (await ben.Open(second.Path)).Press("I have done this page");

        foreach (var who in new[] { Cast.Ben, Cast.Kavya })
        {
            var certificate = await (await site.As(who).Open(path.Path.Replace("/learning/", "/learning/paths/"))).Click("Your certificate");
            Assert.True(certificate.Has("“First weeks”") && certificate.Has("First step") && certificate.Has("Second step"));
        }
    }

    [Fact]
    public async Task A_page_with_the_block_gives_a_certificate_or_is_not_published()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Certificate", ("Words", "You listened."));

        Assert.True((await page.Press("Publish")).Has("neither this page nor a path of this community gives one"));
    }

    static async Task<Builder> One(TestSite site)
    {
        var page = await Builder.Begin(site);
        await page.Add("Checklist", ("Items", "Walk"));
        await page.Add("Certificate", ("Words", "You listened."));
        await page.Settings(("GivesCertificate", "true"));
        return await page.Publish();
    }

    internal static async Task<Builder> Plain(TestSite site, string title)
    {
        var page = await Builder.Begin(site, title);
        await page.Add("Text", ("Body", $"What {title} says."));
        return await page.Publish();
    }

    internal static async Task<Builder> PathOf(TestSite site, params Builder[] steps)
    {
        var begun = await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/learning/paths/new")).Press("Begin", ("Title", "First weeks"), ("Purpose", "You are at home here."), ("GivesCertificate", "true"), ("IsForFacilitators", "true"));
        var path = new Builder(site, site.As(Cast.Ana), begun.Location["/blocks/".Length..]);
        foreach (var step in steps) await path.Add("Step", ("Page", step.Id));
        return await path.Publish();
    }
}
