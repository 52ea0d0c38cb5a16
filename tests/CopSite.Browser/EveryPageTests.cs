namespace Browser;

/// <summary>Each page, light and dark, narrow and wide: no accessibility fault, no sideways scrolling, no complaint of the browser.</summary>
public class EveryPageTests(Chromium chromium)
{
    const string Community = "/communities/water-network-engineers";
    const string HotSeat = Community + "/events/demoeventhotseat0000000001";

    const string NightFlow = Community + "/pages/demopagenightflow000000001";

    const string NightWalks = Community + "/case-studies/democasenightwalks00000001";
    const string PumpNoise = Community + "/discussions/demodiscpumpnoise000000001";

    const string Listen = Community + "/learning/demolearnlisten00000000001";
    const string Tour = Community + "/learning/demolearntour0000000000001";
    const string Desk = "/blocks/demolearnlisten00000000001";

    static readonly string[] ForVisitors = ["/", "/communities", Community, Community + "/discussions", Community + "/about", Community + "/events", HotSeat, Community + "/pages", NightFlow, NightFlow + "/history", NightFlow + "/history/1", NightFlow + "/difference", NightFlow + "/links", Community + "/case-studies", NightWalks, Community + "/ideas", Community + "/ideas/answers", Community + "/learning", Listen, Tour, "/login", "/register", "/account/reset"];
    static readonly string[] ForMembers = ["/", Community, Community + "/members", Community + "/discussions/new", Community + "/events", Community + "/events/new", HotSeat, Community + "/pages/new", NightFlow, NightFlow + "/edit", NightFlow + "/standing", NightFlow + "/adoption", PumpNoise, PumpNoise + "/conversion", Community + "/case-studies/new", Community + "/ideas/new", Community + "/learning", Listen, Tour, Community + "/learning/paths/demopathfirstwinter0000001", Community + "/learning/demolearnnightflow00000001", Community + "/activities", Community + "/my-figures", "/account/figures", "/tasks", "/drafts", "/bookmarks", "/people", "/help-requests/new", "/calendar", "/notifications", "/search", "/search?q=pump", "/search?q=zeppelin&kind=reply&by=nobody", "/account", "/account/profile", "/account/sessions", "/account/password", "/account/email", "/account/consents", "/my-learning", "/certificates", "/certificates?code=nothing"];
    static readonly string[] ForAdministrators = ["/admin", "/admin/content", "/admin/content-types", "/admin/embeds", "/admin/media", "/admin/users", "/admin/roles", "/admin/features", "/admin/formats", "/admin/recipes", "/admin/search", "/admin/settings", "/admin/sharing", "/admin/targets", "/admin/tenants", "/admin/workflows", "/admin/workflows/new", "/admin/workflow-runs"];

    static readonly string[] ForFacilitators = [Community + "/events", Community + "/events/import", HotSeat, HotSeat + "/edit", HotSeat + "/cancellation", HotSeat + "/attendance", NightFlow + "/removal", Community + "/facilitate", Community + "/facilitate/pulse", Community + "/facilitate/stage", Community + "/facilitate/connections", Community + "/facilitate/knowledge", Community + "/cohort/new", Community + "/invitations", PumpNoise + "/split", PumpNoise + "/merge", NightWalks + "/sharing", Community + "/learning", Community + "/learning/new", Community + "/learning/paths/new", Listen, Listen + "/edit", Listen + "/people", Listen + "/effect", Community + "/learning/import", Community + "/learning/paths/demopathfirstwinter0000001/people", Listen + "/preview?as=kavya-nair&width=phone", Desk, Desk + "?open=demoblock0100000000000000", Desk + "?after=demoblock0100000000000000", Desk + "/versions", "/blocks/demopathfirstwinter0000001", "/blocks/demolearntour0000000000001"];

    [Theory, InlineData(1440), InlineData(320)]
    public Task Visitors_pages(int width) => Visit(width, null, ForVisitors);

    [Theory, InlineData(1440), InlineData(320)]
    public Task Members_pages(int width) => Visit(width, "member@example.org", ForMembers);

    [Theory, InlineData(1440), InlineData(320)]
    public Task Facilitators_pages(int width) => Visit(width, "facilitator@example.org", ForFacilitators);

    [Theory, InlineData(1440), InlineData(320)]
    public Task Administrators_pages(int width) => Visit(width, "admin@example.org", ForAdministrators);

    async Task Visit(int width, string? who, string[] paths)
    {
        await using var walker = await chromium.Walk(width);
        if (who is not null) await walker.SignIn(who, Chromium.Password);
        foreach (var path in paths)
        {
            await walker.Open(path);
            // Colours are the same on every device; they are asked for where there is most to see.
            if (width > 320) await walker.LookInTheDark();
        }
    }
}
