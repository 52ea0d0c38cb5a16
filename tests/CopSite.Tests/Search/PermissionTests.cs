using Communities;
using Discussions;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Search.Spelling;

namespace Tests.Search;

/// <summary>Who finds what. The index holds everything; nobody may learn from it what they may not read.</summary>
public class PermissionTests
{
    const string Secret = "xylographic";

    static readonly Member Guest = new("guest0000000000000000000001", "guest", "Gus Guest", Role.Guest);
    static readonly (string Name, Member? Who)[] Viewers =
        [("visitor", null), ("guest", Guest), ("member of the site", Cast.Ed), ("member", Cast.Ben), ("removed", Cast.Kavya), ("administrator", Cast.Ada)];

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_community_its_discussions_and_replies_are_found_by_whoever_may_read_there_and_by_nobody_else(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        foreach (var privacy in Enum.GetValues<CommunityPrivacy>()) await Furnish(site, privacy);
        await site.Settle();

        foreach (var privacy in Enum.GetValues<CommunityPrivacy>())
            foreach (var (name, who) in Viewers)
            {
                var isIn = name is "member" or "administrator";
                var reads = isIn || privacy == CommunityPrivacy.Open || privacy == CommunityPrivacy.Restricted && who is not null;
                var knows = isIn || privacy == CommunityPrivacy.Open || privacy != CommunityPrivacy.Confidential && who is not null;
                string[] expected = [.. reads ? ["Discussion", "Reply"] : Array.Empty<string>(), .. knows ? ["Community"] : Array.Empty<string>()];

                var found = await site.Search(who, Secret + privacy);
                var what = $"{name}, {privacy}";

                Assert.True(expected.Order().SequenceEqual(found.Results.Select(r => r.Kind).Order()), $"{what}: {string.Join(", ", found.Results.Select(r => r.Kind))}");
                Assert.True(expected.Length == found.Total && !found.IsMore, what);
                Assert.True(knows == found.Places.Any(p => p.Name.Contains(privacy.ToString(), StringComparison.Ordinal)), what);
                // A wrong letter is put right only for those who find something by the right word.
                Assert.True((await site.Search(who, "xylogaphic" + privacy)).Corrected is not null == expected.Length > 0, what);
            }
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Suggestions_name_nothing_that_the_viewer_may_not_read(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        foreach (var privacy in Enum.GetValues<CommunityPrivacy>()) await Furnish(site, privacy);
        await site.Settle();

        Assert.Equal(["Open xylographicOpen", "Talk xylographicOpen"], (await site.Visitor().Suggested("xylo")).Order());
        Assert.Equal(5, (await site.As(Cast.Ed).Suggested("xylo")).Count);
        Assert.Equal(7, (await site.As(Cast.Ben).Suggested("xylo")).Count);
        Assert.Empty(await site.As(Cast.Ed).Suggested("xylographicConf"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_change_of_what_somebody_may_read_counts_at_once(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var community = await Furnish(site, CommunityPrivacy.Private);
        await site.Settle();
        Assert.Equal(3, (await site.Search(Cast.Ben, Secret)).Total);

        // Nothing settles in between: the index says what it said before.
        await Set(site, community.Id, m => m.Leave(isOnlyFacilitator: false));
        Assert.Equal(1, (await site.Search(Cast.Ben, Secret)).Total);
        await Set(site, community.Id, m => m.LetIn(Cast.Noon));
        Assert.Equal(3, (await site.Search(Cast.Ben, Secret)).Total);

        await site.InTenant(async scope => { (await scope.Db.Set<Community>().SingleAsync(c => c.Id == community.Id)).Privacy = CommunityPrivacy.Confidential; await scope.Db.SaveChangesAsync(); });
        Assert.Equal((0, 3), ((await site.Search(Cast.Ed, Secret)).Total, (await site.Search(Cast.Ben, Secret)).Total));
        await site.InTenant(async scope => { (await scope.Db.Set<Community>().SingleAsync(c => c.Id == community.Id)).Privacy = CommunityPrivacy.Open; await scope.Db.SaveChangesAsync(); });
        Assert.Equal(3, (await site.Search(null, Secret)).Total);

        await site.InTenant(async scope => { (await scope.Db.Set<Discussion>().SingleAsync(d => d.DisplayText.StartsWith("Talk"))).Unpublish(); await scope.Db.SaveChangesAsync(); });
        Assert.Equal(1, (await site.Search(Cast.Ada, Secret)).Total);
        await site.InTenant(async scope => { (await scope.Db.Set<Community>().SingleAsync(c => c.Id == community.Id)).Delete(); await scope.Db.SaveChangesAsync(); });
        Assert.Equal(0, (await site.Search(Cast.Ada, Secret)).Total);
        Assert.Equal(1, (await site.Search(Cast.Ada, Cast.QuestionTitle)).Total);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task People_are_found_by_members_and_not_when_they_are_suspended(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Settle();
        Assert.Empty(await site.Titles(null, "kavya"));
        Assert.Equal(["Kavya Rao"], await site.Titles(Cast.Ben, "kavya"));

        await site.InTenant(async scope => { (await scope.Db.Set<Person>().SingleAsync(p => p.Id == Cast.Kavya.Id)).SuspendedUtc = Cast.Noon; await scope.Db.SaveChangesAsync(); });

        Assert.Empty(await site.Titles(Cast.Ben, "kavya"));
        Assert.Equal(["Kavya Rao"], await site.Titles(Cast.Ada, "kavya"));
    }

    [Fact]
    public async Task Many_things_that_nobody_may_read_do_not_hide_the_one_that_somebody_may()
    {
        await using var site = await TestSite.Start();
        var open = await site.Keep(A.Discussion(Cast.Ben, "The old one", $"It says {Secret}.", at: Cast.Noon.AddYears(-1)));
        var gone = await site.Keep(A.Discussion(Cast.Ben, "Gone"));
        await site.InTenant(async scope =>
        {
            for (var number = 1; number <= 700; number++) scope.Db.Add(A.Reply(gone, Cast.Kavya, $"Here it says {Secret} too.", number));
            await scope.Db.SaveChangesAsync();
        });
        await site.Settle();
        await site.InTenant(async scope => { (await scope.Db.Set<Discussion>().SingleAsync(d => d.Id == gone.Id)).Unpublish(); await scope.Db.SaveChangesAsync(); });

        var found = await site.Search(Cast.Ana, Secret);

        Assert.Equal((1, false), (found.Total, found.IsMore));
        Assert.EndsWith(open.Id, found.Results[0].Path);
    }

    [Fact]
    public async Task A_secret_word_is_known_to_the_speller_and_offered_to_nobody()
    {
        await using var site = await TestSite.Start();
        await Furnish(site, CommunityPrivacy.Confidential);
        await site.Settle();

        Assert.True(await site.InTenant(scope => scope.Db.Set<KnownWord>().AnyAsync(w => w.Text == "xylographicconfidential")));
        var (known, unknown) = (await site.Search(Cast.Ed, "xylographicconfidential"), await site.Search(Cast.Ed, "xylographicconfidentiel"));
        Assert.Equal((0, null, 0, null), (known.Total, known.Corrected, unknown.Total, unknown.Corrected));
    }

    // Ben belongs to it, Kavya was taken out of it.
    static async Task<Community> Furnish(TestSite site, CommunityPrivacy privacy)
    {
        var community = await site.Keep(A.Community($"{privacy} {Secret}{privacy}", privacy));
        foreach (var (who, state) in new[] { (Cast.Ben, MembershipState.Active), (Cast.Kavya, MembershipState.Removed) })
        {
            var membership = new Membership { CommunityId = community.Id, PersonId = who.Id };
            membership.Set(state, false, Cast.Noon);
            await site.Keep(membership);
        }
        var discussion = await site.Keep(A.Discussion(Cast.Ben, $"Talk {Secret}{privacy}", "Listen.", within: new CommunityView { Id = community.Id, Slug = community.Slug }));
        await site.Keep(A.Reply(discussion, Cast.Ana, $"I did hear {Secret}{privacy}."));
        return community;
    }

    static Task Set(TestSite site, string communityId, Action<Membership> change) => site.InTenant(async scope =>
    {
        change(await scope.Db.Set<Membership>().SingleAsync(m => m.CommunityId == communityId && m.PersonId == Cast.Ben.Id));
        await scope.Db.SaveChangesAsync();
    });
}
