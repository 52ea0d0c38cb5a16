using System.Net;
using CaseStudies;
using Microsoft.EntityFrameworkCore;
using Tests.Media;
using Tests.Media.Attachments;

namespace Tests.CaseStudies;

/// <summary>Writing a case study: by a template, together, kept as it is typed, seen by nobody else.</summary>
public class WritingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_draft_is_its_authors_alone_whoever_looks(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.Drafted("A secret Quagga");
        var review = await site.ReviewPath(path);

        foreach (var who in new[] { Cast.Kavya, Cast.Ana, Cast.Ed, Cast.Ada })
        {
            foreach (var page in new[] { path, path + "/edit", path + "/differences", path + "/adoptions", review, review + "/planner", review + "/decision" })
                Assert.Equal(HttpStatusCode.NotFound, (await site.As(who).Open(page)).Status);
            Assert.DoesNotContain("Quagga", (await site.As(who).Open(Casework.Shelf)).Html);
            Assert.DoesNotContain("Quagga", (await site.As(who).Open("/tasks")).Html);
        }
        await site.Settle();
        Assert.DoesNotContain("Quagga</", (await site.As(Cast.Kavya).Open("/search?q=Quagga")).Html);
        Assert.Contains("Quagga", (await site.As(Cast.Ben).Open(Casework.Shelf)).Html);
    }

    [Fact]
    public async Task What_is_too_long_is_said_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var site = await TestSite.Start();
        var path = await site.Drafted();
        var sixteen = string.Join(' ', Enumerable.Repeat("word", 16));

        var again = await (await site.As(Cast.Ben).Open(path + "/edit")).Press("Save", ("Answers[title]", sixteen), ("Answers[cost]", "Ninety nights"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("“Title” has 16 words; 15 are enough. Say the rest in a conversation.", Page.Words(again.Find("#e-title")));
        Assert.Equal((sixteen, "Ninety nights"), (again.Find("[name='Answers[title]']").GetAttribute("value"), again.Find("[name='Answers[cost]']").TextContent));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_typed_is_kept_for_its_author_on_another_device_and_for_nobody_else(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.Drafted();
        await (await site.As(Cast.Ben).Open(path + "/edit")).Press("Save", ("Authors", "ben, kavya"));
        var ben = site.As(Cast.Ben);
        var token = (await ben.Open(path + "/edit")).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var kept = await ben.Page(new(HttpMethod.Put, path + "/draft") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Answers[cost]", "Half a sentence"), KeyValuePair.Create("Body", "https://example.org")]) });
        var bens = await site.As(Cast.Ben).Open(path + "/edit");
        var kavyas = await site.As(Cast.Kavya).Open(path + "/edit");
        var back = await (await bens.Press("Show what was saved instead")).Follow();

        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
        Assert.Equal("Half a sentence", bens.Find("[name='Answers[cost]']").TextContent);
        Assert.Equal("40 nights", kavyas.Find("[name='Answers[cost]']").TextContent);
        Assert.Equal("40 nights", back.Find("[name='Answers[cost]']").TextContent);
    }

    [Fact]
    public async Task Two_authors_do_not_write_over_each_other()
    {
        await using var site = await TestSite.Start();
        var path = await site.Drafted();
        await (await site.As(Cast.Ben).Open(path + "/edit")).Press("Save", ("Authors", "ben, kavya"));
        var (bens, kavyas) = (await site.As(Cast.Ben).Open(path + "/edit"), await site.As(Cast.Kavya).Open(path + "/edit"));

        await kavyas.Press("Save", ("Answers[cost]", "Fifty nights"));
        var late = await bens.Press("Save", ("Answers[cost]", "Ninety nights"));

        Assert.True(late.Has("Somebody else saved this case study while you were writing."));
        Assert.Equal("Ninety nights", late.Find("[name='Answers[cost]']").TextContent);
        Assert.Equal("Fifty nights", (await site.Case(path)).Read()["cost"]);
    }

    [Fact]
    public async Task An_author_is_somebody_of_the_community_and_stays_one()
    {
        await using var site = await TestSite.Start();
        var path = await site.Drafted();

        Assert.True((await (await site.As(Cast.Ben).Open(path + "/edit")).Press("Save", ("Authors", "ben, ed"))).Has("No member of this community is called “ed”."));
        Assert.True((await (await site.As(Cast.Ben).Open(path + "/edit")).Press("Save", ("Authors", "kavya"))).Has("Leave your own name among the authors."));
        await (await site.As(Cast.Ben).Open(path + "/edit")).Press("Save", ("Authors", "Kavya Rao, Ben Mwangi"));
        Assert.Equal([Cast.Kavya.Id, Cast.Ben.Id], (await site.Case(path)).AuthorIds);
    }

    [Fact]
    public async Task While_it_is_reviewed_its_text_holds_still()
    {
        await using var site = await TestSite.Start();
        var path = await site.Drafted();
        var begun = await site.As(Cast.Ben).Open(path + "/edit");
        await (await site.As(Cast.Ben).Open(await site.ReviewPath(path))).Press("Hand it in");

        var late = await begun.Press("Save", ("Answers[cost]", "Ninety nights"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Equal("40 nights", (await site.Case(path)).Read()["cost"]);
        Assert.Equal(path, (await site.As(Cast.Ben).Open(path + "/edit")).Location);
    }

    [Fact]
    public async Task A_file_is_evidence_and_opens_for_those_who_may_read()
    {
        await using var site = await TestSite.Start();
        var path = await site.Drafted(evidence: false);
        await (await site.As(Cast.Ben).Open(path + "/edit")).Press("Save", ("Files", new Upload("dm4.txt", "31 17"u8.ToArray())));
        var file = (await site.As(Cast.Ben).Open(path)).Find("a.attached-file").GetAttribute("href")!;

        var before = (await site.As(Cast.Kavya).Open(file)).Status;
        await (await site.As(Cast.Ben).Open(await site.ReviewPath(path))).Press("Hand it in");
        await (await site.As(Cast.Ana).Open(await site.ReviewPath(path))).Press("Ask them", ("who", "kavya"));

        Assert.Equal(CaseStanding.Submitted, (await site.Case(path)).Standing);
        Assert.Equal(HttpStatusCode.NotFound, before);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Kavya).Open(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(file)).Status);
    }

    [Fact]
    public async Task A_draft_that_nobody_has_seen_can_be_thrown_away()
    {
        await using var site = await TestSite.Start();
        var path = await site.Drafted();

        await (await site.As(Cast.Ben).Open(path)).Press("Throw the draft away");

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path)).Status);
    }

    [Fact]
    public async Task Whoever_is_no_member_is_told_how_to_become_one()
    {
        await using var site = await TestSite.Start();

        Assert.True((await site.As(Cast.Ed).Open(Casework.Shelf + "/new")).Has("Members write case studies here"));
        Assert.StartsWith("/login", (await site.Visitor().Open(Casework.Shelf + "/new")).Location);
    }
}
