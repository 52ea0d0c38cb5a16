using System.Text.Json.Nodes;
using Learning.Blocks;

namespace Tests.Learning;

/// <summary>Questions that people ask themselves: every kind of answer, tries, and results that say to which questions they belong.</summary>
public class SelfCheckTests
{
    [Theory]
    [InlineData("OneChoice", "2", "The bearing\nThe suction side", "2", true)]
    [InlineData("OneChoice", "2", "The bearing\nThe suction side", "1", false)]
    [InlineData("SeveralChoices", "1,3", "Walk\nRun\nListen", "3;1", true)]
    [InlineData("SeveralChoices", "1,3", "Walk\nRun\nListen", "1", false)]
    [InlineData("TrueOrFalse", "True", "", "true", true)]
    [InlineData("TrueOrFalse", "True", "", "false", false)]
    [InlineData("ShortText", "cavitation | bubbles", "", "  Cavitation. ", true)]
    [InlineData("ShortText", "cavitation | bubbles", "", "a bearing", false)]
    [InlineData("Number", "3.5", "", "3,6", true)]
    [InlineData("Number", "3.5", "", "3.61", false)]
    [InlineData("Number", "3.5", "", "some", false)]
    [InlineData("Match", "", "gravel = bubbles\nhum = motor", "bubbles;motor", true)]
    [InlineData("Match", "", "gravel = bubbles\nhum = motor", "motor;bubbles", false)]
    [InlineData("Match", "", "gravel = bubbles\nhum = motor", "bubbles", false)]
    public void Each_kind_of_answer_is_right_or_wrong(string kind, string right, string choices, string given, bool isRight)
    {
        var question = Of(kind, right, choices, "0.1");

        Assert.Null(question.Amiss);
        Assert.Equal(isRight, question.IsRight(given.Split(';')));
        Assert.False(question.IsAnswered([]) || question.IsRight([]) || question.IsAnswered([""]));
    }

    [Theory, InlineData("Walk\nListen\nWrite"), InlineData("One\nTwo"), InlineData("a\nb\nc\nd\ne\nf\ng")]
    public void An_order_is_shown_in_another_one_and_right_when_every_place_is(string steps)
    {
        var question = Of("Order", "", steps);
        string[] places = [.. question.Shown.Select(at => $"{at + 1}")];

        Assert.NotEqual(Enumerable.Range(0, question.Choices.Count), question.Shown);
        Assert.Equal(Enumerable.Range(0, question.Choices.Count), question.Shown.Order());
        Assert.True(question.IsRight(places));
        Assert.False(question.IsRight([.. places.Reverse()]));
        Assert.False(question.IsRight([.. places.SkipLast(1), ""]));
    }

    [Theory]
    [InlineData("OneChoice", "3", "One\nTwo", "Say which choice is right")]
    [InlineData("TrueOrFalse", "perhaps", "", "Say whether it is true or false.")]
    [InlineData("ShortText", " ", "", "Say which words are right.")]
    [InlineData("Number", "about three", "", "Say which number is right")]
    [InlineData("Order", "", "Walk\nWalk", "Two of the steps are the same.")]
    [InlineData("Match", "", "gravel\nhum = motor", "Each pair has a = between")]
    public void A_question_without_a_right_answer_is_not_asked(string kind, string right, string choices, string sentence) =>
        Assert.StartsWith(sentence, Of(kind, right, choices).Amiss);

    [Fact]
    public void Every_question_of_the_bank_comes_once_before_one_comes_again()
    {
        string[] bank = [.. Enumerable.Range(0, 6).Select(n => $"question{n}")];

        var tries = Enumerable.Range(0, 3).Select(t => SelfCheckBlock.Drawn(bank, 2, t)).ToList();

        Assert.All(tries, t => Assert.Equal(2, t.Count));
        Assert.Equal(bank, tries.SelectMany(t => t).Order());
        Assert.Equal(tries[0], SelfCheckBlock.Drawn(bank, 2, 3));
        Assert.Equal(bank, SelfCheckBlock.Drawn(bank, 0, 7).Order());
    }

    [Fact]
    public async Task Every_kind_is_answered_on_the_page_and_each_answer_gets_its_word()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var check = await page.Add("Self-check", ("Prompt", "Before you go out"), ("Rule", "score_at_least"), ("Amount", "100"));
        var one = await Ask(page, check, first: true, ("Question", "It crackles. Where do you look?"), ("Choices", "The bearing | It would grind.\nThe suction side | Bubbles collapse there."), ("Right", "2"));
        var fact = await Ask(page, check, first: false, ("Question", "Gauges lie."), ("Kind", "TrueOrFalse"), ("Right", "true"));
        var word = await Ask(page, check, first: false, ("Question", "What is it called?"), ("Kind", "ShortText"), ("Right", "cavitation"), ("WhenWrong", "It begins with a c."));
        var number = await Ask(page, check, first: false, ("Question", "At which hour?"), ("Kind", "Number"), ("Right", "3"), ("Tolerance", "0.5"));
        var order = await Ask(page, check, first: false, ("Question", "What comes first?"), ("Kind", "Order"), ("Choices", "Walk\nListen\nWrite"));
        var match = await Ask(page, check, first: false, ("Question", "What does it say?"), ("Kind", "Match"), ("Choices", "gravel = bubbles\nhum = motor"));
        await page.Publish();
        var ben = site.As(Cast.Ben);
        string[] places = [.. Of("Order", "", "Walk\nListen\nWrite", id: order).Shown.Select(at => $"{at + 1}")];

