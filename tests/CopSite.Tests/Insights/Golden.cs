using Activities;
using Activities.Formats;
using CaseStudies;
using Communities;
using Communities.Products;
using Conversions;
using Discussions;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Kernel.Text;
using Wiki;

namespace Tests.Insights;

/// <summary>
/// The community whose figures are known: one facilitator, twenty members of three organisations, and 28 days of talk, made by
/// the nouns' own rules at the times of the specification. Its last day is the one before <see cref="Cast.Noon"/>.
/// </summary>
sealed class Golden(TenantScope scope)
{
    public const string Path = "/communities/golden";
    public const string Pulse = Path + "/facilitate/pulse";

    static readonly DateTime Start = new(2026, 10, 23, 0, 0, 0, DateTimeKind.Utc);

    // Thread, day, hour, author, whom they answer, words. Whoever is answered by name of the thread's starter is answered in the opening post or their last reply.
    static readonly (string Thread, int Day, int Hour, string Author, string? Answers, int Words)[] Talk =
    [
        ("T1", 1, 9, "M01", null, 80), ("T1", 1, 11, "M09", "M01", 50), ("T1", 1, 12, "M01", "M09", 50), ("T1", 2, 9, "M15", "M01", 50),
        ("T2", 3, 10, "M17", null, 80), ("T2", 3, 14, "F1", "M17", 50), ("T2", 4, 10, "M02", "M17", 50),
        ("T3", 5, 9, "M02", null, 120), ("T3", 6, 9, "M01", "M02", 50), ("T3", 6, 10, "M09", "M02", 50), ("T3", 6, 12, "M02", "M01", 50), ("T3", 7, 9, "M03", "M02", 50),
        ("T4", 8, 16, "M10", null, 80),
        ("T5", 10, 9, "F1", null, 120), ("T5", 12, 9, "M19", "F1", 50), ("T5", 12, 10, "M04", "F1", 50), ("T5", 12, 11, "F1", "M19", 50), ("T5", 13, 9, "M15", "M19", 50),
        ("T6", 15, 9, "M09", null, 80), ("T6", 15, 10, "M01", "M09", 50), ("T6", 15, 13, "M02", "M09", 50),
        ("T7", 24, 11, "M18", null, 80), ("T7", 24, 17, "M17", "M18", 50),
        ("T8", 28, 15, "M05", null, 80),
    ];

    static readonly string[] Questions = ["T1", "T2", "T4", "T6", "T7", "T8"];
    static readonly Dictionary<string, int> Joined = new() { ["M17"] = 2, ["M18"] = 5, ["M19"] = 9, ["M20"] = 20 };

    // How many members contributed in each of the eight weeks before.
    static readonly int[] Earlier = [4, 4, 5, 5, 4, 5, 6, 5];

    readonly Community community = A.Community("Golden", at: new DateTime(2026, 1, 20, 8, 0, 0, DateTimeKind.Utc));
    CommunityView place = new();

    public static DateTime At(int day, int hour) => Start.AddDays(day - 1).AddHours(hour);

    public static string IdOf(string name) => name == "F1" ? Cast.Ana.Id : $"golden{name}".PadRight(26, '0');

    public static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    public static Task Build(TestSite site) => site.InTenant(scope => new Golden(scope).Build());

    async Task Build()
    {
        community.Set(CommunityLifecycle.Live, "", null);
        Keep(community);
        place = new() { Id = community.Id, Slug = "golden", Name = "Golden" };
        Gather();
        foreach (var thread in Talk.GroupBy(t => t.Thread)) Discuss(thread.Key, [.. thread]);
        Before();
        await Review();
        await scope.Db.SaveChangesAsync();
    }

    void Gather()
    {
        Belong("F1", isFacilitator: true);
        for (var number = 1; number <= 20; number++)
        {
            var name = $"M{number:00}";
            scope.Db.Add(new Person
            {
                Id = IdOf(name), UserName = name.ToLowerInvariant(), NormalizedUserName = name, Email = name + "@example.org", NormalizedEmail = name + "@EXAMPLE.ORG", DisplayName = name,
                Organisation = number <= 8 ? "Org A" : number <= 14 ? "Org B" : "Org C", JoinedUtc = At(-400, 0),
            });
            Belong(name);
        }
    }

    void Belong(string name, bool isFacilitator = false)
    {
        var membership = new Membership { CommunityId = community.Id, PersonId = IdOf(name) };
        membership.Set(MembershipState.Active, isFacilitator, Joined.TryGetValue(name, out var day) ? At(day, 8) : At(-400, 8));
        Keep(membership);
    }

