namespace Bench.Limits;

/// <summary>The one discussion that every limit shows: 50 replies of about a hundred words, in memory and in the tables.</summary>
sealed class PlantedThread
{
    public const int ReplyCount = 50;
    public const string SessionId = "0session000000000000000001";
    public const string ReaderName = "Ana Reader";

    const string ReaderId = "0person0000000000000000001";
    static readonly DateTime FirstUtc = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    public PlantedThread()
    {
        var words = new Words(seed: 1);
        var text = words.Reply();
        Discussion = new() { Id = Id, Title = words.Sentence(8), AuthorName = "Kavya Pumps", Html = Words.Html(text), PostedUtc = FirstUtc, ReplyCount = ReplyCount };
        Replies = [.. Enumerable.Range(1, ReplyCount).Select(number => Reply(number, words))];
        Page = new(Discussion.Title, Discussion.AuthorName, Discussion.Html, Discussion.PostedUtc, [.. Replies.Select(r => new ReplyCard(r.Id, r.AuthorName, r.Html, r.PostedUtc))]);
    }

    public string Id => "0discussion000000000000001";
    public Discussion Discussion { get; }
    public IReadOnlyList<Reply> Replies { get; }
    public ThreadPage Page { get; }

    public void Plant(LimitsDb db)
    {
        db.Add(Discussion);
        db.AddRange(Replies);
        db.Add(new Person { Id = ReaderId, Name = ReaderName, Email = "ana@example.org" });
        db.Add(new Session { Id = SessionId, PersonId = ReaderId, EndsUtc = DateTime.UtcNow.AddDays(1) });
        db.Add(new ReadMark { PersonId = ReaderId, DiscussionId = Id, ReadUtc = FirstUtc.AddHours(ReplyCount / 2) });

        // Other people's rows, so that the indexes have something to skip.
        var words = new Words(seed: 2);
        foreach (var other in Enumerable.Range(2, 40))
        {
            db.AddRange(Enumerable.Range(1, ReplyCount).Select(number => Reply(number, words, $"0discussion{other:D15}", prefix: other)));
        }

        db.SaveChanges();
    }

    Reply Reply(int number, Words words, string? discussion = null, int prefix = 1)
    {
        var text = words.Reply();
        return new() { Id = $"0reply{prefix:D10}{number:D10}", DiscussionId = discussion ?? Id, AuthorName = $"Member {number % 12 + 1}", Source = text, Html = Words.Html(text), PostedUtc = FirstUtc.AddHours(number) };
    }
}
