using Microsoft.Playwright;

namespace Browser;

/// <summary>An event with one place: somebody has it, another waits and gets it.</summary>
public class EventTests(Chromium chromium)
{
    const string Community = "/communities/water-network-engineers";

    public static TheoryData<int, bool> Devices => new() { { 1440, true }, { 360, true }, { 360, false } };

    [Theory, MemberData(nameof(Devices))]
    public async Task A_member_registers_another_waits_and_gets_the_place(int width, bool script)
    {
        var title = $"One chair at the pump, {width} {(script ? "scripted" : "plain")}";
        await using var facilitator = await chromium.Walk(width, script);
        await facilitator.SignIn("facilitator@example.org", Chromium.Password);
        await facilitator.Open(Community + "/events/new");
        await facilitator.Fill("Title", title);
        await facilitator.Fill("Place", "Station 14");
        await facilitator.Fill("Places", "1");
        await facilitator.Fill("What", "Listen");
        await facilitator.Press("Plan the event");
        await facilitator.Sees(title);
        var address = new Uri(facilitator.Page.Url).AbsolutePath;

        await using var member = await chromium.Walk(width, script);
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Community + "/events");
        await member.Follow(title);
        await member.Press("I am coming");
        await member.Sees("You are coming");

        await facilitator.Open(address);
        await facilitator.Press("Join the waiting list");
        await facilitator.Sees("You are the first in line.");

        await member.Open(address);
        await member.Press("I cannot come");
        await facilitator.Until("/notifications", $"You have a place in “{title}”");
        await facilitator.Open(address);
        await facilitator.Sees("You are coming");
    }

    [Fact]
    public async Task Whoever_lives_elsewhere_reads_their_own_time_first()
    {
        await using var member = await chromium.Walk(zone: "America/New_York");
        await member.SignIn("member@example.org", Chromium.Password);
        await member.Open(Community + "/events");

        await Assertions.Expect(member.Page.Locator(".event-time__yours").First).ToContainTextAsync("09:00 to 10:00, your time");
        await Assertions.Expect(member.Page.Locator(".event-time__own").First).ToContainTextAsync("London time");
    }
}
