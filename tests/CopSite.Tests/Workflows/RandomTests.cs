using FsCheck;
using FsCheck.Fluent;
using Workflows.Runs;

namespace Tests.Workflows;

/// <summary>Workflows that nobody drew: whatever leads wherever, a run ends, waits or is stopped, and no effect happens twice.</summary>
public sealed class RandomTests
{
    const int Workflows = 12;
    static readonly string[] kinds = ["MarkTask", "MarkTask", "IfElseTask", "ForkTask", "JoinTask", "SignalEvent", "WaitTask", "ForLoopTask"];

    sealed record Node(int Kind, int First, int Second, bool Any);

    [Fact]
    public async Task A_run_ends_waits_or_is_stopped_and_repeats_no_effect()
    {
        var workshop = new Workshop();
        await using var site = await TestSite.Start(more: [workshop]);
        var slips = 0;
        // Every third mark fails after it was written, and is written again.
        workshop.Tools.Mark = _ => ++slips % 3 == 0 ? new InvalidOperationException("The hammer slipped.") : null;
        var node = Gen.Choose(0, kinds.Length - 1).SelectMany(k => Gen.Choose(0, 9).SelectMany(a => Gen.Choose(0, 9).SelectMany(b => ArbMap.Default.GeneratorFor<bool>().Select(any => new Node(k, a, b, any)))));

        var ids = new List<string>();
        foreach (var nodes in Gen.ListOf(node, 8).Sample(Workflows, 20261120)) ids.Add(await site.Keep(Drawn([.. nodes])));
        await site.Strike();
        for (var round = 0; round < 25; round++)
        {
            await site.Rest();
            await site.Signal("go");
            site.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        // What slipped last is tried again, and slips no more.
        workshop.Tools.Mark = _ => null;
        await site.Rest();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.Rest();

        foreach (var id in ids)
            foreach (var run in await site.Runs(id))
            {
                Assert.NotEqual(RunStatus.Running, run.Status);
                Assert.True(run.Steps <= 1_001, $"{run.Steps} steps");
                Assert.Equal(run.Status == RunStatus.Waiting, run.Waits > 0);
            }
        // Each mark's name holds the run and the visit, so that a second effect of one visit could not be stored; as many are there as visits that were finished.
        var visits = 0;
        foreach (var id in ids)
            foreach (var run in await site.Runs(id)) visits += (await site.Trace(run.Id)).Count(s => s.StartsWith('m'));
        Assert.Equal(visits, (await site.MarksLeft()).Count);
    }

    static Drawing Drawn(IReadOnlyList<Node> nodes)
    {
        var drawing = new Drawing("Random").Begin("begin", "TriggerEvent", ("Event", "tests.struck"));
        string Id(int at) => (kinds[nodes[at].Kind] == "MarkTask" ? "m" : "s") + at;
        void Lead(int from, string outcome, int to)
        {
            if (to < nodes.Count) drawing.Lead($"{Id(from)} {outcome} {Id(to)}");
        }

        drawing.Lead($"begin Done {Id(0)}");
        for (var at = 0; at < nodes.Count; at++)
        {
            var (kind, first, second, any) = (kinds[nodes[at].Kind], nodes[at].First, nodes[at].Second, nodes[at].Any);
            switch (kind)
            {
                case "MarkTask": drawing.Step(Id(at), kind, ("Word", "x")); Lead(at, "Done", Math.Max(first, at + 1)); break;
                case "IfElseTask": drawing.Step(Id(at), kind, ("Condition", any ? "Times > 0" : "Times > 1")); Lead(at, "True", Math.Max(first, at + 1)); Lead(at, "False", Math.Max(second, at + 1)); break;
                case "ForkTask": drawing.Step(Id(at), kind, ("Forks", "one\ntwo")); Lead(at, "one", Math.Max(first, at + 1)); Lead(at, "two", Math.Max(second, at + 1)); break;
                case "JoinTask": drawing.Step(Id(at), kind, ("Mode", any ? "WaitAny" : "WaitAll")); Lead(at, "Joined", Math.Max(first, at + 1)); break;
                // What waits and what counts may lead back.
                case "SignalEvent": drawing.Step(Id(at), kind, ("SignalName", "go")); Lead(at, "Done", first); break;
                case "WaitTask": drawing.Step(Id(at), kind, ("Duration", "5"), ("Unit", "Minutes")); Lead(at, "Done", any ? first : at + 1); break;
                default: drawing.Step(Id(at), kind, ("From", "0"), ("To", "3")); Lead(at, "Iterate", Math.Max(first, at + 1)); Lead(at, "Done", Math.Max(second, at + 1)); break;
            }
        }
        return drawing;
    }
}
