namespace Insights.Tiles;

/// <summary>One figure: its value, where it comes from, what is hoped for, and what one could do.</summary>
/// <param name="Id">Stands in its address on the page, and in exports.</param>
public sealed record Tile(string Id, string Title, string Value)
{
    /// <summary>What it consists of, or the same seen otherwise.</summary>
    public IReadOnlyList<TileLine> Lines { get; init; } = [];

    /// <summary>Against the days before, as a sentence.</summary>
    public string Trend { get; init; } = "";

    /// <summary>Null where no benchmark is known.</summary>
    public TileTarget? Target { get; init; }

    /// <summary>How it was worked out: numerator, denominator, days, who counts.</summary>
    public string How { get; init; } = "";

    /// <summary>The same in plain words.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Whom it is about, where they are named.</summary>
    public IReadOnlyList<TileLine> Names { get; init; } = [];

    /// <summary>What whoever looks after the community could do.</summary>
    public string Action { get; init; } = "";
}

public sealed record TileLine(string Label, string Value);

/// <param name="Grade">How well it is founded: B is research, C what practitioners say, D our own proposal.</param>
/// <param name="IsMet">Null while nothing can be said.</param>
public sealed record TileTarget(string Text, char Grade, bool? IsMet);
