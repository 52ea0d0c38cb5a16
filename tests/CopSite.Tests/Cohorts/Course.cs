using Cohorts;
using Cohorts.Formats;
using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Tests.Nudges;

namespace Tests.Cohorts;

/// <summary>A course of two days in a private community of Ana's, and moving the clock through what comes after it.</summary>
sealed class Course
{
    public const string Path = "/communities/leaders";
    public const string Home = Path + "/cohort";

    /// <summary>The first day, two weeks ahead of the cast's noon.</summary>
    public static readonly DateTime First = new(2026, 12, 7, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>The last one, the day after.</summary>
    public static readonly DateTime Last = First.AddDays(1);

    readonly TestSite site;
    readonly Dictionary<string, (HttpClient Client, DateTime AtUtc)> people = [];

    Course(TestSite site) => this.site = site;

    public string CommunityId { get; private set; } = "";

    public static async Task<Course> Start(TestSite site, string trainer = "kavya")
    {
        var course = new Course(site);
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Leaders"), ("Question", "Who are we?"), ("Privacy", "Private"), ("Kind", "Cohort"));
        course.CommunityId = await site.InTenant(s => s.Db.Set<Community>().Where(c => c.Slug == "leaders").Select(c => c.Id).SingleAsync());
        await (await site.As(Cast.Ana).Open(Home + "/new")).Press("Set it up", ("CourseTitle", "Leading a shift"), ("Trainer", trainer), ("Start", "2026-12-07"), ("End", "2026-12-08"), ("SharedProblem", "Handing over at night."), ("TakesLetters", "true"));
        await site.Settle();
        return course;
    }

    /// <summary>People with accounts join, from three organisations in turn.</summary>
    public async Task<IReadOnlyList<string>> Join(int count, string prefix = "member")
    {
        string[] from = ["North", "South", "Coast"];
        var ids = new List<string>();
        await site.InDb(db =>
        {
            for (var at = 0; at < count; at++)
            {
                var name = $"{prefix}{at:00}";
                var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name + "@example.org", NormalizedEmail = (name + "@example.org").ToUpperInvariant(), EmailConfirmed = true, DisplayName = $"{char.ToUpperInvariant(name[0])}{name[1..]} Adeyemi", Organisation = from[at % 3], JoinedUtc = site.Clock.NowUtc, SecurityStamp = "x" };
                var membership = new Membership { CommunityId = CommunityId, PersonId = person.Id };
                membership.Join(site.Clock.NowUtc);
                db.AddRange(person, membership);
                ids.Add(person.Id);
            }
            return Task.CompletedTask;
        });
        await site.Settle();
        return ids;
    }

    /// <summary>One of the cast joins.</summary>
    public async Task Join(Member who)
    {
        await site.InDb(db =>
        {
            var membership = new Membership { CommunityId = CommunityId, PersonId = who.Id };
            membership.Join(site.Clock.NowUtc);
            db.Add(membership);
            return Task.CompletedTask;
        });
        await site.Settle();
    }

    /// <summary>So many days after the course, at noon.</summary>
    public async Task Day(int day)
    {
        site.Clock.Advance(Last.AddDays(day).AddHours(3) - site.Clock.NowUtc);
        await site.Settle();
        await site.Settle();
    }

    public Task<T> Read<T>(Func<AppDb, Task<T>> read) => site.InTenant(s => read(s.Db));

    public Task<Cohort> Cohort() => Read(db => db.Set<Cohort>().AsNoTracking().SingleAsync(c => c.CommunityId == CommunityId));

    public Task<CohortMember> Member(string personId) => Read(db => db.Set<CohortMember>().AsNoTracking().SingleAsync(m => m.PersonId == personId));

    /// <summary>The conversation in which a phase asks.</summary>
    public Task<string> Talk(string phase) => Read(db => db.Set<CheckIn>().Where(c => c.PhaseKey == phase).Select(c => c.DiscussionId).SingleAsync());

    /// <summary>They reply there.</summary>
    public async Task Answer(string phase, params string[] people)
    {
        var talk = await Talk(phase);
        await site.InTenant(async scope =>
        {
            var discussion = await scope.Db.Set<global::Discussions.Discussion>().SingleAsync(d => d.Id == talk);
            var number = await scope.Db.Set<global::Discussions.Reply>().Where(r => r.DiscussionId == talk).MaxAsync(r => (int?)r.Number) ?? 0;
            foreach (var person in people)
            {
                var reply = discussion.Post(++number, person, global::Kernel.Text.Written.From("I tried it with the night shift.", "Body", global::Discussions.Reply.NoBody), null, site.Clock.NowUtc);
                scope.Db.Add(reply);
            }
            await scope.Db.SaveChangesAsync();
        });
        await site.Settle();
    }

    public Task<Page> Tiles() => Open(Cast.Ana, Path + "/facilitate/cohort");

    /// <summary>Somebody opens a page. Their sessions end in months like these, so they sign in.</summary>
    public async Task<Page> Open(Member who, string path)
    {
        if (!people.TryGetValue(who.Name, out var known) || site.Clock.NowUtc - known.AtUtc > TimeSpan.FromDays(5))
        {
            var client = site.Visitor();
            var sent = await (await client.Open("/login")).Press("Sign in", ("Email", who.Email), ("Password", Cast.Password));
            if (sent.Location.Length == 0) throw new InvalidOperationException($"{who.DisplayName} cannot sign in: {sent.Text}");
            people[who.Name] = known = (client, site.Clock.NowUtc);
        }
        return await known.Client.Open(path);
    }
}
