using System.Globalization;

namespace Bench.Measuring;

/// <summary>A server process and all that it started, read from /proc.</summary>
sealed class ProcessTree(int root, bool countMemory = true)
{
    // What /proc counts in is 1/100 s on every kernel that .NET runs on.
    const double TickMs = 10;

    /// <summary>User and system time since the start, with that of children that have ended.</summary>
    public TimeSpan Cpu() => TimeSpan.FromMilliseconds(TickMs * Members().Sum(process => process.Ticks));

    public double ResidentMb() => Memory("VmRSS:");

    public double PeakMb() => Memory("VmHWM:");

    /// <summary>Lets the peak begin again, so that each row has its own.</summary>
    public void ForgetPeak()
    {
        foreach (var process in Members())
        {
            try { File.WriteAllText($"/proc/{process.Id}/clear_refs", "5"); }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException) { return; } // Then the peak is that of all rows so far.
        }
    }

    List<ProcessLine> Members()
    {
        var children = ProcessLine.All().ToLookup(process => process.Parent);
        var members = new List<ProcessLine>();
        if (ProcessLine.Of(root) is { } first) members.Add(first);
        for (var at = 0; at < members.Count; at++) members.AddRange(children[members[at].Id]);

        return members;
    }

    // PostgreSQL's processes share most of their memory, so a sum over them would count it many times.
    double Memory(string line) => countMemory ? Members().Sum(process => Kilobytes(process.Id, line)) / 1024.0 : 0;

    static long Kilobytes(int id, string line)
    {
        try
        {
            var found = File.ReadLines($"/proc/{id}/status").FirstOrDefault(status => status.StartsWith(line, StringComparison.Ordinal));
            return found is null ? 0 : long.Parse(found[line.Length..].Replace("kB", ""), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        }
        catch (IOException) { return 0; } // It ended while we looked.
    }
}
