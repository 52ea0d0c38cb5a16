using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bench.Measuring;

/// <summary>One thread that asks, waits for the answer, and asks again.</summary>
sealed class Caller(IPEndPoint server, Ask ask, int number, Shift shift)
{
    Thread? thread;
    Wire? wire;
    long made;

    public Latencies Latencies { get; } = new();

    /// <summary>Requests so far, read by the load while the thread works.</summary>
    public long Made => Volatile.Read(ref made);

    public Tally Tally { get; } = new(ask.Expected);

    public void Start()
    {
        thread = new Thread(Work, maxStackSize: 256 * 1024) { IsBackground = true, Name = $"caller {number}" };
        thread.Start();
    }

    public void Join() => thread?.Join();

    void Work()
    {
        for (; !shift.IsOver; made++)
        {
            try { Call(made); }
            catch (Exception lost) when (lost is SocketException or IOException)
            {
                if (shift.IsOver) break;

                Tally.Lose(lost.Message);
                HangUp();
                Thread.Sleep(20); // A server that refuses connections would otherwise be asked thousands of times a second.
            }
        }

        HangUp();
    }

    void Call(long count)
    {
        wire ??= new(server);
        var request = ask.Next(number, count);
        var began = Stopwatch.GetTimestamp();
        var answer = wire.Send(request);

        if (shift.Counts)
        {
            Latencies.Add(Stopwatch.GetTimestamp() - began);
            Tally.Count(answer);
        }

        Tally.Check(answer);
        if (answer.Closes) HangUp();
    }

    void HangUp()
    {
        wire?.Dispose();
        wire = null;
    }
}
