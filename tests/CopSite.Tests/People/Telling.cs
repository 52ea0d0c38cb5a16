using Communities;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People;

namespace Tests.People;

/// <summary>What the cast tells about itself, by its own forms.</summary>
static class Telling
{
    public static async Task CanHelp(this TestSite site, Member who, string terms) => await (await site.As(who).Open("/account/details")).Press("Add to “Can help with”", ("Terms", terms));

    public static async Task WantsToLearn(this TestSite site, Member who, string terms) => await (await site.As(who).Open("/account/details")).Press("Add to “Wants to learn”", ("Terms", terms));

    public static async Task Tells(this TestSite site, Member who, params (string, object?)[] fields) => await (await site.As(who).Open("/account/details")).Press("Save", fields);

    public static async Task<Page> Blocks(this TestSite site, Member who, Member other) => await (await site.As(who).Open("/people/" + other.Name)).Press("Block " + other.DisplayName);

    public static async Task<Page> Mutes(this TestSite site, Member who, Member other) => await (await site.As(who).Open("/people/" + other.Name)).Press("Mute " + other.DisplayName);

    /// <summary>The names of the people whom a page lists.</summary>
    public static IReadOnlyList<string> Found(this Page page) => [.. page.FindAll("section[aria-labelledby=found] .hit__name .person__name").Select(Page.Words)];

    public static IReadOnlyList<string> Reasons(this Page page) => [.. page.FindAll("section[aria-labelledby=found] .hit__reasons li").Select(Page.Words)];

    /// <summary>A community of some of the cast, whose first facilitates it.</summary>
    public static async Task<Community> Circle(this TestSite site, string name, CommunityPrivacy privacy, params Member[] people)
    {
        var community = await site.Keep(A.Community(name, privacy));
        foreach (var member in people)
        {
            var belongs = new Membership { CommunityId = community.Id, PersonId = member.Id };
            belongs.Set(MembershipState.Active, member == people[0], Cast.Noon);
            await site.Keep(belongs);
        }
        return community;
    }

    public static Task Give(this TestSite site, Member who, string role) => site.InTenant(async scope =>
    {
        var found = await scope.Db.Set<Role>().SingleAsync(r => r.Name == role);
        scope.Db.RemoveRange(await scope.Db.Set<Microsoft.AspNetCore.Identity.IdentityUserRole<string>>().Where(h => h.UserId == who.Id).ToListAsync());
        scope.Db.Add(new Microsoft.AspNetCore.Identity.IdentityUserRole<string> { UserId = who.Id, RoleId = found.Id });
        await scope.Db.SaveChangesAsync();
    });
}
