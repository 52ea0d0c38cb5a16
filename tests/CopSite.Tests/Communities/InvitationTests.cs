using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;

namespace Tests.Communities;

public class InvitationTests
{
    static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    static Person Person(string address, bool confirmed = true) => new() { Email = address, NormalizedEmail = address.ToUpperInvariant(), EmailConfirmed = confirmed };

    static Invitation Kims() => Invitation.To("kim@example.org", "Kim", "water", null, Secret.New(), "ana", Noon);

    static InvitationLink Link(int people = 2, string? domain = null) => InvitationLink.For("water", 14, people, domain, isGuest: false, Secret.New(), "ana", Noon);

    [Fact]
    public void It_is_answered_once_by_whose_address_it_is()
    {
        var (invitation, kim) = (Kims(), Person("Kim@example.org"));

        invitation.Accept(kim, Noon.AddDays(1));

        Assert.Equal((InvitationState.Accepted, kim.Id), (invitation.State, invitation.AnsweredById));
        Assert.Contains(new InvitationAccepted(invitation.Id, "water", kim.Id, "ana"), ((IRaiseEvents)invitation).Raised);
        Assert.StartsWith("This invitation has ended.", Assert.Throws<RuleBroken>(() => invitation.Accept(kim, Noon.AddDays(1))).Message);
    }

    [Theory]
    [InlineData("ben@example.org", true)]
    [InlineData("kim@example.org", false)]
    public void Nobody_comes_in_by_the_letter_to_another_address(string address, bool confirmed) =>
        Assert.StartsWith("This invitation was sent to another address", Assert.Throws<RuleBroken>(() => Kims().Accept(Person(address, confirmed), Noon)).Message);

    [Fact]
    public void It_ends_after_four_weeks() => Assert.Equal((true, false), (Kims().IsOpen(Noon.AddDays(27)), Kims().IsOpen(Noon.AddDays(28))));

    [Fact]
    public void A_letter_sent_again_ends_the_one_before_and_begins_the_weeks_anew()
    {
        var invitation = Kims();
        var former = invitation.TokenHash;

        invitation.SendAgain(Secret.New(), Noon.AddDays(20));

        Assert.NotEqual(former, invitation.TokenHash);
        Assert.True(invitation.IsOpen(Noon.AddDays(47)));
        Assert.Throws<RuleBroken>(() => invitation.SendAgain(Secret.New(), Noon.AddDays(20).AddMinutes(10)));
    }

    [Fact]
    public void What_was_taken_back_lets_nobody_in()
    {
        var invitation = Kims();

        invitation.TakeBack(Noon);

        Assert.Throws<RuleBroken>(() => invitation.Accept(Person("kim@example.org"), Noon));
        Assert.Throws<RuleBroken>(() => invitation.SendAgain(Secret.New(), Noon.AddDays(1)));
    }

    [Fact]
    public void A_link_lets_in_so_many_and_then_nobody()
    {
        var link = Link(people: 2);
        link.Use(Person("a@example.org"), Noon);
        link.Use(Person("b@example.org"), Noon);

        Assert.StartsWith("This link has ended", Assert.Throws<RuleBroken>(() => link.Use(Person("c@example.org"), Noon)).Message);
    }

    [Fact]
    public void A_link_ends_with_its_days() => Assert.Throws<RuleBroken>(() => Link().Use(Person("a@example.org"), Noon.AddDays(14)));

    [Fact]
    public void A_link_may_be_for_one_organisation()
    {
        var link = Link(domain: "Example.org");

        Assert.Equal("This link is for people with an address at example.org.", Assert.Throws<RuleBroken>(() => link.Use(Person("a@evil-example.org"), Noon)).Message);
        Assert.Throws<RuleBroken>(() => link.Use(Person("a@example.org", confirmed: false), Noon));
        link.Use(Person("a@example.org"), Noon);
        Assert.Equal(1, link.Used);
    }
}
