using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Sharing.Post;

namespace Sharing;

/// <summary>A case study that another site shared with this hub. Its words are the other site's: nobody here changes them.</summary>
internal sealed class SharedCase : ContentItem
{
    [SetsRequiredMembers]
    public SharedCase() => ContentType = nameof(SharedCase);

    [Field("From", Hint = "The site that shared it.", ReadOnly = true), MaxLength(Connection.LongestName)]
    public string FromName { get; set; } = "";

    [Field("Authors", Hint = "As they agreed to be named.", ReadOnly = true)]
    public List<string> Authors { get; set; } = [];

    /// <summary>So many more authors did not want to be named.</summary>
    public int Unnamed { get; private set; }

    /// <summary>The title as it came: an editor’s form carries one, too.</summary>
    [MaxLength(CaseDocument.LongestTitle)]
    public string GivenTitle { get; private set; } = "";

    /// <summary>Where it is at home, as a whole address; empty where visitors may not read it there.</summary>
    [MaxLength(500)]
    public string HomeAddress { get; private set; } = "";

    /// <summary>A <see cref="SharedText"/>: the parts as they came, and the HTML that this site made of them.</summary>
    public string TextJson { get; private set; } = "{}";

    public int FilesLeft { get; private set; }
    public bool ForVisitors { get; private set; }

    /// <summary>The version of the case study at home.</summary>
    public int CaseNumber { get; private set; }

    public SharedText Text => SharedText.Read(TextJson);

    public static string PathOf(string id) => "/shared/" + id;

    /// <param name="from">The connection over which it came.</param>
    public void Take(CaseDocument document, Connection from, string homeOrigin, DateTime nowUtc)
    {
        (GivenTitle, FromName, Authors, Unnamed) = (document.Title, from.OtherName, [.. document.Authors], document.Unnamed);
        (FilesLeft, ForVisitors, CaseNumber, ModifiedUtc) = (document.FilesLeft, document.ForVisitors, document.Number, nowUtc);
        HomeAddress = document.Path.Length > 0 ? homeOrigin + document.Path : "";
        TextJson = SharedText.Of(document).Write();
        Path ??= PathOf(Id)[1..];
        Edited();
    }

    public override void Edited()
    {
        if (GivenTitle.Length > 0) DisplayText = GivenTitle;
    }

    public static new void Map(ModelBuilder model) => model.Entity<SharedCase>(c => c.Ignore(x => x.Text));
}

internal static class SharedCaseQueries
{
    /// <summary>Those that this viewer may read: guests of the hub see their own communities alone.</summary>
    public static IQueryable<SharedCase> ReadBy(this AppDb db, Viewer viewer)
    {
        var isAtHome = viewer.IsSignedIn && !viewer.IsIn(Role.Guest);
        return db.ShownCases().Where(c => isAtHome || c.ForVisitors);
    }

    /// <summary>What the inbox says decides; what a recipe brought without one shows nowhere.</summary>
    public static IQueryable<SharedCase> ShownCases(this AppDb db) => db.Set<SharedCase>()
        .Where(c => c.State == ContentState.Published && db.Set<InboxEntry>().Any(e => e.ItemId == c.Id && e.Standing == ShareStanding.Shown));
}
