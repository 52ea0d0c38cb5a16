using Kernel;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Workflows.Runs;

namespace Tests.Workflows;

/// <summary>Runs: begun by facts, moved step by step, each step's effects stored once.</summary>
public sealed class EngineTests
{
    static readonly (string, string) Struck = ("Event", "tests.struck");

    static async Task<(TestSite Site, Tools Tools)> Open(Engine engine)
    {
        var workshop = new Workshop();
        return (await TestSite.Start(engine, more: [workshop]), workshop.Tools);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_fact_begins_a_run_that_does_what_its_steps_say(Engine engine)
    {
        var (site, _) = await Open(engine);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Greeting").Begin("begin", "TriggerEvent", Struck, ("Filter", "Times > 1"))
            .Step("mark", "MarkTask", ("Word", "{{ Smith.DisplayName }} {{ Times }} {{ Metal | upcase }}")).Lead("begin Done mark"));

        await site.Strike(times: 1);
        await site.Strike(times: 2);
        await site.Rest();

        Assert.Equal(["Ben Mwangi 2 IRON"], await site.MarksLeft());
        var run = Assert.Single(await site.Runs(id));
        Assert.Equal(RunStatus.Finished, run.Status);
        Assert.Equal(["begin Done", "mark Done"], await site.Trace(run.Id));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_step_that_fails_leaves_nothing_and_is_tried_again(Engine engine)
    {
        var (site, tools) = await Open(engine);
        await using var _ = site;
        var id = await site.Keep(new Drawing("Three marks").Begin("begin", "TriggerEvent", Struck)
            .Step("a", "MarkTask", ("Word", "a")).Step("b", "MarkTask", ("Word", "b")).Step("c", "MarkTask", ("Word", "c")).Lead("begin Done a", "a Done b", "b Done c"));
        var failures = 2;
        tools.Mark = word => word == "b" && failures-- > 0 ? new InvalidOperationException("The hammer slipped.") : null;

        await site.Strike();
        await site.Rest();
        Assert.Equal(["a"], await site.MarksLeft());
        var failed = Assert.Single(await site.Runs(id));
        Assert.Equal(("b", RunStatus.Running), (failed.FailedStepId, failed.Status));
        Assert.Contains("The hammer slipped.", failed.Error);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Rest();

        Assert.Equal(["a", "b", "c"], await site.MarksLeft());
        Assert.Equal(RunStatus.Finished, Assert.Single(await site.Runs(id)).Status);
    }

    [Fact]
    public async Task A_step_that_cannot_be_done_parks_the_run_with_its_sentence_until_somebody_tries_again()
    {
        var (site, tools) = await Open(Engine.Sqlite);
        await using var _ = site;
        var id = await site.Keep(new Drawing("Mark").Begin("begin", "TriggerEvent", Struck).Step("a", "MarkTask", ("Word", "a")).Lead("begin Done a"));
        tools.Mark = _ => new RuleBroken("There is no anvil here. Bring one.");

        await site.Strike();
        await site.Rest();

        var parked = Assert.Single(await site.Runs(id));
        Assert.Equal((RunStatus.Parked, "There is no anvil here. Bring one."), (parked.Status, parked.Error));
        tools.Mark = _ => null;
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<WorkflowRun>().SingleAsync(r => r.Id == parked.Id)).TryAgain(site.Clock.NowUtc);
            return await scope.Db.SaveChangesAsync();
        });
        await site.Rest();
        Assert.Equal(["a"], await site.MarksLeft());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task One_run_that_fails_takes_no_other_with_it(Engine engine)
    {
        var (site, tools) = await Open(engine);
        await using var _ = site;
        await site.Keep(new Drawing("Mark").Begin("begin", "TriggerEvent", Struck).Step("a", "MarkTask", ("Word", "{{ Metal }}")).Lead("begin Done a"));
        tools.Mark = word => word == "lead" ? new RuleBroken("Lead is too soft.") : null;

        foreach (var metal in new[] { "iron", "lead", "tin", "gold" }) await site.Strike(metal: metal);
        await site.Rest();

        Assert.Equal(["gold", "iron", "tin"], (await site.MarksLeft()).Order());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_run_waits_for_its_time_and_nothing_is_asked_before(Engine engine)
    {
        var (site, _) = await Open(engine);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Later").Begin("begin", "TriggerEvent", Struck).Step("wait", "WaitTask", ("Duration", "4"), ("Unit", "WorkingHours")).Step("a", "MarkTask", ("Word", "a")).Lead("begin Done wait", "wait Done a"));

        await site.Strike();
        await site.Rest();
        Assert.Equal(RunStatus.Waiting, Assert.Single(await site.Runs(id)).Status);
        Assert.Equal(new DateTime(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc), await site.InTenant(scope => scope.Db.Set<WorkflowWait>().Select(w => w.DueUtc).SingleAsync()));

        site.Clock.Advance(TimeSpan.FromHours(3.9));
        await site.Rest();
        Assert.Empty(await site.MarksLeft());
        site.Clock.Advance(TimeSpan.FromHours(0.2));
        await site.Rest();

        Assert.Equal(["a"], await site.MarksLeft());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_signal_takes_a_run_on_once_however_often_it_is_sent(Engine engine)
    {
        var (site, _) = await Open(engine);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Signal").Begin("begin", "TriggerEvent", Struck).Step("wait", "SignalEvent", ("SignalName", "go")).Step("a", "MarkTask", ("Word", "a")).Lead("begin Done wait", "wait Done a"));
        await site.Strike();
        await site.Rest();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Signal("go")));
        await site.Signal("stay");
        await site.Rest();

        Assert.Equal(["a"], await site.MarksLeft());
        Assert.Equal(["begin Done", "wait", "wait Done", "a Done"], await site.Trace(Assert.Single(await site.Runs(id)).Id));
    }

    [Fact]
    public async Task A_signal_about_somebody_takes_on_only_the_run_about_them()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        await site.Keep(new Drawing("Signal").Begin("begin", "TriggerEvent", Struck).Step("wait", "SignalEvent", ("SignalName", "go")).Step("a", "MarkTask", ("Word", "{{ Smith.UserName }}")).Lead("begin Done wait", "wait Done a"));
        await site.Strike(smith: Cast.Ben.Id);
        await site.Strike(smith: Cast.Ana.Id);
        await site.Rest();

        await site.Signal("go", Cast.Ana.Id);
        await site.Rest();

        Assert.Equal(["ana"], await site.MarksLeft());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Ways_that_fork_are_joined_when_all_have_come(Engine engine)
    {
        var (site, _) = await Open(engine);
        await using var __ = site;
        await site.Keep(new Drawing("Fork").Begin("begin", "TriggerEvent", Struck).Step("fork", "ForkTask", ("Forks", "left\nright"))
            .Step("l", "MarkTask", ("Word", "left")).Step("wait", "SignalEvent", ("SignalName", "go")).Step("r", "MarkTask", ("Word", "right"))
            .Step("join", "JoinTask", ("Mode", "WaitAll")).Step("end", "MarkTask", ("Word", "end"))
            .Lead("begin Done fork", "fork left l", "fork right wait", "wait Done r", "l Done join", "r Done join", "join Joined end"));

        await site.Strike();
        await site.Rest();
        Assert.Equal(["left"], await site.MarksLeft());
        await site.Signal("go");
        await site.Rest();

        Assert.Equal(["left", "right", "end"], await site.MarksLeft());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_first_of_two_ways_wins_and_the_other_is_let_go(Engine engine)
    {
        var (site, _) = await Open(engine);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Reply or three days").Begin("begin", "TriggerEvent", Struck).Step("fork", "ForkTask", ("Forks", "reply\ntime"))
            .Step("reply", "SignalEvent", ("SignalName", "reply")).Step("time", "WaitTask", ("Duration", "3"), ("Unit", "Days"))
            .Step("join", "JoinTask", ("Mode", "WaitAny")).Step("end", "MarkTask", ("Word", "end"))
            .Lead("begin Done fork", "fork reply reply", "fork time time", "reply Done join", "time Done join", "join Joined end"));

        await site.Strike();
        await site.Rest();
        await site.Signal("reply");
        await site.Rest();
        Assert.Equal(RunStatus.Finished, Assert.Single(await site.Runs(id)).Status);
        site.Clock.Advance(TimeSpan.FromDays(4));
        await site.Rest();

        Assert.Equal(["end"], await site.MarksLeft());
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<WorkflowWait>().CountAsync()));
    }

    [Fact]
    public async Task Loops_go_round_for_each_thing_by_number_and_while_something_holds()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        await site.Keep(new Drawing("Loops").Begin("begin", "TriggerEvent", Struck)
            .Step("each", "ForEachTask", ("Enumerable", "['tin', 'gold']"), ("LoopVariableName", "metal")).Step("a", "MarkTask", ("Word", "{{ metal }}"))
            .Step("count", "ForLoopTask", ("From", "1"), ("To", "3"), ("LoopVariableName", "n")).Step("b", "MarkTask", ("Word", "{{ n }}"))
            .Step("set", "SetPropertyTask", ("PropertyName", "left"), ("Value", "2"))
            .Step("while", "WhileLoopTask", ("Condition", "property('left') > 0")).Step("less", "SetPropertyTask", ("PropertyName", "left"), ("Value", "left - 1")).Step("c", "MarkTask", ("Word", "left {{ left }}"))
            .Lead("begin Done each", "each Iterate a", "a Done each", "each Done count", "count Iterate b", "b Done count", "count Done set", "set Done while", "while Iterate less", "less Done c", "c Done while"));

        await site.Strike();
        await site.Rest();

        Assert.Equal(["tin", "gold", "1", "2", "left 1", "left 0"], await site.MarksLeft());
    }

    [Fact]
    public async Task What_runs_keeps_the_version_with_which_it_began()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        Drawing Drawn(string word) => new Drawing("Versions").Begin("begin", "TriggerEvent", Struck).Step("wait", "SignalEvent", ("SignalName", "go")).Step("a", "MarkTask", ("Word", word)).Lead("begin Done wait", "wait Done a");
        var id = await site.Keep(Drawn("old"));
        await site.Strike();
        await site.Rest();

        await site.Keep(Drawn("new"), id);
        await site.Strike();
        await site.Rest();
        await site.Signal("go");
        await site.Rest();

        Assert.Equal(["old", "new"], await site.MarksLeft());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_workflow_that_begins_itself_is_stopped_with_a_sentence(Engine engine)
    {
        var (site, _) = await Open(engine);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Echo").Begin("begin", "TriggerEvent", Struck).Step("strike", "StrikeTask").Lead("begin Done strike"));

        await site.Strike();
        await site.Rest();

        var runs = await site.Runs(id);
        Assert.Equal(9, runs.Count);
        Assert.Equal(RunStatus.Faulted, runs[^1].Status);
        Assert.StartsWith("“Echo” was begun by what workflows did, 8 times in a row", runs[^1].Error);
    }

    [Fact]
    public async Task A_workflow_that_waits_may_begin_itself_again()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Daily").Begin("begin", "TriggerEvent", Struck).Step("wait", "WaitTask", ("Duration", "1"), ("Unit", "Days")).Step("strike", "StrikeTask").Lead("begin Done wait", "wait Done strike"));

        await site.Strike();
        for (var day = 0; day < 12; day++)
        {
            await site.Rest();
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.DoesNotContain(await site.Runs(id), r => r.Status == RunStatus.Faulted);
        Assert.Equal(12, (await site.Runs(id)).Count);
    }

    [Fact]
    public async Task A_run_that_goes_round_for_ever_is_stopped_and_slows_no_other()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        var endless = await site.Keep(new Drawing("Endless").Begin("begin", "TriggerEvent", Struck).Step("while", "WhileLoopTask", ("Condition", "true")).Step("set", "SetPropertyTask", ("PropertyName", "x"), ("Value", "1")).Lead("begin Done while", "while Iterate set", "set Done while"));
        await site.Keep(new Drawing("Quick").Begin("begin", "TriggerEvent", Struck).Step("a", "MarkTask", ("Word", "a")).Lead("begin Done a"));

        await site.Strike();
        await site.SettleAnyway();
        Assert.Equal(["a"], await site.MarksLeft());
        await site.Rest();

        var stopped = Assert.Single(await site.Runs(endless));
        Assert.Equal(RunStatus.Faulted, stopped.Status);
        Assert.StartsWith("It took 1,000 steps and was not at an end.", stopped.Error);
    }

    [Fact]
    public async Task A_step_that_nobody_knows_parks_its_run()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Foreign").Begin("begin", "TriggerEvent", Struck).Step("x", "MoonTask").Lead("begin Done x"));

        await site.Strike();
        await site.Rest();

        Assert.Contains("Nothing on this site does what “MoonTask” does.", Assert.Single(await site.Runs(id)).Error);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_step_that_reaches_outside_is_tried_again_with_the_same_key(Engine engine)
    {
        var (site, tools) = await Open(engine);
        await using var _ = site;
        var id = await site.Keep(new Drawing("Shout").Begin("begin", "TriggerEvent", Struck).Step("a", "MarkTask", ("Word", "a")).Step("shout", "ShoutTask").Step("b", "MarkTask", ("Word", "b")).Lead("begin Done a", "a Done shout", "shout Done b"));
        var failures = 2;
        tools.Shout = _ => failures-- > 0 ? new TryLater("Nobody answers.") : null;

        await site.Strike();
        for (var minute = 0; minute < 4; minute++)
        {
            await site.Rest();
            await Task.Delay(50, TestContext.Current.CancellationToken);
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await site.Rest();

        Assert.Equal(3, tools.Shouted.Count);
        Assert.Single(tools.Shouted.Distinct());
        Assert.Equal(["a", "b"], await site.MarksLeft());
        Assert.Equal(RunStatus.Finished, Assert.Single(await site.Runs(id)).Status);
    }

    [Fact]
    public async Task A_question_of_a_module_decides_the_way()
    {
        var (site, tools) = await Open(Engine.Sqlite);
        await using var _ = site;
        await site.Keep(new Drawing("Ask").Begin("begin", "TriggerEvent", Struck).Step("ask", "ConditionTask", ("Condition", "is-hot")).Step("yes", "MarkTask", ("Word", "strike")).Step("no", "MarkTask", ("Word", "wait")).Lead("begin Done ask", "ask True yes", "ask False no"));

        await site.Strike();
        await site.Rest();
        tools.IsHot = false;
        await site.Strike();
        await site.Rest();

        Assert.Equal(["strike", "wait"], await site.MarksLeft());
    }

    [Fact]
    public async Task A_workflow_of_which_one_runs_at_a_time_is_not_begun_twice()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Single") { IsSingleton = true }.Begin("begin", "TriggerEvent", Struck).Step("wait", "SignalEvent", ("SignalName", "go")).Lead("begin Done wait"));

        await site.Strike();
        await site.Strike();
        await site.Rest();

        Assert.Single(await site.Runs(id));
    }

    [Fact]
    public async Task A_finished_run_is_forgotten_at_once_where_the_workflow_says_so()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Forgetful") { DeletesFinished = true }.Begin("begin", "TriggerEvent", Struck).Step("a", "MarkTask", ("Word", "a")).Lead("begin Done a"));

        await site.Strike();
        await site.Rest();

        Assert.Equal(["a"], await site.MarksLeft());
        Assert.Empty(await site.Runs(id));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<RunStep>().CountAsync()));
    }

    [Fact]
    public async Task A_timer_begins_a_run_once_for_each_time()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        await site.Keep(new Drawing("Mondays").Begin("begin", "TimerEvent", ("CronExpression", "0 9 * * 1")).Step("a", "MarkTask", ("Word", "Monday")).Lead("begin Done a"));

        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Rest();
        Assert.Empty(await site.MarksLeft());
        site.Clock.Advance(TimeSpan.FromDays(9));
        await site.Rest();
        await site.Rest();
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Rest();

        Assert.Equal(["Monday"], await site.MarksLeft());
    }

    [Fact]
    public async Task Finished_runs_are_forgotten_after_thirty_days()
    {
        var (site, _) = await Open(Engine.Sqlite);
        await using var __ = site;
        var id = await site.Keep(new Drawing("Mark").Begin("begin", "TriggerEvent", Struck).Step("a", "MarkTask", ("Word", "a")).Lead("begin Done a"));
        await site.Strike();
        await site.Rest();

        site.Clock.Advance(TimeSpan.FromDays(29));
        await site.InTenant(async scope => { await scope.Get<global::Workflows.Engine.TrimRuns>().Run(default); return true; });
        Assert.Single(await site.Runs(id));
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.InTenant(async scope => { await scope.Get<global::Workflows.Engine.TrimRuns>().Run(default); return true; });

        Assert.Empty(await site.Runs(id));
    }
}
