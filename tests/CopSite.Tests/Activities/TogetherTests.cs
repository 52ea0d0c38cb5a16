using System.Net;
using Tests.CaseStudies;

namespace Tests.Activities;

/// <summary>The formats that ship, each from the facilitator's page to its end.</summary>
public class TogetherTests
{
    const string Place = Cast.WaterPath + "/activities";

    [Fact]
    public async Task A_hot_seat_collects_questions_that_guests_claim_answer_or_park()
    {
        await using var site = await TestSite.Start();
        var path = await Began(site, Cast.Ana, "Hot seat", ("Answers[opener]", "I have listened to pipes for years."), ("Answers[when]", "Tuesday at noon"));

        await Press(site, Cast.Ana, path, "Ask them", ("who", "kavya"));
        foreach (var question in new[] { "Which rod?", "At what hour?", "Does rain matter?" }) await Press(site, Cast.Ben, path, "Ask", ("text", question));
        await Move(site, path, "In the seat");
        await Press(site, Cast.Kavya, path, "Claim question 1");
        await Press(site, Cast.Kavya, path, "Answer question 1", ("text", "A long one."));
        var unclaimed = await site.As(Cast.Kavya).Put(path, path + "/questions/2", "At three.");
        var member = await site.As(Cast.Ben).Send(path, path + "/questions/2/claim", "text", "");
        await Press(site, Cast.Kavya, path, "Claim question 2");
        await Press(site, Cast.Kavya, path, "Answer question 2", ("text", "At three."));
        var waits = await site.As(Cast.Ana).Open(path);
        await Press(site, Cast.Ana, path, "Park question 3", ("text", "Kavya asks her colleagues until Friday."));
        await Move(site, path, "Wrap up");
        await Press(site, Cast.Ana, path, "Write it down", ("text", "A long rod, at three."));
        await (await site.As(Cast.Ben).Open(path + "/sheet")).Press("Hand it in", ("Answers[tried]", "I bought a rod."));
        await Press(site, Cast.Ana, path, "Close it");
        var end = await site.Visitor().Open(path);

        Assert.True(unclaimed.Has("Claim the question first"));
        Assert.Equal(HttpStatusCode.Forbidden, member.Status);
        Assert.True(waits.Has("1 question waits for an answer."));
        foreach (var words in new[] { "This is over", "Kavya Rao answers: A long one.", "Parked: Kavya asks her colleagues until Friday.", "A long rod, at three.", "I bought a rod." }) Assert.True(end.Has(words), words);
    }

    [Fact]
    public async Task In_a_debate_sides_prepare_apart_swap_and_agree_and_the_shift_is_shown()
    {
        await using var site = await TestSite.Start();
        await Join(site, Cast.Ed, Cast.Ada);
        var path = await Began(site, Cast.Ana, "Championed debate", ("Answers[motion]", "Should we listen by day?"), ("Answers[why]", "Nights are short."), ("Answers[sources]", "None yet."), ("Answers[decides]", "The board"));

        foreach (var (who, stand) in new[] { (Cast.Ana, "for it"), (Cast.Ben, "for it"), (Cast.Kavya, "for it"), (Cast.Ed, "against it"), (Cast.Ada, "undecided") }) await Sheet(site, who, path, ("Answers[stand]", stand), ("Answers[sure]", "3"));
        var voting = await site.As(Cast.Ana).Open(path);
        await Wait(site, TimeSpan.FromDays(4));
        foreach (var (who, side) in new[] { (Cast.Ben, "for"), (Cast.Kavya, "for"), (Cast.Ed, "against"), (Cast.Ada, "against") }) await Press(site, who, path, "Take it", ("role", side));
        await Sheet(site, Cast.Ben, path, ("Answers[reasons]", "Sleep"), ("Answers[objection]", "Noise of traffic"));
        await Sheet(site, Cast.Ed, path, ("Answers[reasons]", "Silence"), ("Answers[objection]", "Tired people"));
        var (own, other, facilitator) = (await site.As(Cast.Kavya).Open(path), await site.As(Cast.Ada).Open(path), await site.As(Cast.Ana).Open(path));
        var outsider = await site.As(Cast.Ana).Send(path, path + "/sheet", "Answers[statement]", "I say so.");
        foreach (var who in new[] { Cast.Ben, Cast.Ed }) await Sheet(site, who, path, ("Answers[statement]", $"{who.DisplayName} champions."));
        foreach (var who in new[] { Cast.Ben, Cast.Ed }) await Sheet(site, who, path, ("Answers[restated]", "They say it."), ("Answers[answer]", "We answer."));
        await Move(site, path, "Swap");
        await Sheet(site, Cast.Ben, path, ("Answers[swapped]", "Silence has its point."));
        await Move(site, path, "Synthesise");
        await Press(site, Cast.Ben, path, "Write it down", ("text", "By day where it is quiet."));
        foreach (var who in new[] { Cast.Ben, Cast.Kavya, Cast.Ed, Cast.Ada }) await Press(site, who, path, "I agree");
        foreach (var who in new[] { Cast.Ana, Cast.Ben, Cast.Kavya, Cast.Ed, Cast.Ada }) await Sheet(site, who, path, ("Answers[stand]", "for it"), ("Answers[sure]", "4"));
        await Wait(site, TimeSpan.FromDays(4));
        await Press(site, Cast.Ana, path, "Close it");
        var end = await site.As(Cast.Ben).Open(path);

        Assert.Empty(voting.FindAll("tbody tr"));
        Assert.True(own.Has("Noise of traffic") && !other.Has("Noise of traffic") && !facilitator.Has("Noise of traffic") && other.Has("Tired people"));
        Assert.True(outsider.Has("In “Champion” this is for others: champion for it, champion against it."));
        Assert.True(end.Has("This is over") && end.Has("By day where it is quiet.") && end.Has("Arguing the other side"));
        Assert.Equal(["For it 3 5", "Against it 1 0", "Undecided 1 0"], end.FindAll("tbody tr").Take(3).Select(r => string.Join(" ", r.Children.Select(Page.Words))));
    }

