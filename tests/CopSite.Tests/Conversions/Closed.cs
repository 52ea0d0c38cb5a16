using Communities;
using Communities.Consents;
using Conversions;
using Discussions;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Tests.Conversions;

/// <summary>A private community, Quagga, in which the cast talks; Ana, Ben and Kavya are in the open one, Water, too.</summary>
static class Closed
{
    /// <summary>Those who meet here come one after the other: the address of the talk is one for all.</summary>
    public const string Name = "closed";

    public const string Path = "/communities/quagga";
    public const string Title = "Which pump did we spoil?";
    public const string AnasWords = "We spoiled the third pump on a quiet Sunday night.";
    public const string BensWords = "The bearing sang for a week before anybody wrote it down.";
    public const string KavyasWords = "I heard the whistle and was too proud to call for help.";
    public const string AdasWords = "Our budget would not allow another grease gun that year.";
    public const string EdsWords = "Somebody in stores forgot the small screw of the cover.";

    public static readonly string[] AllWords = [Title, AnasWords, BensWords, KavyasWords, AdasWords, EdsWords];

    public static string Talk { get; private set; } = "";

    public static async Task<TestSite> Start(Engine engine)
    {
        var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Quagga"), ("Question", "Who is here?"), ("Purpose", "What went wrong."), ("Privacy", "Private"));
        await site.InTenant(async scope =>
        {
            var id = await scope.Db.Set<Community>().Where(c => c.Slug == "quagga").Select(c => c.Id).SingleAsync();
            var ada = await scope.Db.Set<Person>().Where(p => p.UserName == Cast.Ada.Name).Select(p => p.Id).SingleAsync();
            foreach (var person in new[] { Cast.Ben.Id, Cast.Kavya.Id, Cast.Ed.Id, ada }) await scope.Get<Roll>().Join(id, person, default);
        });
        Talk = (await (await site.As(Cast.Ana).Open(Path + "/discussions/new")).Press("Post", ("Title", Title), ("Body", AnasWords))).Location;
        foreach (var (who, words) in new[] { (Cast.Ben, BensWords), (Cast.Kavya, KavyasWords), (Cast.Ada, AdasWords), (Cast.Ed, EdsWords), (Cast.Ben, $"> {AdasWords}\n\nThat is how it goes, @ed."), (Cast.Ana, "Thank you.") })
            await (await site.As(who).Open(Talk)).Press("Reply", ("Body", words));
        await site.Settle();
        return site;
    }

    /// <summary>Somebody would like to take posts into Water.</summary>
    /// <returns>Where they see what is answered.</returns>
    public static Task<string> Ask(this TestSite site, Member who, string title, params int[] numbers) => site.Ask(who, title, "pages", numbers);

    public static async Task<string> Ask(this TestSite site, Member who, string title, string into, params int[] numbers) =>
        (await (await site.As(who).Open(Talk + "/conversion")).Press("Make it", ("Place", "water"), ("Into", into), ("Title", title), ("Numbers", numbers.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray()))).Location;

    /// <summary>The latest question to somebody.</summary>
    public static async Task<Page> Question(this TestSite site, Member who) =>
        await site.As(who).Open("/account/consents/words/" + await site.InTenant(scope => scope.Db.Set<ConsentRequest>().OrderByDescending(r => r.State == RequestState.Open).ThenByDescending(r => r.RequestedUtc).Select(r => r.Id).FirstAsync()));

    public static async Task Answer(this TestSite site, Member who, ConsentAnswer answer) => await (await site.Question(who)).Press("Answer", ("Answer", answer.ToString()));

    public static Task Set(this TestSite site, string communityId, CommunityPrivacy privacy) => site.InTenant(async scope =>
    {
        (await scope.Db.Set<Community>().SingleAsync(c => c.Id == communityId)).Privacy = privacy;
        await scope.Db.SaveChangesAsync();
    });
}
