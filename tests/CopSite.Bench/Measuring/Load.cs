using System.Diagnostics;
using System.Net;

namespace Bench.Measuring;

/// <summary>N callers against one server for a while, and what that cost the processes that serve it.</summary>
sealed class Load(IPEndPoint server, Pace pace, params IEnumerable<ProcessTree> serving)
{
    // Long enough for the kernel's hundredths of a second to be a small error.
    static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(400);

    // What earlier loads left to do, such as the notices of thousands of replies, is not this one's cost.
    static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(4);
    const double Idle = 0.15;
    const int QuietSlices = 4;

    /// <param name="rests">False for what is measured beside work that goes on.</param>
    public Measure Run(string name, Ask ask, int connections, CancellationToken stop, bool rests = true)
    {
        Console.Error.WriteLine($"  {name}, {connections} connection{(connections == 1 ? "" : "s")}");

        if (rests) Rest(stop);
        var shift = new Shift();
        var callers = Enumerable.Range(0, connections).Select(number => new Caller(server, ask, number, shift)).ToList();
        foreach (var caller in callers) caller.Start();

        try
        {
            WarmUp(callers, stop);
            foreach (var tree in serving) tree.ForgetPeak();
            var (clock, cpu, own) = (Stopwatch.GetTimestamp(), Cpu(), Environment.CpuUsage.TotalTime);
            shift.Counts = true;

            Wait(pace.Timed, stop);
            shift.Counts = false;
            var spent = new Spent(Stopwatch.GetElapsedTime(clock), Cpu() - cpu, Environment.CpuUsage.TotalTime - own, serving.Sum(tree => tree.PeakMb()));

            return Sum(new(name, connections), callers, shift, spent);
        }
        finally
        {
            shift.IsOver = true;
        }
    }

    // Until the server uses next to nothing of one core for a while.
    void Rest(CancellationToken stop)
    {
        var clock = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < QuietSlices && Stopwatch.GetElapsedTime(clock) < LongestRest;)
        {
            var (from, cpu) = (Stopwatch.GetTimestamp(), Cpu());
            Wait(Slice, stop);
            quiet = (Cpu() - cpu) / Stopwatch.GetElapsedTime(from) < Idle ? quiet + 1 : 0;
        }
    }

    void WarmUp(List<Caller> callers, CancellationToken stop)
    {
        var clock = Stopwatch.GetTimestamp();
        var settling = new Settling(pace.Quiet);
        while (!settling.IsSettled && Stopwatch.GetElapsedTime(clock) < pace.LongestWarm)
        {
            var (made, cpu) = (Made(callers), Cpu());
            Wait(Slice, stop);
            settling.See((Cpu() - cpu).TotalMilliseconds / Math.Max(1, Made(callers) - made), Stopwatch.GetElapsedTime(clock));
        }
    }

    static long Made(List<Caller> callers) => callers.Sum(caller => caller.Made);

    static Measure Sum(Measure row, List<Caller> callers, Shift shift, Spent spent)
    {
        shift.IsOver = true;
        var (latencies, tally) = (callers[0].Latencies, callers[0].Tally);
        foreach (var caller in callers) caller.Join();
        foreach (var caller in callers[1..])
        {
            latencies.Add(caller.Latencies);
            tally.Add(caller.Tally);
        }

        latencies.Sort();
        var requests = Math.Max(1, latencies.Count);
        return row with
        {
            Requests = latencies.Count,
            Seconds = spent.Clock.TotalSeconds,
            CpuMs = spent.Cpu.TotalMilliseconds / requests,
            GeneratorCpuMs = spent.Own.TotalMilliseconds / requests,
            P50Ms = latencies.Percentile(0.50),
            P95Ms = latencies.Percentile(0.95),
            P99Ms = latencies.Percentile(0.99),
            BytesEach = (double)tally.Bytes / requests,
            PeakMb = spent.PeakMb,
            Trouble = tally.Trouble() ?? (latencies.Count == 0 ? "No answer came within the timed seconds." : null),
        };
    }

    static void Wait(TimeSpan time, CancellationToken stop)
    {
        if (stop.WaitHandle.WaitOne(time)) stop.ThrowIfCancellationRequested();
    }

    TimeSpan Cpu() => serving.Aggregate(TimeSpan.Zero, (sum, tree) => sum + tree.Cpu());

    sealed record Spent(TimeSpan Clock, TimeSpan Cpu, TimeSpan Own, double PeakMb);
}