        var refused = await (await ben.Open(page.Path)).Press("Check my answers", ("q-" + one, "1"), ("q-" + word, "noise"));
        Assert.True(refused.Has("Answer every question."));
        Assert.Equal("noise", refused.Find($"[name=q-{word}]").GetAttribute("value"));
        var wrong = await (await refused.Press("Check my answers", ("q-" + one, "1"), ("q-" + fact, "true"), ("q-" + word, "noise"), ("q-" + number, "3,4"), ("q-" + order, places), ("q-" + match, new[] { "bubbles", "motor" }))).Follow();
        Assert.True(wrong.Has("4 of 6 right") && wrong.Has("It would grind.") && wrong.Has("It begins with a c."));
        Assert.False(await page.IsComplete(Cast.Ben));
        await wrong.Press("Try again", ("q-" + one, "2"), ("q-" + word, "Cavitation"));

        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task A_result_says_under_which_version_it_came_about_and_tries_come_to_an_end()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var check = await page.Add("Self-check", ("MostTries", "2"));
        var asked = await Ask(page, check, first: true, ("Question", "At which hour?"), ("Kind", "Number"), ("Right", "3"));
        await page.Publish();
        var ben = site.As(Cast.Ben);
        var first = await (await (await ben.Open(page.Path)).Press("Check my answers", ("q-" + asked, "3"))).Follow();
        Assert.True(first.Has("1 of 1 right, under version") && first.Has("This is the last try."));

        await (await page.Edit(asked)).Press("Keep", ("Right", "4"));
        await page.Publish();
        var changed = await ben.Open(page.Path);
        Assert.True(changed.Has("1 of 1 right") && changed.Has("The questions have changed since."));
        var second = await (await changed.Press("Try again", ("q-" + asked, "4"))).Follow();
        Assert.True(second.Has("Your earlier results") && second.Has("with other questions than now"));
        Assert.Empty(second.FindAll($"form [name=q-{asked}]"));

        Assert.True((await changed.Press("Try again", ("q-" + asked, "4"))).Has("You have used all 2 tries."));
    }

    [Fact]
    public async Task Of_many_questions_each_try_asks_others()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var check = await page.Add("Self-check", ("Asks", "1"));
        string[] bank = [await Ask(page, check, first: true, ("Question", "Three?"), ("Kind", "Number"), ("Right", "3")), await Ask(page, check, first: false, ("Question", "Four?"), ("Kind", "Number"), ("Right", "4"))];
        await page.Publish();
        var ben = site.As(Cast.Ben);

        var open = await ben.Open(page.Path);
        var asked = Assert.Single(open.FindAll("[name^=q-]")).GetAttribute("name")!;
        var next = await (await open.Press("Check my answers", (asked, asked == "q-" + bank[0] ? "3" : "4"))).Follow();

        Assert.True(next.Has("1 of 1 right"));
        Assert.Equal(bank.Single(q => "q-" + q != asked), Assert.Single(next.FindAll("form [name^=q-]")).GetAttribute("name")![2..]);
    }

    // The block begins with one question.
    static async Task<string> Ask(Builder page, string check, bool first, params (string, object?)[] fields)
    {
        if (!first) return await page.Inside(check, "Question", fields);

        var question = (await page.Desk()).Find($"[data-blocks='{check}'] > [data-block]").GetAttribute("data-block")!;
        await (await page.Edit(question)).Press("Keep", fields);
        return question;
    }

    static QuestionContent Of(string kind, string right, string choices, string tolerance = "0", string id = "asked") => new QuestionBlock().Of(new JsonObject
    {
        ["ContentItemId"] = id, ["ContentType"] = "QuestionBlock",
        ["QuestionBlock"] = new JsonObject
        {
            ["Question"] = new JsonObject { ["Text"] = "Which?" }, ["Kind"] = new JsonObject { ["Text"] = kind }, ["Right"] = new JsonObject { ["Text"] = right }, ["Tolerance"] = new JsonObject { ["Value"] = decimal.Parse(tolerance, System.Globalization.CultureInfo.InvariantCulture) },
            ["Choices"] = new JsonObject { ["Values"] = new JsonArray([.. choices.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(c => JsonValue.Create(c))]) },
        },
    });
}
