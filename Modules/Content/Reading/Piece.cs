namespace Content.Reading;

/// <summary>Something that a part or a field of an item shows; the partial of its name in <c>Content/Shared</c> draws it.</summary>
/// <param name="Label">What the field is called; empty for what speaks for itself.</param>
public abstract record Piece(string Label)
{
    /// <summary>The partial that draws it.</summary>
    public string View => "_" + GetType().Name;
}

/// <summary>Rendered text. The HTML has passed the sanitiser.</summary>
public sealed record Prose(string Label, string Html) : Piece(Label);

/// <summary>A short text, a number, a date, a yes or no.</summary>
public sealed record Fact(string Label, string Text) : Piece(Label);

/// <summary>A day or an instant.</summary>
public sealed record Moment(string Label, DateTime Utc, bool HasTime) : Piece(Label);

/// <summary>A link that may lead anywhere; its address has been checked.</summary>
public sealed record WebLink(string Label, string Address, string Text) : Piece(Label);

public sealed record Pictures(string Label, IReadOnlyList<Picture> All) : Piece(Label);

/// <param name="Path">Begins with <c>~/media/</c>.</param>
/// <param name="Text">What it shows, for those who do not see it; empty for decoration.</param>
public sealed record Picture(string Path, string Text);

/// <summary>A block that its own kind draws.</summary>
public sealed record Drawn(Kernel.Content.Blocks.BlockCard Card) : Piece("");

/// <summary>Other items of the site, or terms.</summary>
public sealed record Related(string Label, IReadOnlyList<Link> Links) : Piece(Label);

/// <summary>Words without an address, such as the terms of a taxonomy.</summary>
public sealed record Words(string Label, IReadOnlyList<string> All) : Piece(Label);

/// <summary>Items that stand inside this one: the widgets of a flow, the contents of a bag.</summary>
public sealed record Inside(string Label, IReadOnlyList<InnerItem> Items) : Piece(Label);

/// <param name="Size">Its share of the row in percent, as a flow says; 0 for all of it.</param>
public sealed record InnerItem(string ContentType, string Title, int Size, IReadOnlyList<Piece> Pieces);
