using Communities;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Tests.Communities;

/// <summary>Who may know of a community: the list and the single address say the same, for everybody.</summary>
public class WhoKnowsTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_list_and_the_address_agree_for_every_kind_of_community_and_viewer(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        foreach (var privacy in Enum.GetValues<CommunityPrivacy>())
        {
            var theirs = await site.Keep(A.Community($"{privacy} theirs", privacy));
            await site.Keep(Belonging(theirs));
            await site.Keep(A.Community($"{privacy} others", privacy));
        }

        foreach (var viewer in new[] { new Viewer(), Signed("Member"), Signed("Administrator") })
            await site.InTenant(async scope =>
            {
                if (viewer.IsSignedIn) scope.Get<Viewer>().SignIn(viewer.Id, viewer.Name, viewer.DisplayName, "", viewer.Roles);
                var (communities, me) = (scope.Get<ICommunities>(), scope.Get<Viewer>());
                var listed = await communities.SeenBy(me).Select(c => c.Slug).ToListAsync();

                foreach (var slug in await scope.Db.Set<Community>().Select(c => c.Slug).ToListAsync())
                    Assert.Equal(listed.Contains(slug), await communities.Find(slug, me, default) is not null);
            });
    }

    [Fact]
    public async Task What_is_found_by_address_says_how_the_viewer_stands_to_it()
    {
        await using var site = await TestSite.Start();

        await site.InTenant(async scope =>
        {
            scope.Get<Viewer>().SignIn(Cast.Ana.Id, Cast.Ana.Name, Cast.Ana.DisplayName, "", ["Facilitator"]);
            var water = await scope.Get<ICommunities>().Find("water", scope.Get<Viewer>(), default);

            Assert.Equal((Cast.WaterId, "Water", true, true, false), (water!.Id, water.Name, water.IsMember, water.IsFacilitator, water.SeesAll));
            Assert.Null(await scope.Get<ICommunities>().Find("nowhere", scope.Get<Viewer>(), default));
        });
    }

    static Viewer Signed(string role)
    {
        var viewer = new Viewer();
        viewer.SignIn(Cast.Ben.Id, Cast.Ben.Name, Cast.Ben.DisplayName, "", [role]);
        return viewer;
    }

    static Membership Belonging(Community to)
    {
        var membership = new Membership { CommunityId = to.Id, PersonId = Cast.Ben.Id };
        membership.Join(Cast.Noon);
        return membership;
    }
}
