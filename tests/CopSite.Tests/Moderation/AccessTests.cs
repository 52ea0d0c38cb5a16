using System.Net;
using Communities;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Moderation.Plugs;

namespace Tests.Moderation;

/// <summary>Who sees and does what.</summary>
public class AccessTests
{
    static readonly string[] Acts = ["settlement", "hiding", "messages", "approval", "appeal"];

    [Fact]
    public async Task Pages_of_facilitators_are_closed_to_everybody_else()
    {
        await using var site = await Looking.Flagged();
        string[] paths = [Looking.Queue, await site.CasePath(), Looking.Queue + "/replies", Looking.Queue + "/rules", Looking.Queue + "/people/kavya"];

        foreach (var path in paths)
        {
            Assert.StartsWith("/login", (await site.Visitor().Open(path)).Location);
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ada).Open(path)).Status);
        }
    }

    [Fact]
    public async Task Acts_of_facilitators_are_refused_to_everybody_else()
    {
        await using var site = await Looking.Flagged();
        var before = await site.CasePath();

        foreach (var who in new[] { Cast.Ed, Cast.Ben, Cast.Kavya })
            foreach (var path in Acts.Select(a => $"{before}/{a}").Append(Looking.Queue + "/people/kavya/mute").Append(Looking.Queue + "/people/kavya/notes").Append(Looking.Queue + "/replies"))
                Assert.Equal(HttpStatusCode.Forbidden, (await Post(site.As(who), path)).Status);
        foreach (var who in new[] { Cast.Ed, Cast.Ben, Cast.Kavya })
            foreach (var (verb, path) in new[] { ("put", before + "/assignment"), ("delete", before + "/assignment"), ("delete", before + "/hiding"), ("delete", before + "/approval"), ("delete", Looking.Queue + "/people/kavya/mute"), ("put", Looking.Queue + "/rules") })
                Assert.Equal(HttpStatusCode.Forbidden, (await Post(site.As(who), path, verb)).Status);
        Assert.True((await site.Visitor().Open(Cast.QuestionPath)).Has("Only a fool would ask that."));
    }

    [Fact]
    public async Task A_case_of_one_community_is_none_of_another()
    {
        await using var site = await Looking.Flagged();
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Pumps"), ("Question", "Which pump?"), ("Facilitate", "true"));
        var ana = site.As(Cast.Ana);
        var id = await site.CaseId();

        Assert.Equal(HttpStatusCode.OK, (await ana.Open("/communities/pumps/moderation")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Open($"/communities/pumps/moderation/cases/{id}")).Status);
        foreach (var act in Acts)
            Assert.Equal(HttpStatusCode.NotFound, (await Post(ana, $"/communities/pumps/moderation/cases/{id}/{act}")).Status);
    }

    [Theory, InlineData(CommunityPrivacy.Private, HttpStatusCode.Forbidden), InlineData(CommunityPrivacy.Confidential, HttpStatusCode.NotFound)]
    public async Task Outsiders_of_a_closed_community_learn_nothing(CommunityPrivacy privacy, HttpStatusCode status)
    {
        await using var site = await Looking.Flagged();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = privacy;
            return await scope.Db.SaveChangesAsync();
        });

        foreach (var path in new[] { Looking.Queue, Looking.FlagPath, Looking.Queue + "/log", await site.CasePath() })
            Assert.Equal(status, (await site.As(Cast.Ed).Open(path)).Status);
    }

    [Fact]
    public async Task The_same_case_does_not_exist_on_another_organisations_site()
    {
        await using var site = await Looking.Flagged();
        await site.Neighbour("north");
        var ana = site.Visitor();
        await (await ana.Open("/north/login")).Press("Sign in", ("Email", Cast.Ana.Email), ("Password", Cast.Password));

        Assert.Equal(HttpStatusCode.OK, (await ana.Open("/north" + Looking.Queue)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Open("/north" + await site.CasePath())).Status);
    }

    [Fact]
    public async Task All_communities_cases_are_for_administrators()
    {
        await using var site = await Looking.Flagged();

        var all = await site.As(Cast.Ada).Open("/admin/moderation");

        Assert.True(all.Has($"Reply 1 in “{Cast.QuestionTitle}”") && all.Has("Water"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open("/admin/moderation")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open("/admin/moderation")).Status);
    }

    [Fact]
    public async Task The_digest_of_a_facilitator_says_how_much_waits()
    {
        await using var site = await Looking.Flagged();

        var (hers, his) = (await Digest(site, Cast.Ana), await Digest(site, Cast.Ben));

        Assert.Equal(("1 case waits in Water", Looking.Queue), (Assert.Single(hers!.Items).Text, hers.Items[0].Path));
        Assert.Null(his);
    }

    static Task<DigestSection?> Digest(TestSite site, Member who) => site.InTenant(scope =>
    {
        scope.Get<Viewer>().SignIn(who.Id, who.Name, who.DisplayName, "", [who.Role]);
        return scope.Get<CasesWait>().For(new(who.Id, Cast.Noon.AddDays(-7), Cast.Noon, []), default);
    });

    static async Task<Page> Post(HttpClient client, string path, string verb = "post") =>
        await client.Page(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("_method", verb), new("Reason", "No."), new("__RequestVerificationToken", await CaseTests.Token(client))]) });
}
