using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Workflows.Activities;
using Workflows.Expressions;
using Workflows.Plans;
using Workflows.Runs;

namespace Workflows.Engine;

/// <summary>One step of a test run.</summary>
/// <param name="AtUtc">By the clock of the test, which waits move on.</param>
internal sealed record RehearsedStep(PlanStep Step, string Outcome, string Note, DateTime AtUtc);

/// <summary>
/// Goes through a workflow without doing anything: tasks say what they would do, waits move a clock, and what would have to
/// come from elsewhere is taken as having come. Whatever is written all the same is taken back.
/// </summary>
internal sealed class Rehearser(AppDb db, Shelf shelf, Scopes scopes)
{
    const int Most = 200;

    public Task<IReadOnlyList<RehearsedStep>> Try(Plan plan, PlanStep start, Occasion occasion, DateTime fromUtc, CancellationToken stop) => db.Rehearse(() => Walk(plan, start, occasion, fromUtc, stop), stop);

    async Task<IReadOnlyList<RehearsedStep>> Walk(Plan plan, PlanStep start, Occasion occasion, DateTime fromUtc, CancellationToken stop)
    {
        var run = WorkflowRun.Begin(plan.Id, "", occasion, 0, fromUtc);
        var (taken, ready) = (new List<RehearsedStep> { new(start, Activity.Done, "", fromUtc) }, new PriorityQueue<(PlanLink Link, DateTime AtUtc), (DateTime, int)>());
        void Follow(PlanStep step, string outcome, DateTime at)
        {
            foreach (var link in plan.After(step.Id, outcome)) ready.Enqueue((link, at), (at, ready.Count));
        }

        Follow(start, Activity.Done, fromUtc);
        // The way whose time comes first goes first.
        while (taken.Count < Most && ready.TryDequeue(out var next, out _))
        {
            if (plan.Find(next.Link.To) is not { } step) continue;

            run.Steps++;
            var (did, at) = await Take(run, plan, step, next.Link.Key, occasion, next.AtUtc, stop);
            taken.Add(new(step, string.Join(", ", did.Outcomes), did.Note, next.AtUtc));
            foreach (var outcome in did.Outcomes) Follow(step, outcome, at);
        }
        return taken;
    }

    async Task<(Taken, DateTime)> Take(WorkflowRun run, Plan plan, PlanStep step, string via, Occasion occasion, DateTime at, CancellationToken stop)
    {
        if (shelf.Find(step.Activity) is not { } activity) return (Taken.Nothing($"Nothing on this site does what “{step.Activity}” does. The run would stop here."), at);
        try
        {
            var did = await activity.Take(new(run, plan, step, via, occasion, scopes, at, isRehearsal: true), stop);
            return did.Wait is not { } wait ? (did, at)
                : wait.DueUtc is { } due ? (did with { Outcomes = [Activity.Done] }, due)
                : (did with { Outcomes = [.. activity.OutcomesOf(step).Take(1)], Note = did.Note + " In this test it is taken as having come." }, at);
        }
        catch (RuleBroken broken)
        {
            return (Taken.Nothing(broken.Message + " The run would stop here."), at);
        }
    }
}
