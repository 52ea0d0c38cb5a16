namespace Search.Results;

/// <summary>What is asked, as it stands in the address.</summary>
public sealed class SearchForm
{
    public string? Q { get; set; }

    /// <summary>A kind of thing, such as <c>reply</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>The id of a community.</summary>
    public string? In { get; set; }

    /// <summary>A person's name, or the name in their address.</summary>
    public string? By { get; set; }

    public DateOnly? From { get; set; }


    /// <summary>The last day, itself included.</summary>
    public DateOnly? Until { get; set; }

    public string? FromText => Day(From);
    public string? UntilText => Day(Until);

    /// <summary>Something besides the words and the kind is chosen.</summary>
    public bool IsNarrowed => !string.IsNullOrEmpty(In) || !string.IsNullOrEmpty(By) || From is not null || Until is not null;

    /// <summary>The same search with another kind; the address can be kept and shared.</summary>
    public string PathFor(string kind) => Path(Q, kind, In, By, From, Until);

    /// <summary>The same words, everywhere.</summary>
    public string PathEverywhere => Path(Q, "", "", "", null, null);

    /// <summary>Other words, narrowed in the same way.</summary>
    public string PathOf(string words) => Path(words, Kind, In, By, From, Until);

    public string PathOfPage => PathFor(Kind ?? "");

    static string Path(string? q, string? kind, string? place, string? by, DateOnly? from, DateOnly? until)
    {
        (string Name, string? Value)[] parts = [("q", q), ("kind", kind), ("in", place), ("by", by), ("from", Day(from)), ("until", Day(until))];
        return "/search?" + string.Join('&', parts.Where(p => p.Name == "q" || !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value ?? "")}"));
    }

    static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A kind of thing to narrow a search to.</summary>
public sealed record KindChoice(string Name, string Many);

/// <summary>A place to narrow a search to.</summary>
public sealed record PlaceChoice(string Id, string Name);
