using Activities;
using CaseStudies;
using Microsoft.EntityFrameworkCore;

namespace Tests.CaseStudies;

/// <summary>Writing and reviewing a case study, from page to page.</summary>
static class Casework
{
    public const string Shelf = Cast.WaterPath + "/case-studies";

    public static readonly (string, object?)[] Whole =
    [
        ("Answers[summary]", "Leaks hid for years. We walked at night. Half of them are gone."), ("Answers[place]", "Ponte district"), ("Answers[period]", "October to March"),
        ("Answers[setting]", "A town of 8,000 connections on a hill."), ("Answers[problem]", "Night flow stood at 31 l/s."), ("Answers[what-we-did]", "1. Walk\n2. Listen\n3. Mend"),
        ("Answers[people]", "The night desk."), ("Answers[results]", "From 31 to 17 l/s between October and March (meter DM4)."), ("Answers[cost]", "40 nights"),
        ("Answers[hard-parts]", "Dogs."), ("Answers[would-change]", "Begin in spring."), ("Answers[reuse]", "You need a meter."), ("Answers[ask]", "How do you listen in rain?"),
        ("Answers[contact]", "Ben"), ("Answers[consent]", "yes"),
    ];

    public static readonly (string, object?)[] Review =
    [
        ("Answers[warm]", "The numbers have dates."), ("Answers[wonder]", "I wonder if rain matters\nI wonder who paid"), ("Answers[evidence]", "yes"), ("Answers[repeatable]", "partly"),
        ("Answers[missing]", "What a district meter is."), ("Answers[verdict]", "accept after changes"),
    ];

    public const string Proof = "https://example.org/dm4.csv";

    /// <summary>A whole draft of Ben's. Gives its path.</summary>
    public static async Task<string> Drafted(this TestSite site, string title = "Night walks halved our leaks", bool evidence = true)
    {
        var begun = await (await site.As(Cast.Ben).Open(Shelf + "/new")).Press("Begin", ("Title", title));
        await (await begun.Follow()).Press("Save", [.. Whole, ("Body", evidence ? Proof : "")]);
        return begun.Location[..^"/edit".Length];
    }

    public static async Task<string> ReviewPath(this TestSite site, string path) =>
        $"{Cast.WaterPath}/activities/{await site.InTenant(scope => scope.Db.Set<Activity>().Where(a => a.SubjectId == IdOf(path)).Select(a => a.Id).SingleAsync())}";

    public static async Task<string> Submitted(this TestSite site)
    {
        var path = await site.Drafted();
        await (await site.As(Cast.Ben).Open(await site.ReviewPath(path))).Press("Hand it in");
        await site.Settle();
        return path;
    }

    /// <summary>Ed belongs to Water from now on, so that there are two who can review Ben.</summary>
    public static Task EdJoins(this TestSite site) => site.As(Cast.Ed).Open(Cast.WaterPath).ContinueWith(p => p.Result.Press("Join this community")).Unwrap();

    public static async Task<string> InClarification(this TestSite site)
    {
        await site.EdJoins();
        var path = await site.Submitted();
        var review = await site.ReviewPath(path);
        await (await site.As(Cast.Ana).Open(review)).Press("Ask them", ("who", "kavya"));
        await (await site.As(Cast.Ana).Open(review)).Press("Ask them", ("who", "ed"));
        await site.Settle();
        return path;
    }

    public static async Task<string> InReview(this TestSite site)
    {
        var path = await site.InClarification();
        var review = await site.ReviewPath(path);
        foreach (var who in new[] { Cast.Kavya, Cast.Ed }) await (await site.As(who).Open(review)).Press("I have no more questions");
        await site.Settle();
        return path;
    }

    public static async Task<string> InRevision(this TestSite site)
    {
        var path = await site.InReview();
        var review = await site.ReviewPath(path);
        foreach (var who in new[] { Cast.Kavya, Cast.Ed }) await (await site.As(who).Open(review + "/sheet")).Press("Hand it in", Review);
        await site.Settle();
        return path;
    }

    public static async Task<string> ToDecide(this TestSite site)
    {
        var path = await site.InRevision();
        var review = await site.ReviewPath(path);
        for (var at = 1; at <= 6; at++) await (await site.As(Cast.Ben).Open(review)).Press($"Respond to point {at}", ("how", "NotChanged"), ("text", "It is so."));
        await (await site.As(Cast.Ben).Open(review)).Press("Hand it in");
        await site.Settle();
        return path;
    }

    public static async Task<string> Published(this TestSite site)
    {
        var path = await site.ToDecide();
        var review = await site.ReviewPath(path);
        await (await site.As(Cast.Ana).Open(review + "/decision")).Press("Decide", ("Outcome", "accept"));
        await (await site.As(Cast.Ana).Open(review)).Press("Publish it");
        await site.Settle();
        return path;
    }

    /// <summary>A whole case study of Ben's that stands so, without the way there.</summary>
    public static async Task<string> Standing(this TestSite site, CaseStanding standing)
    {
        var path = await site.Drafted();
        await site.Move(path, [.. new[] { CaseStanding.Submitted, CaseStanding.InReview, CaseStanding.Accepted, CaseStanding.Published }.TakeWhile(s => s <= standing)]);
        return path;
    }

    public static Task Move(this TestSite site, string path, params CaseStanding[] through) => site.InTenant(async scope =>
    {
        var found = await scope.Db.Set<CaseStudy>().SingleAsync(c => c.Id == IdOf(path));
        foreach (var to in through) found.MoveTo(to, 12, Cast.Noon);
        await scope.Db.SaveChangesAsync();
    });

    public static Task<CaseStudy> Case(this TestSite site, string path) => site.InTenant(scope => scope.Db.Set<CaseStudy>().AsNoTracking().SingleAsync(c => c.Id == IdOf(path)));

    public static string IdOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A form that the page does not offer, as somebody could send it all the same.</summary>
    public static async Task<Page> Send(this HttpClient client, string page, string to, string field, string value)
    {
        var token = (await client.Open(page)).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return await client.Page(new(HttpMethod.Post, to) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create(field, value)]) });
    }

    /// <summary>The same by the verb that changes what is there.</summary>
    public static async Task<Page> Put(this HttpClient client, string page, string to, string text)
    {
        var token = (await client.Open(page)).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return await client.Page(new(HttpMethod.Post, to) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("_method", "put"), KeyValuePair.Create("text", text)]) });
    }
}
