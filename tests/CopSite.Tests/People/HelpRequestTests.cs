using Kernel;
using Kernel.Data;
using People;
using People.Help;

namespace Tests.People;

/// <summary>A request for help by itself.</summary>
public class HelpRequestTests
{
    static readonly DateTime Due = Cast.Noon.AddDays(4);

    [Fact]
    public void It_is_raised_owned_answered_and_confirmed()
    {
        var request = Raised();
        Assert.Equal((HelpState.Raised, Due), (request.State, request.DueUtc));

        request.Own("ana", Cast.Noon);
        Assert.Equal((HelpState.Owned, "ana", Due), (request.State, request.OwnerId, request.DueUtc));

        request.Answer("ana", "Close the valve first.", Cast.Noon);
        Assert.Equal((HelpState.Answered, null), (request.State, request.DueUtc));

        request.Confirm("ben", Cast.Noon);
        Assert.Equal(HelpState.Confirmed, request.State);
        Assert.Equal([HelpStepKind.Asked, HelpStepKind.Owned, HelpStepKind.Answered, HelpStepKind.Confirmed], request.Steps.Select(s => s.Kind));
        Assert.Equal([new HelpRequested(request.Id, "ben", "ana"), new HelpRequestOwned(request.Id, "ana"), new HelpRequestAnswered(request.Id, "ana"), new HelpRequestConfirmed(request.Id)], ((IRaiseEvents)request).Raised);
    }

    [Fact]
    public void It_goes_on_to_the_next_person_while_nobody_has_answered_also_from_somebody_who_took_it()
    {
        var request = Raised();
        request.Own("ana", Cast.Noon);

        request.Escalate(new("kavya", "can help with valves"), "", Due, Due.AddDays(2));

        Assert.Equal((HelpState.Escalated, "", Due.AddDays(2)), (request.State, request.OwnerId, request.DueUtc));
        Assert.True(request.WasAsked("ana") && request.WasAsked("kavya"));
        request.Answer("ana", "I am back.", Due);
        Assert.Equal(("ana", HelpState.Answered), (request.OwnerId, request.State));
    }

    [Fact]
    public void When_nobody_is_left_the_clock_stops_and_whoever_asks_is_told()
    {
        var request = Raised();

        request.Escalate(null, "", Due, Due);

        Assert.Null(request.DueUtc);
        Assert.Contains(new HelpRequestOverdue(request.Id, ""), ((IRaiseEvents)request).Raised);
        Assert.Throws<RuleBroken>(() => request.Escalate(null, "ben", Due, Due));
    }

    [Fact]
    public void Nobody_does_what_is_for_others()
    {
        var request = Raised();

        Assert.Throws<RuleBroken>(() => request.Own("kavya", Cast.Noon));
        Assert.Throws<RuleBroken>(() => request.Answer("kavya", "Let me.", Cast.Noon));
        Assert.Throws<RuleBroken>(() => request.Confirm("ana", Cast.Noon));
        Assert.Throws<RuleBroken>(() => request.Confirm("ben", Cast.Noon)); // there is no answer yet
        Assert.Equal("Answer", Assert.Throws<RuleBroken>(() => request.Answer("ana", " ", Cast.Noon)).On);
        request.Answer("ana", "Yes.", Cast.Noon);
        request.Confirm("ben", Cast.Noon);
        Assert.Throws<RuleBroken>(() => request.Escalate(new("kavya", ""), "ben", Cast.Noon, Due));
    }

    [Fact]
    public void It_needs_a_subject()
    {
        Assert.Equal("Subject", Assert.Throws<RuleBroken>(() => HelpRequest.Raise("ben", "", " ", "", new("ana", ""), Cast.Noon, Due)).On);
        Assert.Equal("Subject", Assert.Throws<RuleBroken>(() => HelpRequest.Raise("ben", "", new string('a', 121), "", new("ana", ""), Cast.Noon, Due)).On);
        Assert.Equal("Words", Assert.Throws<RuleBroken>(() => HelpRequest.Raise("ben", "", "Valves", new string('a', 2_001), new("ana", ""), Cast.Noon, Due)).On);
    }

    static HelpRequest Raised() => HelpRequest.Raise("ben", "", "Valves", "They stick.", new("ana", "facilitates Water"), Cast.Noon, Due);
}
