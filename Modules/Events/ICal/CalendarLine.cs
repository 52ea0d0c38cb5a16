namespace Events.ICal;

/// <summary>A property of a calendar file: <c>DTSTART;TZID=Europe/London:20261126T150000</c>.</summary>
internal sealed record CalendarLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>Null for what is no property.</summary>
    public static CalendarLine? Of(string line)
    {
        var parts = new List<string>();
        var (from, quoted) = (0, false);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"') quoted = !quoted;
            if (quoted || line[at] is not (';' or ':')) continue;

            parts.Add(line[from..at]);
            from = at + 1;
            if (line[at] == ':') return parts[0].Length == 0 ? null : new(parts[0].Trim().ToUpperInvariant(), Read(parts), line[from..]);
        }
        return null;
    }

    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    static Dictionary<string, string> Read(List<string> parts)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Skip(1))
            if (part.IndexOf('=') is > 0 and var at) parameters.TryAdd(part[..at].Trim(), part[(at + 1)..].Trim().Trim('"'));
        return parameters;
    }
}

/// <summary>What stands between <c>BEGIN</c> and <c>END</c>.</summary>
internal sealed class CalendarPart(string name)
{
    const int Deepest = 8;

    readonly List<CalendarLine> lines = [];
    readonly List<CalendarPart> inside = [];

    public string Name => name;
    public IReadOnlyList<CalendarPart> Inside => inside;

    /// <summary>The first property of that name; null where there is none.</summary>
    public CalendarLine? First(string property) => lines.Find(l => l.Name == property);

    public string Text(string property) => First(property) is { } line ? CalendarText.Unescape(line.Value) : "";

    /// <summary>Every part of that name, however deep: some programs write events without a calendar around them.</summary>
    public IEnumerable<CalendarPart> All(string part) => inside.SelectMany(i => i.Name == part ? [i] : i.All(part));

    /// <summary>The whole file as one part without a name. What is broken is passed over.</summary>
    public static CalendarPart Read(string file)
    {
        var open = new Stack<CalendarPart>([new("")]);
        foreach (var line in CalendarText.Unfold(file).Select(CalendarLine.Of).OfType<CalendarLine>())
        {
            if (line.Name == "BEGIN" && open.Count < Deepest)
            {
                var part = new CalendarPart(line.Value.Trim().ToUpperInvariant());
                open.Peek().inside.Add(part);
                open.Push(part);
            }
            else if (line.Name == "END")
            {
                if (open.Count > 1 && open.Peek().Name == line.Value.Trim().ToUpperInvariant()) open.Pop();
            }
            else open.Peek().lines.Add(line);
        }
        return open.Last();
    }
}
