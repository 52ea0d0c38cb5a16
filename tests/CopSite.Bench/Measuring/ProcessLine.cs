using System.Globalization;

namespace Bench.Measuring;

/// <summary>One line of /proc/ID/stat: who started it and what time it has used.</summary>
sealed record ProcessLine(int Id, string Command, int Parent, long Ticks)
{
    public static IEnumerable<ProcessLine> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Of(id) is { } process) yield return process;
        }
    }

    public static ProcessLine? Of(int id)
    {
        try { return Parse(File.ReadAllText($"/proc/{id}/stat")); }
        catch (IOException) { return null; } // It ended while we looked.
    }

    /// <summary>A command may hold spaces and brackets, so the numbers begin after the last bracket.</summary>
    public static ProcessLine Parse(string line)
    {
        var (open, close) = (line.IndexOf('('), line.LastIndexOf(')'));
        var fields = line[(close + 2)..].Split(' ');

        // User and system time of the process, then of its ended children.
        var ticks = fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
        return new(int.Parse(line[..(open - 1)], CultureInfo.InvariantCulture), line[(open + 1)..close], int.Parse(fields[1], CultureInfo.InvariantCulture), ticks);
    }
}
