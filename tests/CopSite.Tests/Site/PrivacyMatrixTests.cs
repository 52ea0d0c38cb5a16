using System.Net;
using Communities;
using Discussions;
using Microsoft.EntityFrameworkCore;
using Tests.Users;

namespace Tests.Site;

/// <summary>
/// Who gets what below the address of a closed community, whatever the page. The matrix, for each page of the table of endpoints:
/// <code>
///                visitor             outsider                        member
/// restricted     sign in, or 404     what members may read           200 at home and in its discussions
/// private        sign in, or 404     its door; else 403 or 404       200 at home and in its discussions
/// confidential   sign in, or 404     404                             200 at home and in its discussions
/// </code>
/// Whoever may not read it meets none of its words anywhere else: in lists, search, feeds, the API, mail and notifications.
/// </summary>
public class PrivacyMatrixTests
{
    // What stands at the door of a private community: pages for people who know its name only.
    static readonly string[] Doors = ["", "/requests", "/requests/new", "/membership", "/about"];

    [Theory]
    [InlineData(CommunityPrivacy.Restricted), InlineData(CommunityPrivacy.Private), InlineData(CommunityPrivacy.Confidential)]
    public async Task Every_page_answers_as_the_matrix_says(CommunityPrivacy privacy)
    {
        await using var site = await TestSite.Start();
        var (slug, id) = await Closed(site, privacy);
        var routes = Routes.Within(site, slug, id);
        Assert.True(routes.Count > 40, $"Only {routes.Count} pages.");

        foreach (var route in routes)
        {
            var (visitor, outsider, member) = (await site.Visitor().Open(route), await site.As(Cast.Ben).Open(route), await site.As(Cast.Kavya).Open(route));

            Assert.True(visitor.Status == HttpStatusCode.NotFound || visitor.Location.StartsWith("/login", StringComparison.Ordinal), $"A visitor at {route} got {visitor.Status} {visitor.Location}");
            Assert.True((int)member.Status < 500, $"A member at {route} got {member.Status}");
            var isDoor = Doors.Any(d => route == $"/communities/{slug}{d}");
            var allowed = privacy switch
            {
                CommunityPrivacy.Confidential => outsider.Status == HttpStatusCode.NotFound,
                CommunityPrivacy.Private when !isDoor => outsider.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
                _ => (int)outsider.Status < 500,
            };
            Assert.True(allowed, $"An outsider at {route} got {outsider.Status}");
            Assert.DoesNotContain("Quagga", visitor.Html, StringComparison.Ordinal);
            if (privacy != CommunityPrivacy.Restricted) Assert.False(outsider.Html.Contains("Quagga", StringComparison.Ordinal), $"An outsider reads at {route}");
        }
        foreach (var path in new[] { $"/communities/{slug}", $"/communities/{slug}/discussions", $"/communities/{slug}/discussions/{id}" })
            Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Kavya).Open(path)).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Nowhere_else_are_its_words_met_by_who_may_not_read_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        foreach (var privacy in new[] { CommunityPrivacy.Restricted, CommunityPrivacy.Private, CommunityPrivacy.Confidential })
        {
            var (slug, id) = await Closed(site, privacy);
            var community = await site.InTenant(scope => scope.Db.Set<Community>().Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());
            string[] places = ["/", "/communities", "/search?q=" + Word(privacy), "/search/suggestions?q=" + Word(privacy), $"/feeds/communities/{slug}/discussions", $"/feeds/communities/{slug}/discussions/{id}", "/feeds/discussions",
                $"/api/content/{id}", $"/api/content/{community}", "/notifications", "/account/consents", "/account/books", "/shared", "/feeds/shared", "/bookmarks", "/drafts", "/people?q=" + Word(privacy), "/people/ana", $"/calendar/communities/{slug}.ics"];

            foreach (var place in places)
            {
                Assert.False(Says(await site.Visitor().Open(place), privacy), $"A visitor reads of {privacy} at {place}");
                if (privacy != CommunityPrivacy.Restricted) Assert.False(Says(await site.As(Cast.Ben).Open(place), privacy), $"An outsider reads of {privacy} at {place}");
            }
            // The test would find something: members meet the words.
            Assert.Contains("here?", (await site.As(Cast.Kavya).Open("/search?q=" + Word(privacy))).Html, StringComparison.Ordinal);
        }
        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.Settle();
        await site.Settle();
        Assert.DoesNotContain(await site.Letters(), l => (l.Contains("QuaggaPrivate", StringComparison.Ordinal) || l.Contains("QuaggaConfidential", StringComparison.Ordinal)) && l.Contains("To: " + Cast.Ben.Email, StringComparison.OrdinalIgnoreCase));
    }

    // Not the word alone: a page may say again what was sought.
    static bool Says(Page page, CommunityPrivacy privacy) =>
        page.Html.Contains(Word(privacy) + " here?", StringComparison.Ordinal) || page.Html.Contains(Word(privacy) + " answers", StringComparison.Ordinal);

    static string Word(CommunityPrivacy privacy) => "Quagga" + privacy;

    static async Task<(string Slug, string DiscussionId)> Closed(TestSite site, CommunityPrivacy privacy)
    {
        var title = $"{Word(privacy)} here?";
        var begun = await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", $"Place {privacy}"), ("Question", title), ("Privacy", privacy));
        await site.Settle();
        var (slug, id) = (begun.Location["/communities/".Length..], await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.DisplayText == title).Select(d => d.Id).SingleAsync()));
        await site.InTenant(async scope =>
        {
            var community = await scope.Db.Set<Community>().SingleAsync(c => c.Slug == slug);
            var membership = new Membership { CommunityId = community.Id, PersonId = Cast.Kavya.Id };
            membership.LetIn(site.Clock.NowUtc);
            scope.Db.Add(membership);
            await scope.Db.SaveChangesAsync();
        });
        await (await site.As(Cast.Kavya).Open($"/communities/{slug}/discussions/{id}")).Press("Reply", ("Body", $"A {Word(privacy)} answers @ben."));
        await site.Settle();
        return (slug, id);
    }
}
