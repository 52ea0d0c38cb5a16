using System.Net;
using System.Text.Json;
using global::Communities;

namespace Tests.Communities;

/// <summary>People who are suggested while somebody types an @.</summary>
public class NamesTests
{
    const string Names = Cast.WaterPath + "/members/names?q=";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Members_are_found_by_the_beginning_of_any_of_their_names(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        Assert.Equal(["kavya"], await Found(site, Cast.Ben, "kav"));
        Assert.Equal(["kavya"], await Found(site, Cast.Ben, "rao"));
        Assert.Equal(["ana"], await Found(site, Cast.Ben, "ANA"));
        Assert.Empty(await Found(site, Cast.Ben, "zz"));
        Assert.Empty(await Found(site, Cast.Ben, ""));
        Assert.Empty(await Found(site, Cast.Ben, new string('a', 200)));
    }

    [Fact]
    public async Task Nobody_is_suggested_who_does_not_belong_here_nor_oneself()
    {
        await using var site = await TestSite.Start();

        Assert.Empty(await Found(site, Cast.Ben, "ben"));
        Assert.Empty(await Found(site, Cast.Ben, "ed"));
    }

    [Fact]
    public async Task Names_are_for_people_with_an_account_who_may_read_there()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            scope.Db.Add(A.Community("Quiet", CommunityPrivacy.Private));
            await scope.Db.SaveChangesAsync();
        });

        Assert.NotEqual(HttpStatusCode.OK, (await site.Visitor().Open(Names + "a")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open("/communities/quiet/members/names?q=a")).Status);
    }

    static async Task<string[]> Found(TestSite site, Member who, string typed)
    {
        using var json = JsonDocument.Parse((await site.As(who).Open(Names + Uri.EscapeDataString(typed))).Html);
        return [.. json.RootElement.EnumerateArray().Select(p => p.GetProperty("name").GetString()!)];
    }
}