    void Discuss(string thread, IReadOnlyList<(string Thread, int Day, int Hour, string Author, string? Answers, int Words)> posts)
    {
        var discussion = Begin(thread, posts[0].Author, posts[0].Words, At(posts[0].Day, posts[0].Hour), Questions.Contains(thread) ? DiscussionKind.Question : DiscussionKind.Conversation);
        var replies = new List<Reply>();
        foreach (var (_, day, hour, author, answers, words) in posts.Skip(1))
            replies.Add(Keep(discussion.Post(replies.Count + 1, IdOf(author), Text(words), replies.FindLast(r => r.AuthorId == IdOf(answers!))?.Number, At(day, hour))));
        Count(discussion, replies);
        if (thread == "T3") Convert(discussion);
    }

    Discussion Begin(string title, string author, int words, DateTime utc, DiscussionKind kind) => Keep(Discussion.Start(place, IdOf(author), author.ToLowerInvariant(), kind, title, Text(words), utc));

    static void Count(Discussion discussion, List<Reply> replies) =>
        discussion.Counted(replies.Count, replies.Count, replies.Find(r => r.AuthorId != discussion.StartedBy)?.CreatedUtc, replies.LastOrDefault()?.CreatedUtc, replies.LastOrDefault()?.AuthorId);

    // W1: what was said is on the page already when M02 begins to write.
    void Convert(Discussion discussion)
    {
        const string said = "What we said about it.";
        var page = WikiPage.Start(place, "W1", Text(said), new Edit(IdOf("M02"), "m02", "From a conversation", false, At(25, 9), IsBrought: true));
        page.Write("W1", Text($"{said}\n\n{Words(200)}"), new Edit(IdOf("M02"), "m02", "", false, At(25, 9)));
        page.Write("W1", Text($"{said}\n\n{Words(200)}\n\n{Words(100)}"), new Edit(IdOf("M01"), "m01", "", false, At(26, 9)));
        Keep(page);
        var conversion = Conversion.Of(new("discussions", discussion.Id, "T3", discussion.Path!, 4, []), place, place, "pages", IdOf("M02"), At(25, 9));
        conversion.Becomes(new Product(page.Id, "W1", page.Path!), []);
        Keep(conversion);
    }

    void Before()
    {
        var discussion = Begin("Before", "M01", 30, Start.AddDays(-60), DiscussionKind.Conversation);
        var replies = new List<Reply>();
        for (var week = 0; week < Earlier.Length; week++)
            for (var number = 1; number <= Earlier[week]; number++)
                replies.Add(Keep(discussion.Post(replies.Count + 1, IdOf($"M{number:00}"), Text(30), null, Start.AddDays(7 * (week - Earlier.Length)).AddHours(9 + number))));
        Count(discussion, replies);
    }

    // CS1 and its two reviews.
    async Task Review()
    {
        var study = CaseStudy.Begin(place, IdOf("M15"), "m15", "Night walks halve leaks here", At(17, 9));
        study.Answers = CaseText.Write(new Dictionary<string, string> { [CaseStudy.TitleKey] = study.DisplayText, [CaseStudy.SummaryKey] = Words(595) });
        study.Edited();
        study.MoveTo(CaseStanding.Submitted, 12, At(18, 10));
        Keep(study);

        var format = (await scope.Get<FormatShelf>().On("case-study", default)).Single();
        var review = Activity.Begin(community.Id, format.Json, format.Format, study.Id, study.DisplayText, IdOf("M15"), At(17, 9));
        review.Set(review.State with { PhaseKey = "review", PhaseSinceUtc = At(19, 9) });
        foreach (var (who, day) in new[] { ("M09", 21), ("M02", 22) })
        {
            review.People.Add(new() { ActivityId = review.Id, PersonId = IdOf(who), Role = "reviewer", AssignedUtc = At(18, 12) });
            review.CompleteSheet(IdOf(who), true, new Dictionary<string, string?>
            {
                ["warm"] = Words(100), ["wonder"] = Words(30), ["evidence"] = "yes", ["repeatable"] = "partly", ["missing"] = Words(20), ["verdict"] = "accept",
            }, At(day, 10));
        }
        Keep(review);
    }

    static Written Text(int words) => Text(Words(words));

    static Written Text(string words) => Written.From(words, "Body", "Write something.");

    T Keep<T>(T noun) where T : class, IRaiseEvents
    {
        // What is brought is no news.
        noun.Raised.Clear();
        scope.Db.Add(noun);
        return noun;
    }
}
