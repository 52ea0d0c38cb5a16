using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tests.Kernel.Outgoing;
using Workflows.Runs;

namespace Tests.Workflows;

/// <summary>What steps do: to content, to people, to other servers.</summary>
public sealed class TaskTests
{
    static async Task<string> Once(TestSite site, string activity, params (string, string)[] properties)
    {
        var signal = global::Kernel.Data.Id.New();
        var id = await site.Keep(new Drawing("Once").Begin("begin", "SignalEvent", ("SignalName", signal)).Step("do", activity, properties).Lead("begin Done do"));
        await site.Signal(signal);
        await site.Rest();
        var run = Assert.Single(await site.Runs(id));
        return run.Status == RunStatus.Finished ? (await site.Trace(run.Id))[^1] : run.Error;
    }

    static Task<ContentItem> Question(TestSite site) => site.InTenant(scope => scope.Db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == Cast.QuestionId));

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Content_is_taken_back_changed_and_published_again(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        Assert.Equal("do Unpublished", await Once(site, "UnpublishContentTask", ("Content", $"'{Cast.QuestionId}'")));
        Assert.Equal(ContentState.Unpublished, (await Question(site)).State);
        Assert.Equal("do Done", await Once(site, "UpdateContentTask", ("ContentItemIdExpression", Cast.QuestionId), ("ContentProperties", "{ \"DisplayText\": \"Mended\" }"), ("Publish", "true")));

        var mended = await Question(site);
        Assert.Equal((ContentState.Published, "Mended"), (mended.State, mended.DisplayText));
        Assert.Equal("do Noop", await Once(site, "DeleteContentTask", ("Content", "'nothing'")));
    }

    [Fact]
    public async Task A_role_is_given_and_taken_but_never_that_of_administrators()
    {
        await using var site = await TestSite.Start();
        Task<List<string>> Roles() => site.InTenant(scope => scope.Db.Set<IdentityUserRole<string>>().Where(h => h.UserId == Cast.Ben.Id).Join(scope.Db.Set<Role>(), h => h.RoleId, r => r.Id, (h, r) => r.Name!).ToListAsync());

        Assert.Equal("do Done", await Once(site, "AssignUserRoleTask", ("UserName", "ben"), ("RoleName", "Expert")));
        Assert.Contains("Expert", await Roles());
        Assert.Equal("do Done", await Once(site, "UnassignUserRoleTask", ("UserName", "ben"), ("Roles", "Expert")));
        Assert.DoesNotContain("Expert", await Roles());
        Assert.StartsWith("A workflow neither gives nor takes the role of administrators.", await Once(site, "AssignUserRoleTask", ("UserName", "ben"), ("RoleName", "administrator")));
        Assert.Equal("do Failed", await Once(site, "AssignUserRoleTask", ("UserName", "nobody"), ("RoleName", "Expert")));
    }

    [Fact]
    public async Task A_mail_goes_to_each_address_once_and_nowhere_when_one_is_none()
    {
        await using var site = await TestSite.Start();

        Assert.Equal("do Done", await Once(site, "EmailTask", ("Recipients", "ben@example.org, kim@example.org"), ("Subject", "Two\r\nlines"), ("Body", "Come<br>soon")));
        Assert.Equal("do Failed", await Once(site, "EmailTask", ("Recipients", "ben@example.org, nobody"), ("Subject", "x"), ("Body", "x")));

        var mail = await site.InTenant(scope => scope.Db.Set<global::Notifications.Mail.Delivery>().Where(d => d.Subject == "Two  lines").Select(d => d.Address).ToListAsync());
        Assert.Equal(["ben@example.org", "kim@example.org"], mail.Order());
    }

    [Fact]
    public async Task Another_server_is_asked_through_the_guarded_client_only()
    {
        await using var page = new WebPage { Status = 202 };
        await page.Start();
        await using var site = await TestSite.Start(settings: [("COPSITE:INTRANET", page.Host)]);

        Assert.Equal("do 202", await Once(site, "HttpRequestTask", ("Url", page.Address), ("HttpMethod", "POST"), ("Body", "{}"), ("HttpResponseCodes", "200, 202")));
        Assert.Equal("do UnhandledHttpStatus", await Once(site, "HttpRequestTask", ("Url", page.Address), ("HttpResponseCodes", "200")));
        Assert.Contains("may not be asked", await Once(site, "HttpRequestTask", ("Url", "http://127.0.0.1:1/")));
        Assert.Equal(2, page.Asked);
    }

    [Fact]
    public async Task An_activity_is_begun_in_the_community_and_moved()
    {
        await using var site = await TestSite.Start();
        var occasion = new Occasion { Trigger = "", AtUtc = Cast.Noon, PersonId = Cast.Ben.Id, CommunityId = Cast.WaterId };
        var values = new Dictionary<string, string>();

        var outcome = await site.InTenant(async scope =>
        {
            var did = await scope.Get<global::Activities.Plugs.StartActivity>().Run(new("run", "run:1", occasion, new Dictionary<string, string> { ["Format"] = "after-action-review", ["Title"] = "The burst" }, values), default);
            await scope.Db.SaveChangesAsync();
            return did;
        });

        Assert.Equal("Done", outcome);
        Assert.Contains("The burst", (await site.As(Cast.Ben).Open(Cast.WaterPath + "/activities")).Text);
        Assert.Equal("Failed", await site.InTenant(scope => scope.Get<global::Activities.Plugs.MoveActivity>().Run(new("run", "run:2", occasion, new Dictionary<string, string> { ["Activity"] = "nothing" }, values), default)));
    }

    [Theory]
    [InlineData("{{ 'a' | upcase }}", "A")]
    [InlineData("{% for i in (1..5000) %}x{% endfor %}", null)]
    [InlineData("{% include 'x' %}", null)]
    public async Task A_text_is_worked_out_within_its_limits(string text, string? expected)
    {
        await using var site = await TestSite.Start();

        var said = await Once(site, "LogTask", ("Text", text));

        Assert.Equal(expected is not null, said == "do Done");
    }

    [Theory]
    [InlineData("1 + 1 == 2", "do True")]
    [InlineData("while (true) {}", null)]
    [InlineData("'x'.repeat(100000000)", null)]
    [InlineData("'x'.padEnd(100000000)", null)]
    [InlineData("'x'.repeat(3) == 'xxx'", "do True")]
    [InlineData("['a', 'b'].join('-') == 'a-b'", "do True")]
    [InlineData("(() => { const f = () => f(); f() })()", null)]
    [InlineData("new Function('return 1')()", null)]
    [InlineData("System.IO.File.ReadAllText('/etc/passwd')", null)]
    public async Task A_condition_is_worked_out_within_its_limits(string condition, string? expected)
    {
        await using var site = await TestSite.Start();

        var said = await Once(site, "IfElseTask", ("Condition", condition));

        if (expected is not null) Assert.Equal(expected, said);
        else Assert.Contains("cannot be worked out", said);
    }
}
