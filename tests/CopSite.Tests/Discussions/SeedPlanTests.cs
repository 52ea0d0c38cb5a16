using Discussions.Seeding;

namespace Tests.Discussions;

public class SeedPlanTests
{
    static readonly DateTime Today = A.Noon.Date;

    [Fact]
    public void The_same_seed_gives_the_same_people_and_the_same_talk()
    {
        var (one, two) = (new SeedPlan(4, Today), new SeedPlan(4, Today));

        Assert.Equal(one.People(50, []), two.People(50, []));
        Assert.Equal(one.Discussions(20, 300), two.Discussions(20, 300));
        Assert.Equal(new Talk(one.Random).Reply(), new Talk(two.Random).Reply());
    }

    [Fact]
    public void Another_seed_gives_other_people() =>
        Assert.NotEqual(new SeedPlan(4, Today).People(5, []), new SeedPlan(5, Today).People(5, []));

    [Fact]
    public void No_two_people_share_a_name_in_addresses()
    {
        var people = new SeedPlan(1, Today).People(10_000, ["ABENA.CHEN"]);

        Assert.Equal(10_000, people.Select(p => p.UserName.ToUpperInvariant()).Append("ABENA.CHEN").Distinct().Count() - 1);
        Assert.All(people, p => Assert.Matches("^[a-z]+\\.[a-z]+[0-9]*$", p.UserName));
    }

    [Fact]
    public void Every_reply_that_was_asked_for_finds_a_discussion() =>
        Assert.Equal(12_345, new SeedPlan(7, Today).Discussions(123, 12_345).Sum(d => d.Replies));

    [Fact]
    public void Nothing_happens_before_the_last_year_or_after_today()
    {
        var plan = new SeedPlan(3, Today);

        Assert.All(plan.People(200, []), p => Assert.InRange(p.JoinedUtc, Today.AddDays(-365), Today));
        Assert.All(plan.Discussions(200, 0), d => Assert.InRange(d.StartedUtc, Today.AddDays(-365), Today));
    }

    [Fact]
    public void A_reply_has_about_a_hundred_words()
    {
        var talk = new Talk(new Random(1));

        var words = Enumerable.Range(0, 500).Average(_ => talk.Reply().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

        Assert.InRange(words, 85, 115);
    }

    [Fact]
    public void Ids_are_the_same_for_the_same_seed_and_sort_by_time()
    {
        var (one, two) = (new SeededIds(new Random(9)), new SeededIds(new Random(9)));
        var ids = Enumerable.Range(0, 20).Select(day => one.At(Today.AddDays(day))).ToList();

        Assert.Equal(ids, Enumerable.Range(0, 20).Select(day => two.At(Today.AddDays(day))));
        Assert.Equal(ids, ids.Order(StringComparer.Ordinal));
    }
}
