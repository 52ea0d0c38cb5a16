using Learning;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class LanguageTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_page_that_is_done_in_one_language_is_done_in_the_others(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (english, french) = (await CertificateTests.Plain(site, "Listen"), await CertificateTests.Plain(site, "Écouter"));
        await (await site.As(Cast.Kavya).Open(english.Path)).Press("I have done this page");
        await english.Settings(("Language", "en"));
        await english.Publish();
        await french.Settings(("Language", "fr"), ("SameAs", "https://localhost" + english.Path));
        await french.Publish();
        var path = (await CertificateTests.PathOf(site, english)).Path.Replace("/learning/", "/learning/paths/");

        var there = await (await site.As(Cast.Ben).Open(english.Path)).Click("Français");
        Assert.True(there.Has("What Écouter says."));
        Assert.Equal("fr", there.Find("article.guided").GetAttribute("lang"));
        await there.Press("I have done this page");

        Assert.True(await english.IsComplete(Cast.Ben));
        Assert.True((await site.As(Cast.Ben).Open(path)).Has("Every needed step is done."));
        Assert.True((await site.As(Cast.Ben).Open(english.Path)).Has("Done in another language"));
        // Whoever had done it before the two were put together, when they come by.
        await site.As(Cast.Kavya).Open(french.Path);
        Assert.True(await french.IsComplete(Cast.Kavya));
        Assert.Equal(1, await site.InTenant(scope => scope.Db.Set<PathProgress>().CountAsync(p => p.PersonId == Cast.Ben.Id && p.CompletedUtc != null)));
    }

    [Fact]
    public async Task A_language_stands_once_in_a_set_and_is_said_by_its_tag()
    {
        await using var site = await TestSite.Start();
        var (one, other) = (await CertificateTests.Plain(site, "Listen"), await CertificateTests.Plain(site, "Hear"));
        await one.Settings(("Language", "en"));
        await one.Publish();
        var ana = site.As(Cast.Ana);

        Assert.True((await (await ana.Open(other.Path + "/edit")).Press("Keep", ("Language", "en"), ("SameAs", one.Path))).Has("One of these pages has that language already."));
        Assert.True((await (await ana.Open(other.Path + "/edit")).Press("Keep", ("Language", "English, please"))).Has("Say the language by its tag"));
        Assert.True((await (await ana.Open(other.Path + "/edit")).Press("Keep", ("Language", "fr"), ("SameAs", "nowhere"))).Has("That is no other guided page of this community."));
        Assert.True((await (await ana.Open(other.Path + "/edit")).Press("Keep", ("SameAs", one.Path))).Has("Say which language this page has"));
        Assert.Empty((await site.As(Cast.Ben).Open(one.Path)).FindAll(".guided__languages"));
    }
}
