using Microsoft.Playwright;

namespace Browser;

/// <summary>A facilitator who has never seen the editor makes a page in few acts and types no markup; a member does it on a phone, and somebody else without script.</summary>
public class GuidedPageTests(Chromium chromium)
{
    const string Community = "/communities/water-network-engineers";

    // So many presses and filled fields may a page of five blocks with two rules cost, from the community's home to its publication.
    const int Most = 40;

    [Fact]
    public async Task Five_blocks_with_two_rules_are_published_in_at_most_forty_acts_and_done_by_a_member()
    {
        var acts = 0;
        await using var facilitator = await chromium.Walk();
        await facilitator.SignIn("facilitator@example.org", Chromium.Password);
        await facilitator.Open(Community);
        await Follow("Learning");
        await Follow("Make a guided page");
        await Fill("Title", "Listen to one pump, by hand");
        await Press("Begin");
        await Add("Spark", "Keep and add another", ("Prompt", "Three gauges agreed, and the pump was wrong."));
        await Press("Text");
        acts++;
        await facilitator.Write("Text", "Stand beside a pump with your eyes closed.");
        await Press("Keep and add another");
        await Add("Checklist", "Keep and add another", ("Things to tick off", "Ask the control room\nStand at the pump"));
        await Add("Reading", "Keep and add another", ("Title", "How pumps sound"), ("Address", "https://example.org/pumps"));
        await Add("Reflection", "Keep", ("Questions to oneself", "What surprised you?"));
        await facilitator.LookInTheDark();
        await Press("Publish");
        await facilitator.Sees("is published.");
        Assert.True(acts <= Most, $"It took {acts} acts.");
        var path = new Uri(facilitator.Page.Url).AbsolutePath;

        foreach (var script in new[] { true, false })
        {
            await using var member = await chromium.Walk(360, script);
            await member.SignIn(script ? "member@example.org" : "facilitator@example.org", Chromium.Password);
            await member.Open(path);
            await member.Sees("0 of 3 done");
            await member.Page.GetByLabel("Ask the control room").CheckAsync();
            await member.Page.GetByLabel("Stand at the pump").CheckAsync();
            await member.Press("Save the list");
            await member.Press("I have read it: How pumps sound");
            await member.Fill("What surprised you?", "The silence before.");
            await member.Press("Save for myself");
            await member.Sees("Completed");
        }
        await facilitator.Open(path + "/people");
        await facilitator.Sees("Below five people only counts are shown.");

        async Task Add(string kind, string keep, params (string Label, string Text)[] fields)
        {
            await Press(kind);
            foreach (var (label, text) in fields) await Fill(label, text);
            await Press(keep);
        }

        Task Press(string button)
        {
            acts++;
            return facilitator.Press(button);
        }

        Task Fill(string label, string text)
        {
            acts++;
            return facilitator.Fill(label, text);
        }

        Task Follow(string link)
        {
            acts++;
            return facilitator.Follow(link);
        }
    }

    [Fact]
    public async Task A_poll_is_answered_on_a_phone_with_the_keyboard_alone()
    {
        await using var facilitator = await chromium.Walk();
        await facilitator.SignIn("facilitator@example.org", Chromium.Password);
        await facilitator.Open(Community + "/learning/new");
        await facilitator.Fill("Title", "Asked");
        await facilitator.Press("Begin");
        await facilitator.Press("Poll");
        await facilitator.Fill("Question", "When do you listen?");
        await facilitator.Fill("Answers to choose from", "By day\nAt night");
        await facilitator.Press("Keep");
        await facilitator.Press("Publish");
        await facilitator.Sees("is published.");

        await using var member = await chromium.Walk(360);
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(new Uri(facilitator.Page.Url).AbsolutePath);
        await member.LookInTheDark();
        await member.Page.GetByLabel("By day").FocusAsync();
        await member.Page.Keyboard.PressAsync("ArrowDown");
        await member.Page.Keyboard.PressAsync("Enter");
        await member.Sees("Completed");
        await Assertions.Expect(member.Page.GetByLabel("At night")).ToBeCheckedAsync();
        await member.Sees("once five people have");
        await member.LookInTheDark();
    }

