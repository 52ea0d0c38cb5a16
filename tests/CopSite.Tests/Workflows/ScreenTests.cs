using System.Net;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Workflows.Runs;
using Workflows.Types;

namespace Tests.Workflows;

/// <summary>The editor as a list of steps, by forms alone.</summary>
public sealed class ScreenTests
{
    static async Task<(TestSite, HttpClient, string Path)> Begun(string name = "Welcome")
    {
        var site = await TestSite.Start();
        var ed = site.As(Cast.Ed);
        var sent = await (await ed.Open("/admin/workflows/new")).Press("Begin", ("Name", name));
        return (site, ed, sent.Location);
    }

    static async Task<Page> Add(HttpClient who, string path, string activity, params (string, object?)[] fields) =>
        await (await who.Open($"{path}/steps/new?activity={activity}")).Press("Keep it", fields);

    static string IdOf(Page sent) => sent.Location.Split("#step-")[1];

    [Fact]
    public async Task An_editor_builds_a_workflow_tries_it_switches_it_on_and_sees_it_run()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;
        var begin = IdOf(await Add(ed, path, "ContentPublishedEvent", ("IsStart", "true"), ("p:ContentTypeFilter", "Discussion")));
        var tell = IdOf(await Add(ed, path, "NotifyUserTask", ("p:UserNames", "ana"), ("p:Subject", "{{ ContentItem.DisplayText }} is out."), ("p:Path", "/communities")));
        await (await ed.Open($"{path}/steps/{begin}")).Press("Keep it", ("to:Done", tell));

        var tried = await (await ed.Open(path + "/test")).Press("Try it", ("Item", Cast.QuestionId));
        Assert.Contains($"Would tell 1 person: “{Cast.QuestionTitle} is out.”", tried.Text);
        await site.Settle();
        Assert.DoesNotContain("is out", (await site.As(Cast.Ana).Open("/notifications")).Text);

        var on = await (await (await ed.Open(path)).Press("Switch on")).Follow();
        Assert.Contains("“Welcome” is on.", on.Text);
        await site.Settle();
        await (await ed.Open("/admin/content/" + Cast.QuestionId)).Press("Publish", ("Title", "Where do losses hide?"));
        await site.Rest();

        Assert.Contains("Where do losses hide? is out.", (await site.As(Cast.Ana).Open("/notifications")).Text);
        var runs = await ed.Open(path.Replace("/admin/workflows/", "/admin/workflow-runs?workflow="));
        Assert.Contains("Finished", runs.Text);
        var run = await runs.Click("Welcome");
        Assert.Contains("Tell somebody", run.Text);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;

        var refused = await Add(ed, path, "NotifyUserTask", ("p:UserNames", "ana"), ("p:Subject", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("“What it says” is missing.", Page.Words(refused.Find("#f-Subject-error")));
        Assert.Equal("ana", Page.Words(refused.Find("#f-UserNames")));
        Assert.DoesNotContain("Tell somebody", (await ed.Open(path)).Find(".workflow-steps").TextContent);
    }

    [Theory]
    [InlineData("IfElseTask", "Condition", "Times >")]
    [InlineData("NotifyUserTask", "Subject", "Dear {{ Person.")]
    [InlineData("WaitTask", "Duration", "soon")]
    [InlineData("TimerEvent", "CronExpression", "every day")]
    public async Task An_expression_that_cannot_be_read_is_refused(string activity, string property, string typed)
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;

        var refused = await Add(ed, path, activity, ("p:" + property, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(Page.Words(refused.Find($"#f-{property}-error")));
        Assert.Equal(typed, refused.Find("#f-" + property) is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : refused.Find("#f-" + property).GetAttribute("value"));
    }

    [Fact]
    public async Task A_text_over_its_limit_is_refused()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;

        var refused = await Add(ed, path, "LogTask", ("p:Text", new string('a', 20_001)));

        Assert.Contains("20,000 fit", refused.Text);
    }

    [Fact]
    public async Task A_ring_without_a_wait_is_refused_where_it_is_made_and_one_with_a_wait_is_not()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;
        var a = IdOf(await Add(ed, path, "LogTask", ("p:Text", "a")));
        var b = IdOf(await Add(ed, path, "LogTask", ("p:Text", "b"), ("to:Done", a)));

        var refused = await (await ed.Open($"{path}/steps/{a}")).Press("Keep it", ("to:Done", b));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("From here it goes round for ever", refused.Text);

        var wait = IdOf(await Add(ed, path, "WaitTask", ("p:Duration", "1"), ("p:Unit", "Days"), ("to:Done", b)));
        var kept = await (await ed.Open($"{path}/steps/{a}")).Press("Keep it", ("to:Done", wait));
        Assert.Equal(HttpStatusCode.Found, kept.Status);
    }

