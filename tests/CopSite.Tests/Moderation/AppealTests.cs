using System.Net;
using Tests.Notifications;

namespace Tests.Moderation;

/// <summary>Whoever a decision is about asks once that somebody else looks at it.</summary>
public class AppealTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task An_appeal_goes_to_somebody_else_who_may_take_the_decision_back(Engine engine)
    {
        await using var site = await Looking.Flagged(engine);
        await site.Hidden();

        var appealed = await (await Appeal(site, Cast.Kavya)).Follow();
        await site.Settle();
        var hers = await (await site.OpenCase(Cast.Ana)).Press("Uphold it", ("Answer", "I was right."));
        var queue = await site.As(Cast.Ada).Open("/admin/moderation");
        await (await site.OpenCase(Cast.Ada)).Press("Take the decision back", ("Answer", "It was a joke among friends."));
        await site.Settle();
        var told = (await site.Lines(Cast.Kavya)).Select(l => l.Text).ToList();

        Assert.True(appealed.Has("Your appeal waits for an answer.") && appealed.Has("It was a joke."));
        Assert.Contains("Somebody appeals against a decision in Water", await site.Texts(Cast.Ada));
        Assert.DoesNotContain("Somebody appeals against a decision in Water", await site.Texts(Cast.Ana));
        Assert.True(hers.Has("The appeal is against your decision, so another facilitator or an administrator answers it."));
        Assert.True(queue.Has("Appeal"));
        Assert.Contains("Your appeal in Water was heard: the decision is taken back", told);
        Assert.True((await site.Visitor().Open(Cast.QuestionPath)).Has("Only a fool would ask that."));
        Assert.True((await site.As(Cast.Kavya).Open("/account/moderation/" + await site.CaseId())).Has("“It was a joke among friends.”"));
    }

    [Fact]
    public async Task An_upheld_decision_stays_and_nobody_appeals_twice()
    {
        await using var site = await Looking.Flagged();
        await site.Hidden();
        await Appeal(site, Cast.Kavya);

        await (await site.OpenCase(Cast.Ada)).Press("Uphold it", ("Answer", "It did hurt."));
        await site.Settle();
        var page = await site.As(Cast.Kavya).Open("/account/moderation/" + await site.CaseId());

        Assert.True(page.Has("The decision was upheld.") && page.Has("“It did hurt.”"));
        Assert.Empty(page.FindAll("[name=Words]"));
        Assert.True((await site.Visitor().Open(Cast.QuestionPath)).Has("A facilitator hid this reply"));
        Assert.Contains("Your appeal in Water was answered: the decision stays", await site.Texts(Cast.Kavya));
    }

    [Fact]
    public async Task An_appeal_needs_words_and_its_answer_a_reason()
    {
        await using var site = await Looking.Flagged();
        await site.Hidden();

        var wordless = await Appeal(site, Cast.Kavya, "");
        await Appeal(site, Cast.Kavya);
        var bare = await (await site.OpenCase(Cast.Ada)).Press("Uphold it");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
        Assert.True(wordless.Has("Say what the facilitators did not see."));
        Assert.True(bare.Has("Say why."));
    }

    [Fact]
    public async Task A_refused_post_appears_when_the_appeal_is_heard()
    {
        await using var site = await HeldTests.First();
        await HeldTests.Reply(site, Cast.Kavya, "Listen at three.");
        await (await site.OpenCase(Cast.Ana)).Press("Return it to its author", ("Reason", "Too short."));

        await Appeal(site, Cast.Kavya);
        await (await site.OpenCase(Cast.Ada)).Press("Take the decision back", ("Answer", "Short is fine."));

        Assert.True((await site.Visitor().Open(Cast.QuestionPath)).Has("Listen at three."));
    }

    [Fact]
    public async Task A_mute_ends_when_the_appeal_is_heard()
    {
        await using var site = await TestSite.Start();
        await MuteTests.Mute(site);
        var page = await site.As(Cast.Ben).Open("/account/moderation/" + await site.CaseId());

        await Appeal(site, Cast.Ben);
        await (await site.OpenCase(Cast.Ada)).Press("Take the decision back", ("Answer", "It was somebody else."));

        Assert.True(page.Has("A facilitator muted you until 23 November 2026, 12:00 UTC.") && page.Has("“Cool down.”"));
        Assert.Equal(HttpStatusCode.Redirect, (await HeldTests.Reply(site, Cast.Ben, "Thank you.")).Status);
    }

    [Fact]
    public async Task Nobody_appeals_for_another()
    {
        await using var site = await Looking.Flagged();
        await site.Hidden();

        var path = $"/account/moderation/{await site.CaseId()}/appeal";
        var ben = site.As(Cast.Ben);
        var sent = await ben.Page(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("Words", "Let me."), new("__RequestVerificationToken", await CaseTests.Token(ben))]) });

        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
    }

    static async Task<Page> Appeal(TestSite site, Member who, string words = "It was a joke.") =>
        await (await site.As(who).Open("/account/moderation/" + await site.CaseId())).Press("Appeal", ("Words", words));
}