    [Fact]
    public async Task Blocks_are_dragged_an_open_form_is_kept_by_itself_and_the_last_act_is_undone_by_keys()
    {
        await using var facilitator = await chromium.Walk();
        var page = facilitator.Page;
        await facilitator.SignIn("facilitator@example.org", Chromium.Password);
        await facilitator.Open(Community + "/learning/new");
        await facilitator.Fill("Title", "Dragged");
        await facilitator.Press("Begin");
        await facilitator.Press("Spark");
        await facilitator.Fill("Prompt", "First");
        await facilitator.Press("Keep and add another");
        await facilitator.Press("Spark");
        await page.GetByLabel("Prompt").FillAsync("Second, kept by itself");
        await Assertions.Expect(page.Locator("[data-saved]")).ToHaveTextAsync("Kept as a draft");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath);
        await facilitator.Sees("Second, kept by itself");

        await page.Locator(".built__grip").Nth(1).HoverAsync();
        await page.Mouse.DownAsync();
        var first = (await page.Locator(".built__frame").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(first.X + 40, first.Y + 30, new() { Steps = 12 });
        await page.Mouse.MoveAsync(first.X + 40, first.Y + 4, new() { Steps = 6 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".spark-block").First).ToContainTextAsync("Second");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".spark-block").First).ToContainTextAsync("First");
        await facilitator.Look();
    }

    const string Tour = Community + "/learning/demolearntour0000000000001";

    // What the keyboard can reach; of choices of which one can be taken, one is a stop for all.
    const string Stops = """
        () => { const groups = new Set(); return [...document.querySelectorAll('.guided :is(a[href], button, input, select, textarea, summary)')]
          .filter(e => e.type !== 'hidden' && !e.disabled && e.getClientRects().length > 0 && !e.closest('fieldset[disabled]'))
          .filter(e => e.type !== 'radio' || !groups.has(e.name) && groups.add(e.name)).length }
        """;

    [Fact]
    public async Task Every_kind_of_block_is_reached_with_the_keyboard_read_from_right_to_left_and_printed()
    {
        await using var member = await chromium.Walk(360);
        var page = member.Page;
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Tour);
        await member.LookInTheDark();

        var stops = await page.EvaluateAsync<int>(Stops);
        await page.EvaluateAsync("document.querySelector('.guided').tabIndex = -1; document.querySelector('.guided').focus(); globalThis.reached = new Set(); document.querySelector('.guided').addEventListener('focusin', e => reached.add(e.target))");
        for (var at = 0; at <= stops; at++) await page.Keyboard.PressAsync("Tab");
        Assert.Equal(stops, await page.EvaluateAsync<int>("reached.size"));
        Assert.True(stops > 40, $"{stops} stops are fewer than the page has.");

        await page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        await member.Look();
        await page.EvaluateAsync("document.documentElement.dir = 'ltr'");

        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal(0, await page.Locator(".guided .no-print:visible").CountAsync());
        await Assertions.Expect(page.GetByText("A bearing grinds, and grows louder")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });

        await member.Press("Next: Three gauges and a hum");
        await member.Sees("Slide 2 of 3");
        await member.Page.GetByLabel("At night").CheckAsync();
        await member.Press("Answer");
        await member.Press("Check my answers");
        await member.Sees("Answer every question.");
    }

    [Fact]
    public async Task Every_kind_of_block_is_in_order_before_anything_is_filled_in()
    {
        await using var facilitator = await chromium.Walk();
        var page = facilitator.Page;
        await facilitator.SignIn("facilitator@example.org", Chromium.Password);
        await facilitator.Open(Community + "/learning/new");
        await facilitator.Fill("Title", "Empty");
        await facilitator.Press("Begin");
        // As the buttons of the palette would, each after the last.
        var kinds = await page.EvaluateAsync<int>("""
            async () => {
              const form = document.querySelector('.palette form[method=post]'), kinds = [...form.querySelectorAll('[name=type]')].map(b => b.value)
              for (const kind of kinds) { const typed = new FormData(form); typed.set('type', kind); await fetch(form.action, { method: 'POST', body: new URLSearchParams(typed) }) }
              return kinds.length
            }
            """);
        await facilitator.Open(new Uri(page.Url).AbsolutePath);
        Assert.True(kinds > 20, $"There are {kinds} kinds.");
        Assert.True(await page.Locator(".built").CountAsync() >= kinds);
        await facilitator.LookInTheDark();
        await facilitator.Open(new Uri(page.Url).AbsolutePath.Replace("/blocks/", Community + "/learning/") + "/preview");
        await facilitator.LookInTheDark();
    }
}
