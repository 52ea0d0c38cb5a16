using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Content;

public enum ContentState
{
    /// <summary>Never published: only those who edit it see it.</summary>
    Draft,
    Published,
    /// <summary>Was published, and taken back.</summary>
    Unpublished,
    /// <summary>In the bin: can be restored until it is purged.</summary>
    Deleted,
}

/// <summary>
/// Anything that editors manage. A type made in code derives from it and has typed columns in a table of its own;
/// a type made by an editor or an import is a definition, and its values live in <see cref="Parts"/>.
/// The row is what readers see; a draft of a published item waits as a <see cref="ContentVersion"/>.
/// </summary>
public class ContentItem : Entity, IVersioned, IMapped
{
    /// <summary>The longest title and the longest path.</summary>
    public const int LongestText = 1_000;

    public required string ContentType { get; init; }

    /// <summary>The name shown in lists and as the page's title.</summary>
    [MaxLength(LongestText)]
    public string DisplayText
    {
        get;
        set => (field, FoldedTitle) = (value, Fold(value));
    } = "";

    /// <summary>The title in small letters, for searching: SQLite's own idea of small letters ends at z.</summary>
    [MaxLength(LongestText)]
    public string FoldedTitle { get; private set; } = "";

    /// <summary>The address below the site's root, without a leading slash; null when it has no page of its own.</summary>
    [MaxLength(LongestText)]
    public string? Path { get; set; }

    /// <summary>The item in whose list it stands, as its ContainedPart says; null for most.</summary>
    [MaxLength(Data.Id.Length)]
    public string? ContainerId { get; set; }

    public ContentState State { get; private set; } = ContentState.Draft;

    /// <summary>The id of the person it belongs to, as imports bring it; not always somebody with an account here.</summary>
    public string OwnerId { get; set; } = "";

    /// <summary>The user name of who wrote the present version.</summary>
    public string Author { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
    public DateTime ModifiedUtc { get; set; }
    public DateTime? PublishedUtc { get; set; }

    /// <summary>Parts and fields that no column holds, as a JSON object in Orchard's shape, in the order in which they came.</summary>
    public string Parts { get; set; } = "{}";

    /// <summary>The number of the version that readers see; the first is 1.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Orchard's id of the present version; an import that brings it again changes nothing.</summary>
    public string? VersionId { get; set; }

    public int Version { get; set; }

    public bool IsPublished => State == ContentState.Published;

    /// <summary>The address within the site, with a leading slash.</summary>
    public string Address => "/" + Path;

    /// <summary>Text as <see cref="FoldedTitle"/> keeps it, for searching.</summary>
    public static string Fold(string text) => text.ToLowerInvariant();

    /// <summary>Checks what a reader may expect of a published item of this type.</summary>
    /// <exception cref="RuleBroken">Something is missing; the sentence says what to do.</exception>
    public virtual void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken("Give it a title before you publish.", "DisplayText");
    }

    /// <summary>Called after an editor or an import wrote the fields, for what is derived from them, such as HTML from Markdown.</summary>
    public virtual void Edited() { }

    public void Publish(DateTime nowUtc)
    {
        if (State == ContentState.Deleted) throw new RuleBroken("This is in the bin. Restore it before you publish it.");
        CheckReady();

        State = ContentState.Published;
        PublishedUtc ??= nowUtc;
        Raise(new ContentPublished(Id, ContentType));
    }

    public void Unpublish()
    {
        if (State != ContentState.Published) return;

        State = ContentState.Unpublished;
        Raise(new ContentUnpublished(Id, ContentType));
    }

    public void Delete()
    {
        if (State == ContentState.Deleted) return;

        State = ContentState.Deleted;
        Raise(new ContentDeleted(Id, ContentType));
    }

    /// <summary>
    /// How an import says it stands. A type made in code still checks what its readers may expect; anything else is
    /// shown as it was shown where it came from, title or not.
    /// </summary>
    public void Arrive(bool published, DateTime? publishedUtc, DateTime nowUtc)
    {
        if (!published)
        {
            if (State == ContentState.Deleted) State = ContentState.Draft;
            return;
        }
        if (GetType() != typeof(ContentItem)) CheckReady();

        State = ContentState.Published;
        PublishedUtc = publishedUtc ?? PublishedUtc ?? nowUtc;
        Raise(new ContentPublished(Id, ContentType));
    }

    /// <summary>Called before the text of something unpublished is changed. True when readers once saw what stands there now.</summary>
    internal bool Reopen()
    {
        if (State != ContentState.Unpublished) return false;

        State = ContentState.Draft;
        return true;
    }

    /// <summary>Out of the bin again, for its editors to look at before readers do.</summary>
    public void Restore()
    {
        if (State == ContentState.Deleted) State = ContentState.Unpublished;
    }

    public static void Map(ModelBuilder model) => model.Entity<ContentItem>(item =>
    {
        item.UseTptMappingStrategy();
        item.Ignore(i => i.IsPublished).Ignore(i => i.Address);
        item.HasIndex(i => i.Path).IsUnique();
        item.HasIndex(i => new { i.ContentType, i.State, i.ModifiedUtc });
        item.HasIndex(i => new { i.ContainerId, i.State, i.PublishedUtc });
        item.HasIndex(i => new { i.State, i.ModifiedUtc });
    });
}