    [Fact]
    public async Task In_a_peer_assist_the_owner_listens_commits_and_tells_what_happened_after_thirty_days()
    {
        await using var site = await TestSite.Start();
        await Join(site, Cast.Ed, Cast.Ada);
        var path = await Began(site, Cast.Ben, "Peer assist", ("Answers[decision]", "Buy a logger by May."), ("Answers[tried]", "A rod."), ("Answers[help]", "Warnings"), ("Answers[stays]", "The price"));

        foreach (var who in new[] { "kavya", "ed", "admin" }) await Press(site, Cast.Ana, path, "Ask them", ("who", who));
        await Press(site, Cast.Kavya, path, "Ask", ("text", "Which logger?"));
        await Press(site, Cast.Ben, path, "Answer question 1", ("text", "The small one."));
        foreach (var who in new[] { Cast.Kavya, Cast.Ed, Cast.Ada }) await Press(site, who, path, "I have no more questions");
        var talks = await site.As(Cast.Ben).Send(path, path + "/sheet", "Answers[did]", "But I know better.");
        foreach (var who in new[] { Cast.Kavya, Cast.Ed, Cast.Ada }) await Sheet(site, who, path, ("Answers[did]", $"{who.DisplayName} rented one."), ("Answers[watch]", "Batteries."));
        var heard = await site.As(Cast.Ben).Open(path);
        await Sheet(site, Cast.Ben, path, ("Answers[heard]", "Rent first."), ("Answers[options]", "Rent or buy."));
        await Sheet(site, Cast.Ben, path, ("Answers[will]", "Rent one on 1 December."));
        await Wait(site, TimeSpan.FromDays(31));
        var (ben, ana) = (await Back(site, Cast.Ben), await Back(site, Cast.Ana));
        var asked = await ben.Open(path);
        await asked.Press("Write it down", ("text", "We rented, and found two leaks."));

        Assert.True(talks.Has("In “Peers talk” this is for others: peer."));
        Assert.True(heard.Has("Kavya Rao rented one."));
        Assert.True(asked.Has("Now: What happened"));
        Assert.True((await ana.Open(path)).Has("We rented, and found two leaks."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(path)).Status);
        Assert.DoesNotContain("logger", (await site.Visitor().Open(Place + "?past=true")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_practice_conversation_places_are_taken_all_agree_time_runs_and_reflections_stay_ones_own()
    {
        await using var site = await TestSite.Start();
        await Join(site, Cast.Ed);
        var path = await Began(site, Cast.Ben, "Practice conversation", ("Answers[how]", "Video, at noon"), ("Answers[practises]", "Silence"));

        await Press(site, Cast.Ben, path, "Take it", ("role", "coachee"));
        await Press(site, Cast.Kavya, path, "Take it", ("role", "coach"));
        var taken = await site.As(Cast.Ed).Send(path, path + "/place", "role", "coach");
        await Press(site, Cast.Ed, path, "Take it", ("role", "observer"));
        await Press(site, Cast.Ben, path, "I agree");
        await Press(site, Cast.Kavya, path, "I agree");
        var waits = await site.As(Cast.Kavya).Open(path);
        await Press(site, Cast.Ed, path, "I agree");
        var running = await site.As(Cast.Kavya).Open(path);
        await Wait(site, TimeSpan.FromMinutes(21));
        var early = await site.As(Cast.Ed).Send(path, path + "/sheet", "Answers[try]", "Wait longer.");
        await Sheet(site, Cast.Ben, path, ("Answers[hardest]", "At the second question."), ("Answers[helped]", "The silence."));
        await Sheet(site, Cast.Ed, path, ("Answers[nuance]", "once"), ("Answers[keep]", "Silence"), ("Answers[try]", "Wait longer."));
        await Sheet(site, Cast.Kavya, path, ("Answers[next]", "Count to ten."));
        await Sheet(site, Cast.Kavya, path, ("Answers[action]", "Next time I count."));
        var (own, others, facilitator) = (await site.As(Cast.Kavya).Open(path), await site.As(Cast.Ed).Open(path), await site.As(Cast.Ana).Open(path));
        await Wait(site, TimeSpan.FromDays(3));
        await Press(site, Cast.Ben, path, "Write it down", ("text", "Silence helps."));

        Assert.True(taken.Has("Every place is taken by now."));
        Assert.True(waits.Has("Now: Agree") && running.Has("Now: Converse"));
        Assert.True(early.Has("In “The coachee speaks first” this is for others: coachee."));
        Assert.True(own.Has("Next time I count.") && !others.Has("Next time I count.") && !facilitator.Has("Next time I count."));
        Assert.True((await site.As(Cast.Ana).Open(path)).Has("Silence helps."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(path)).Status);
    }

    [Fact]
    public async Task A_case_clinic_runs_by_the_clock_and_what_each_learned_stays_their_own()
    {
        await using var site = await TestSite.Start();
        await Join(site, Cast.Ed, Cast.Ada);
        var path = await Began(site, Cast.Ben, "Case clinic", ("Answers[challenge]", "Nobody answers my night reports."), ("Answers[when]", "Tuesday at noon"));

        foreach (var who in new[] { Cast.Kavya, Cast.Ed, Cast.Ada }) await Press(site, who, path, "Take it", ("role", "coach"));
        await Press(site, Cast.Ana, path, "Take it", ("role", "timekeeper"));
        await Wait(site, TimeSpan.FromMinutes(16));
        await Wait(site, TimeSpan.FromMinutes(4));
        await Sheet(site, Cast.Kavya, path, ("Answers[noticed]", "You sound tired."));
        foreach (var minutes in new[] { 11, 26 }) await Wait(site, TimeSpan.FromMinutes(minutes));
        await Sheet(site, Cast.Ben, path, ("Answers[thought]", "I ask the wrong people."));
        await Wait(site, TimeSpan.FromMinutes(9));
        await Sheet(site, Cast.Kavya, path, ("Answers[learned]", "I talk too much."));
        await Wait(site, TimeSpan.FromMinutes(7));
        await Press(site, Cast.Ben, path, "Write it down", ("text", "On Monday I call the day desk."));
        var (coach, keeper) = (await site.As(Cast.Ed).Open(path), await site.As(Cast.Ana).Open(path));

        Assert.True(coach.Has("You sound tired.") && coach.Has("On Monday I call the day desk.") && coach.Has("This is over"));
        Assert.True(!coach.Has("I talk too much.") && !keeper.Has("I talk too much."));
    }

    static async Task<string> Began(TestSite site, Member who, string title, params (string, object?)[] template)
    {
        var from = who == Cast.Ana ? await (await site.As(who).Open(Cast.WaterPath + "/facilitate")).Click(title) : await site.As(who).Open(Place + "/new");
        var format = from.FindAll("label.choice").First(l => Page.Words(l.QuerySelector(".choice__text > span")) == title).QuerySelector("input")!.GetAttribute("value");
        var written = await (await (await from.Press("Begin", ("Format", format), ("Title", "A " + title))).Follow()).Press("Keep it", template);
        await Press(site, who, written.Location, "Hand it in");
        return written.Location;
    }

    static async Task Press(TestSite site, Member who, string path, string button, params (string, object?)[] fields)
    {
        var answer = await (await site.As(who).Open(path)).Press(button, fields);
        Assert.True(answer.Location.Length > 0, $"{who.Name} pressed {button}: {answer.Text}");
        await site.Settle();
    }

    static async Task Sheet(TestSite site, Member who, string path, params (string, object?)[] answers)
    {
        var answer = await (await site.As(who).Open(path + "/sheet")).Press("Hand it in", answers);
        Assert.True(answer.Location.Length > 0, $"{who.Name} hands in: {answer.Text}");
        await site.Settle();
    }

    static Task Move(TestSite site, string path, string phase) => Press(site, Cast.Ana, path + "/planner", $"Move to “{phase}”");

    static async Task Wait(TestSite site, TimeSpan time)
    {
        site.Clock.Advance(time);
        await site.Settle();
        await site.Settle();
    }

    static async Task Join(TestSite site, params Member[] people)
    {
        foreach (var who in people) await (await site.As(who).Open(Cast.WaterPath)).Press("Join this community");
    }

    // Nobody stays signed in for a month.
    static async Task<HttpClient> Back(TestSite site, Member who)
    {
        var client = site.Visitor();
        await client.Open("/login").ContinueWith(door => door.Result.Press("Sign in", ("Email", who.Email), ("Password", Cast.Password))).Unwrap();
        return client;
    }
}
