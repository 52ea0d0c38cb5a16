using Discussions;
using Discussions.SealedNames;
using Kernel;

namespace Tests.Discussions;

public class SealedNameTests
{
    const string Serious = "Somebody at that address may be in danger.";

    static SealedName New(Sealing sealing = Sealing.Sealed) => new() { DiscussionId = "d", PersonId = "aisha", Sealing = sealing };

    [Fact]
    public void One_alone_opens_no_seal()
    {
        var name = New();

        name.Look("marcus", Serious, A.Noon);

        Assert.False(name.IsKnownTo("marcus"));
        Assert.Equal([new SealOpeningAsked("d", "marcus")], A.Said(name));
    }

    [Fact]
    public void Asking_twice_is_still_one_person()
    {
        var name = New();
        name.Look("marcus", Serious, A.Noon);

        Assert.Throws<RuleBroken>(() => name.Look("marcus", Serious, A.Noon.AddHours(1)));

        Assert.False(name.IsOpened);
    }

    [Fact]
    public void Two_together_open_it_and_whoever_asked_is_told()
    {
        var name = New();
        name.Look("marcus", Serious, A.Noon);

        name.Look("helen", "I agree, we have to ring them.", A.Noon.AddHours(1));

        Assert.True(name.IsKnownTo("marcus") && name.IsKnownTo("helen"));
        Assert.False(name.IsKnownTo("ben"));
        Assert.Contains(new SealOpened("d", "aisha"), A.Said(name));
    }

    [Fact]
    public void A_wish_that_nobody_shared_lapses_after_a_week()
    {
        var name = New();
        name.Look("marcus", Serious, A.Noon);

        name.Look("helen", Serious, A.Noon.AddDays(8));

        Assert.False(name.IsOpened);
        Assert.Equal("helen", name.Wish(A.Noon.AddDays(8))!.PersonId);
    }

    [Fact]
    public void Without_a_reason_nobody_asks_for_it() => Assert.Throws<RuleBroken>(() => New().Look("marcus", " just so ", A.Noon));

    [Fact]
    public void Through_the_facilitator_each_of_them_may_look_and_it_is_written_down()
    {
        var name = New(Sealing.ThroughFacilitator);

        name.Look("marcus", null, A.Noon);
        name.Look("marcus", null, A.Noon);

        Assert.True(name.IsKnownTo("marcus"));
        Assert.False(name.IsKnownTo("helen"));
        Assert.Single(name.Looks);
    }
}
