using System.Net;

namespace Tests.Insights;

/// <summary>The dashboard tells the truth (story S5): every figure of the golden community is the one that the specification says.</summary>
public class GoldenTests(GoldenSite golden) : IClassFixture<GoldenSite>
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_pulse_is_the_one_of_the_table(Engine engine)
    {
        var pulse = await golden.Open(engine, Golden.Pulse);

        Assert.Equal("55.0 %", pulse.Figure("contribution-rate"));
        Assert.Equal(("3 = 15 %", "8 = 40 %", "9 = 45 %"), (pulse.Line("bands", "Regular"), pulse.Line("bands", "Occasional"), pulse.Line("bands", "Readers")));
        Assert.Contains("Regular: M01, M02, M15", pulse.How("bands"));
        Assert.Equal(("5.0 h", "15.0 h"), (pulse.Line("reply-time", "By anyone"), pulse.Line("reply-time", "By a member")));
        Assert.Equal("14.3 %", pulse.Figure("unanswered"));
        Assert.StartsWith("1 of 7 discussions", pulse.How("unanswered")[0], StringComparison.Ordinal);
        Assert.Equal("66.7 %", pulse.Figure("newcomers"));
        Assert.StartsWith("2 of 3 who joined", pulse.How("newcomers")[0], StringComparison.Ordinal);
        Assert.Equal("1.00 Steady", pulse.Figure("momentum"));
        Assert.StartsWith("4.75 different members a week in the last 4 weeks ÷ 4.75", pulse.How("momentum")[0], StringComparison.Ordinal);
        Assert.Equal("89.7 %", pulse.Figure("member-activity"));
        Assert.Equal(("26 of 29", "7 of 8"), (pulse.Line("member-activity", "Contributions"), pulse.Line("member-activity", "Discussions begun")));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_other_figures_are_those_of_the_table(Engine engine)
    {
        var pulse = await golden.Open(engine, Golden.Pulse);

        Assert.Equal("71.4 %", pulse.Figure("answered-in-a-day"));
        Assert.StartsWith("5 of 7 discussions", pulse.How("answered-in-a-day")[0], StringComparison.Ordinal);
        Assert.Equal("2.36", pulse.Figure("contributions-each"));
        Assert.StartsWith("26 contributions ÷ 11 members", pulse.How("contributions-each")[0], StringComparison.Ordinal);
        Assert.Equal(("23.1 %", "19.2 %", "57.7 %"), (pulse.Line("concentration", "First in a hundred"), pulse.Line("concentration", "Next, up to one in ten"), pulse.Line("concentration", "Everybody else")));
        Assert.Contains("Most active: M02", pulse.How("concentration"));
        Assert.StartsWith("6 of 26 contributions", pulse.How("concentration")[0], StringComparison.Ordinal);
        Assert.Equal("20 members", pulse.Figure("size"));
        // M06 spoke for the first time 13 days before the 28, and has been silent since.
        Assert.StartsWith("0 of 1 who contributed for the first time", pulse.How("second-posts")[0], StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Connections_are_those_of_the_table(Engine engine)
    {
        var connections = await golden.Open(engine, Golden.Path + "/facilitate/connections");

        Assert.Equal("0.93", connections.Figure("silo-bridge"));
        Assert.StartsWith("9 of 14 replies among members cross organisations = 64.3 %; by chance it would be 69.5 %", connections.How("silo-bridge")[0], StringComparison.Ordinal);
        Assert.Equal(("1.82", "72.7 %"), (connections.Figure("connectedness"), connections.Line("connectedness", "In the largest group")));
        Assert.StartsWith("20 connections ÷ 11 members who contributed; the largest group has 8 of 11", connections.How("connectedness")[0], StringComparison.Ordinal);
        Assert.Contains("Five or more: M02", connections.How("connectedness"));
        Assert.Contains("None yet: M04, M05, M10", connections.How("connectedness"));
        Assert.Equal(("30.0 %", "10", "3"), (connections.Figure("reciprocity"), connections.Line("reciprocity", "Pairs"), connections.Line("reciprocity", "Both ways")));
        Assert.Equal("50.0 %", connections.Figure("helpers"));
        Assert.StartsWith("3 of 6 members who asked", connections.How("helpers")[0], StringComparison.Ordinal);

        var bothWays = connections.FindAll("tbody tr").Where(r => r.Children[2].TextContent != "0" && r.Children[3].TextContent != "0").Select(r => $"{Page.Words(r.Children[0])}–{Page.Words(r.Children[1])}");
        Assert.Equal(["M01–M02", "M01–M09", "M02–M09"], bothWays.Order());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Knowledge_is_the_one_of_the_table(Engine engine)
    {
        var knowledge = await golden.Open(engine, Golden.Path + "/facilitate/knowledge");

        Assert.Equal("50 %", knowledge.Figure("conversion"));
        Assert.StartsWith("1 of 2 discussions", knowledge.How("conversion")[0], StringComparison.Ordinal);
        Assert.Equal(["T5"], knowledge.FindAll(".listing__title a").Select(Page.Words));
        Assert.Equal(("2,720", "2,500"), (knowledge.Figure("words"), knowledge.Line("words", "By members")));
        Assert.Equal("1", knowledge.Line("knowledge", "Wiki pages"));
        Assert.Equal(HttpStatusCode.OK, (await knowledge.Click("T5")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task It_is_coalescing_and_steady_and_says_why(Engine engine)
    {
        var pulse = await golden.Open(engine, Golden.Pulse);

        Assert.True(pulse.Has("Stage: Coalescing"));
        Assert.True(pulse.Has("Maturing needs 5 regular contributors (there are 3)"));
        Assert.True(pulse.Has("Health: Steady"));
        Assert.True(pulse.Has("Thriving needs 10 % or fewer discussions unanswered (it is 14.3 %)"));
        Assert.True(pulse.Has("One sign of drifting is there: the facilitator’s last act was 16 days ago. Two are needed."));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_rate_says_how_it_is_worked_out_and_counts_facilitators_when_asked(Engine engine)
    {
        var pulse = await golden.Open(engine, Golden.Pulse);
        var with = await pulse.Click("Count facilitators too");

        Assert.Equal("11 of 20 members, 28 days, facilitators not counted; reference lines 1 % and 10 %", pulse.How("contribution-rate")[0]);
        Assert.Equal("57.1 %", with.Figure("contribution-rate"));
        Assert.Equal("12 of 21 members, 28 days, including facilitators; reference lines 1 % and 10 %", with.How("contribution-rate")[0]);
        Assert.Equal("89.7 %", with.Figure("member-activity"));
        Assert.True(with.Has("Stage: Coalescing"));
        Assert.Equal("55.0 %", (await with.Click("Leave facilitators out")).Figure("contribution-rate"));
    }

    [Fact]
    public async Task Twelve_weeks_are_drawn_and_stand_in_a_table()
    {
        var pulse = await golden.Open(Engine.Sqlite, Golden.Pulse);

        Assert.Equal([4, 4, 5, 5, 4, 5, 6, 5, 6, 4, 4, 5], pulse.FindAll("tbody tr").Select(r => int.Parse(Page.Words(r.Children[1]), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("28 Aug", Page.Words(pulse.FindAll("tbody td")[0]));
        Assert.Equal(12, pulse.FindAll("svg rect.week-chart__bar").Count);
    }

    [Fact]
    public async Task Every_figure_can_be_taken_along()
    {
        var file = await (await golden.Open(Engine.Sqlite, Golden.Pulse)).Click("Take all figures along (CSV)");

        Assert.Equal("text/csv", file.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("golden-figures-2026-11-19.csv", file.Answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Contribution rate,,55.0 %,2026-10-23,2026-11-19,\"11 of 20 members, 28 days, facilitators not counted; reference lines 1 % and 10 %\"", file.Html, StringComparison.Ordinal);
        Assert.Contains("Silo bridge index,,0.93,", file.Html, StringComparison.Ordinal);
        Assert.Contains("Words written,By members,\"2,500\",", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("M02", file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_lengths_may_be_looked_at_and_the_stage_stays()
    {
        var week = await golden.Open(Engine.Sqlite, Golden.Pulse + "?days=7");
        var odd = await golden.Open(Engine.Sqlite, Golden.Pulse + "?days=13");
        var year = await golden.Open(Engine.Sqlite, Golden.Pulse + "?days=365");

        // The last week: M18, M17, M02, M01 and M05.
        Assert.Equal(("25.0 %", "55.0 %"), (week.Figure("contribution-rate"), odd.Figure("contribution-rate")));
        // All of the 28 days, and M06 before.
        Assert.Equal("60.0 %", year.Figure("contribution-rate"));
        Assert.All([week, year], page => Assert.True(page.Has("Stage: Coalescing") && page.Has("Health: Steady")));
    }

    [Fact]
    public async Task It_is_for_those_who_look_after_the_community()
    {
        var site = golden.On(Engine.Sqlite);
        foreach (var path in new[] { "pulse", "connections", "knowledge", "stage", "figures" }.Select(p => $"{Golden.Path}/facilitate/{p}"))
        {
            Assert.StartsWith("/login", (await site.Visitor().Open(path)).Location, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(path.Replace("golden", "water", StringComparison.Ordinal))).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ada).Open(path)).Status);
        }
    }
}
