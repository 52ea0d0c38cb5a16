using Communities;
using Kernel;
using Kernel.Data;

namespace Tests.Communities;

public class CharterTests
{
    static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    static readonly CharterText Whole = new("Pumps that last.", "Pumps, not pipes.", "Ask early.", "Ana tends it.", "Answers in two days.", Noon.AddDays(180), "helen");

    static Charter Sent()
    {
        var charter = Charter.Begin("water", Whole, "ana", Noon);
        charter.Propose(needsSponsor: true, "ana", Noon);
        return charter;
    }

    [Fact]
    public void It_names_what_is_missing_before_it_is_sent_in()
    {
        var charter = Charter.Begin("water", Whole with { Norms = "", SponsorId = "" }, "ana", Noon);

        Assert.Equal([2, 3], charter.Missing(needsSponsor: true, Noon).Select(m => m.Step));
        Assert.Equal("Still missing: how you treat each other; a sponsor.", Assert.Throws<RuleBroken>(() => charter.Propose(needsSponsor: true, "ana", Noon)).Message);
    }

    [Fact]
    public void Whoever_meets_for_the_love_of_it_needs_no_sponsor() =>
        Assert.Empty(Charter.Begin("water", Whole with { SponsorId = "" }, "ana", Noon).Missing(needsSponsor: false, Noon));

    [Fact]
    public void What_is_sent_in_stays_as_it_is() => Assert.Throws<RuleBroken>(() => Sent().Write(Whole with { Scope = "Everything." }));

    [Fact]
    public void It_comes_back_with_a_reason_is_changed_and_sent_again()
    {
        var charter = Sent();

        charter.Return("Say who pays.", "helen", Noon);
        charter.Write(charter.Text with { Roles = "Ana tends it, Fjord pays." });
        charter.Propose(needsSponsor: true, "ana", Noon.AddDays(1));
        charter.Approve(1, "helen", Noon.AddDays(2));

        Assert.Equal((CharterState.Approved, 1, "Ana tends it, Fjord pays."), (charter.State, charter.Number, charter.Roles));
        Assert.Contains(new CharterAnswered(charter.Id, "water", true, "helen"), ((IRaiseEvents)charter).Raised);
    }

    [Fact]
    public void Nobody_guesses_why_it_came_back() => Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => Sent().Return(" ", "helen", Noon)).On);

    [Fact]
    public void It_is_answered_once()
    {
        var charter = Sent();
        charter.Approve(1, "helen", Noon);

        Assert.Throws<RuleBroken>(() => charter.Return("Too late.", "ada", Noon));
    }
}
