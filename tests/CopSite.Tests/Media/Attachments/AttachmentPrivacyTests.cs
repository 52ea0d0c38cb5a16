using System.Net;
using Communities;
using Discussions;
using Kernel.Attachments;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Tests.Media.Attachments;

/// <summary>A file is as readable as the post that it stands in, at every moment.</summary>
public class AttachmentPrivacyTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Until_it_is_posted_a_file_is_there_for_its_owner_alone(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var kept = await site.As(Cast.Ben).Attach("gauge.png", Pictures.Png());

        foreach (var (who, found) in new[] { (site.Visitor(), false), (site.As(Cast.Ana), false), (site.As(Cast.Ada), false), (site.As(Cast.Ben), true) })
            Assert.Equal(found ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await who.Open(kept.Path)).Status);
    }

    [Fact]
    public async Task Naming_the_file_of_somebody_else_does_not_post_it()
    {
        await using var site = await TestSite.Start();
        var kept = await site.As(Cast.Ben).Attach("gauge.png", Pictures.Png());

        var page = await (await site.As(Cast.Kavya).Say($"Mine now: {kept.Markdown}")).Follow();

        Assert.Null(page.Find("#reply-1 img").GetAttribute("width"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open(kept.Path)).Status);
        Assert.False((await site.Attachments()).Single().IsPosted);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_file_follows_its_community_from_open_to_restricted_to_private(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await Posted(site);

        await Seen(site, path, visitor: true, outsider: true, member: true);
        await Become(site, CommunityPrivacy.Restricted);
        await Seen(site, path, visitor: false, outsider: true, member: true);
        await Become(site, CommunityPrivacy.Private);
        await Seen(site, path, visitor: false, outsider: false, member: true);
        await Become(site, CommunityPrivacy.Open);
        await Seen(site, path, visitor: true, outsider: true, member: true);
    }

    [Fact]
    public async Task Nothing_between_may_keep_it_and_a_browser_asks_again_each_time()
    {
        await using var site = await TestSite.Start();
        var path = await Posted(site);
        var ed = site.As(Cast.Ed);
        var first = await ed.Open(path);
        Assert.Equal("no-cache, private", string.Join(", ", PostingFilesTests.Header(first, "Cache-Control").Split(", ").Order()));

        var known = await ed.Page(Again(path, first));
        await Become(site, CommunityPrivacy.Private);
        var gone = await ed.Page(Again(path, first));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotFound), (known.Status, gone.Status));
    }

    [Fact]
    public async Task Whoever_leaves_a_private_community_has_lost_its_files_their_own_included()
    {
        await using var site = await TestSite.Start();
        await Become(site, CommunityPrivacy.Private);
        var path = await Posted(site);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open(path)).Status);

        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Membership>().SingleAsync(m => m.CommunityId == Cast.WaterId && m.PersonId == Cast.Ben.Id)).Leave(isOnlyFacilitator: false);
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(path)).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task When_a_reply_is_deleted_its_files_are_gone_at_once_and_from_the_disk_within_the_day(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.SettleAnyway();
        var path = await Posted(site);
        await site.InTenant(async scope =>
        {
            scope.Db.Remove(await scope.Db.Set<Reply>().SingleAsync(r => r.DiscussionId == Cast.QuestionId));
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(path)).Status);
        Assert.Single(site.OnDisk());
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Settle();
        await site.Settle();
        Assert.Empty(await site.Attachments());
        Assert.Empty(site.OnDisk());
    }

    [Fact]
    public async Task A_discussion_that_is_taken_off_the_site_takes_its_files_along()
    {
        await using var site = await TestSite.Start();
        var path = await Posted(site);

        await Change<Discussion>(site, Cast.QuestionId, d => d.Unpublish());

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(path)).Status);
    }

    [Fact]
    public async Task A_discussion_that_moves_to_a_private_community_takes_its_files_along()
    {
        await using var site = await TestSite.Start();
        var path = await Posted(site);
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Quiet"), ("Question", "Who is here?"), ("Purpose", "Talking among ourselves."), ("Privacy", "Private"));

        await site.InTenant(async scope =>
        {
            var quiet = await scope.Db.Set<Community>().SingleAsync(c => c.DisplayText == "Quiet");
            (await scope.Db.Set<Discussion>().SingleAsync(d => d.Id == Cast.QuestionId)).CommunityId = quiet.Id;
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(path)).Status);
    }

    [Fact]
    public async Task Somebody_who_leads_a_text_elsewhere_cannot_take_a_posted_file_along()
    {
        await using var site = await TestSite.Start();
        await Become(site, CommunityPrivacy.Private);
        var path = await Posted(site);

        await site.InTenant(async scope =>
        {
            scope.Get<Viewer>().SignIn(Cast.Ben.Id, Cast.Ben.Name, "", "", []);
            await scope.Get<IAttachments>().Post($"![](~{path})", "discussion/somewhere-open", Cast.Ben.Id, default);
            await scope.Db.SaveChangesAsync();
        });

        Assert.StartsWith("reply/", (await site.Attachments()).Single().PlaceKey);
    }

    // A picture in a reply of Ben's in Water.
    static async Task<string> Posted(TestSite site)
    {
        var kept = await site.As(Cast.Ben).Attach("gauge.png", Pictures.Png());
        Assert.Equal(HttpStatusCode.Found, (await site.As(Cast.Ben).Say(kept.Markdown)).Status);
        return kept.Path;
    }

    static async Task Seen(TestSite site, string path, bool visitor, bool outsider, bool member)
    {
        foreach (var (who, found) in new[] { (site.Visitor(), visitor), (site.As(Cast.Ed), outsider), (site.As(Cast.Kavya), member) })
            Assert.Equal(found ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await who.Open(path)).Status);
    }

    static Task Become(TestSite site, CommunityPrivacy privacy) => Change<Community>(site, Cast.WaterId, c => c.Privacy = privacy);

    static Task Change<T>(TestSite site, string id, Action<T> change) where T : global::Kernel.Content.ContentItem => site.InTenant(async scope =>
    {
        change(await scope.Db.Set<T>().SingleAsync(i => i.Id == id));
        await scope.Db.SaveChangesAsync();
    });

    static HttpRequestMessage Again(string path, Page first) => new(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Answer.Headers.ETag! } } };
}
