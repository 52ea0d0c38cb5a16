using System.Globalization;
using System.Text;
using Content.Editing;
using Kernel.Content;
using Kernel.Pages;

namespace Content.Admin.Items;

/// <summary>What an editor looks for. Every part of it stands in the address, so a list can be kept and sent.</summary>
public sealed record ListFilter
{
    public string Q { get; init; } = "";
    public string Type { get; init; } = "";
    public string State { get; init; } = "";
    public string Author { get; init; } = "";
    public string Order { get; init; } = "";

    /// <summary>Only what stands in this item's list.</summary>
    public string In { get; init; } = "";
    public int Page { get; init; } = 1;

    public const string Bin = "bin";

    public static readonly IReadOnlyList<Choice> States =
    [
        new("", "Any state"), new("published", "Published"), new("changed", "Draft of a new version"),
        new("draft", "Draft"), new("unpublished", "Unpublished"), new(Bin, "In the bin"),
    ];

    public static readonly IReadOnlyList<Choice> Orders =
        [new("", "Last changed"), new("title", "Title"), new("created", "Newest"), new("published", "Last published")];

    public bool IsEmpty => Q.Length + Type.Length + State.Length + Author.Length + In.Length == 0;

    /// <summary>The address of the list without its page; a part may be set otherwise.</summary>
    public string Path(string? order = null)
    {
        var path = new StringBuilder("/admin/content");
        foreach (var (name, value) in new[] { ("q", Q), ("type", Type), ("state", State), ("author", Author), ("order", order ?? Order), ("in", In) })
            if (value.Length > 0) path.Append(CultureInfo.InvariantCulture, $"{(path.ToString().Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}");
        return path.ToString();
    }
}

public sealed record ContentRow(string Id, string Title, string ContentType, string TypeName, StateBadge State, string Author, DateTime ModifiedUtc, string? Address);

public sealed record ContentList(
    ListFilter Filter, IReadOnlyList<ContentRow> Rows, int Total, Pager Pager,
    IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Creatable, IReadOnlyList<string> Authors, string? InTitle, bool CanPublish, bool CanDelete)
{
    public bool IsBin => Filter.State == ListFilter.Bin;
}

/// <summary>A state as a badge says it.</summary>
/// <param name="Tone">The badge's modifier; empty for a quiet one.</param>
public sealed record StateBadge(string Text, string Tone)
{
    internal static StateBadge Of(ContentState state, bool hasDraft) => state switch
    {
        ContentState.Published when hasDraft => new("Draft of a new version", "attention"),
        ContentState.Published => new("Published", "positive"),
        ContentState.Unpublished => new("Unpublished", ""),
        ContentState.Deleted => new("In the bin", "danger"),
        _ => new("Draft", ""),
    };

    public string Class => Tone.Length == 0 ? "badge" : $"badge badge--{Tone}";
}