    [Fact]
    public async Task What_is_not_in_order_is_not_switched_on()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;
        await Add(ed, path, "LogTask", ("p:Text", "a"));

        var refused = await (await ed.Open(path)).Press("Switch on");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("No step begins it.", refused.Text);
    }

    [Fact]
    public async Task A_condition_can_be_picked_instead_of_written()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;

        var sent = await Add(ed, path, "IfElseTask", ("p:Condition", ""), ("pick:Condition:value", "Person.DisplayName"), ("pick:Condition:how", "!="), ("pick:Condition:than", "Ed's twin"));

        Assert.Equal("Person.DisplayName != 'Ed\\'s twin'", Page.Words((await ed.Open($"{path}/steps/{IdOf(sent)}")).Find("#f-Condition")));
    }

    [Fact]
    public async Task Two_who_change_a_step_at_once_do_not_overwrite_each_other()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;
        var a = IdOf(await Add(ed, path, "LogTask", ("p:Text", "a")));
        var mine = await ed.Open($"{path}/steps/{a}");
        await (await ed.Open($"{path}/steps/{a}")).Press("Keep it", ("p:Text", "theirs"));

        var refused = await mine.Press("Keep it", ("p:Text", "mine"));

        Assert.Contains("Somebody changed this workflow", refused.Text);
        Assert.Equal("mine", Page.Words(refused.Find("#f-Text")));
        Assert.Equal("theirs", Page.Words((await ed.Open($"{path}/steps/{a}")).Find("#f-Text")));
    }

    [Fact]
    public async Task Versions_are_compared_step_by_step()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;
        var a = IdOf(await Add(ed, path, "LogTask", ("p:Text", "before")));
        await (await ed.Open($"{path}/steps/{a}")).Press("Keep it", ("p:Text", "after"));

        var compared = await (await ed.Open(path + "/versions")).Click("Version 3");

        Assert.Contains("Write it down Changed", compared.Text);
        Assert.Equal(["before", "after"], compared.FindAll("table td").Select(Page.Words));
    }

    [Fact]
    public async Task Only_administrators_build_steps_that_give_roles()
    {
        var (site, ed, path) = await Begun();
        await using var _ = site;

        var refused = await Add(ed, path, "AssignUserRoleTask", ("p:UserName", "ed"), ("p:RoleName", "Editor"));
        var kept = await Add(site.As(Cast.Ada), path, "AssignUserRoleTask", ("p:UserName", "ed"), ("p:RoleName", "Editor"));

        Assert.Contains("This step gives or takes what only administrators may.", refused.Text);
        Assert.Equal(HttpStatusCode.Found, kept.Status);
    }

    [Fact]
    public async Task Members_and_visitors_find_no_workflows()
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open("/admin/workflows")).Status);
        Assert.StartsWith("/login", (await site.Visitor().Open("/admin/workflows")).Location);
    }

    [Fact]
    public async Task A_run_asks_people_and_goes_on_once_with_their_answer()
    {
        await using var site = await TestSite.Start();
        var ed = site.As(Cast.Ed);
        var id = await site.Keep(new Drawing("Ask first").Begin("begin", "ManualEvent", ("Label", "Ask now")).Step("ask", "UserTaskEvent", ("Actions", "Yes\nNo")).Step("yes", "LogTask", ("Text", "They said yes.")).Lead("begin Done ask", "ask Yes yes"));
        await (await ed.Open("/admin/workflows/" + id)).Press("Ask now");
        await site.Rest();
        var run = Assert.Single(await site.Runs(id));

        var page = await ed.Open("/admin/workflow-runs/" + run.Id);
        await page.Press("Yes");
        await page.Press("Yes");
        await site.Rest();

        Assert.Equal(["begin Done", "ask", "ask Yes", "yes Done"], await site.Trace(run.Id));
        Assert.Contains("Ed Larsen pressed “Yes”.", (await ed.Open("/admin/workflow-runs/" + run.Id)).Text);
    }

    [Fact]
    public async Task A_run_can_be_cancelled_and_waits_no_more()
    {
        await using var site = await TestSite.Start();
        var ed = site.As(Cast.Ed);
        var id = await site.Keep(new Drawing("Wait").Begin("begin", "ManualEvent", ("Label", "Begin now")).Step("wait", "WaitTask", ("Duration", "1"), ("Unit", "Days")).Lead("begin Done wait"));
        await (await ed.Open("/admin/workflows/" + id)).Press("Begin now");
        await site.Rest();
        var run = Assert.Single(await site.Runs(id));

        await (await ed.Open("/admin/workflow-runs/" + run.Id)).Press("Cancel the run");
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Rest();

        Assert.Equal(RunStatus.Cancelled, Assert.Single(await site.Runs(id)).Status);
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<WorkflowWait>().CountAsync()));
    }

    [Fact]
    public async Task A_secret_address_begins_a_workflow_with_what_came_along_and_no_other_address_does()
    {
        await using var site = await TestSite.Start();
        var id = await site.Keep(new Drawing("Called").Begin("begin", "HttpRequestEvent", ("HttpMethod", "POST")).Step("log", "LogTask", ("Text", "From {{ Request.Form.email }}")).Lead("begin Done log"));
        var made = await (await site.As(Cast.Ed).Open("/admin/workflows/" + id)).Press("Make its address");
        var address = new Uri(made.Find(".workflow-address").TextContent).AbsolutePath;
        var visitor = site.Visitor();

        var sent = await visitor.PostAsync(address, new FormUrlEncodedContent([new("email", "kim@example.org")]));
        var wrong = await visitor.PostAsync(address[..^2] + "xx", null);
        var got = await visitor.GetAsync(address);
        await site.Rest();

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (sent.StatusCode, wrong.StatusCode, got.StatusCode));
        var run = Assert.Single(await site.Runs(id));
        Assert.Contains("From kim@example.org", (await site.As(Cast.Ed).Open("/admin/workflow-runs/" + run.Id)).Text);
        Assert.DoesNotContain(address.Split('/')[^1], (await site.As(Cast.Ed).Open("/admin/workflows/" + id)).Html);
    }

    [Fact]
    public async Task A_secret_address_is_asked_sixty_times_a_minute()
    {
        await using var site = await TestSite.Start(settings: [("COPSITE:LIMITS", "on")]);
        var visitor = site.Visitor();

        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < 61; time++) answers.Add((await visitor.PostAsync("/workflows/invoke/no-such-token", null)).StatusCode);

        Assert.Equal(60, answers.Count(a => a == HttpStatusCode.NotFound));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task A_workflow_that_is_taken_away_goes_with_its_runs()
    {
        await using var site = await TestSite.Start();
        var id = await site.Keep(new Drawing("Gone").Begin("begin", "ManualEvent", ("Label", "Begin now")).Step("wait", "WaitTask", ("Duration", "1"), ("Unit", "Days")).Lead("begin Done wait"));
        var ed = site.As(Cast.Ed);
        await (await ed.Open("/admin/workflows/" + id)).Press("Begin now");
        await site.Rest();

        await (await ed.Open($"/admin/workflows/{id}/edit")).Press("Take the workflow away");
        await site.Rest();

        Assert.Equal((0, 0, 0), await site.InTenant(async scope => (await scope.Db.Set<WorkflowType>().CountAsync(), await scope.Db.Set<WorkflowRun>().CountAsync(), await scope.Db.Set<WorkflowWait>().CountAsync())));
    }
}
