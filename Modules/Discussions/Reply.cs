using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

internal sealed partial class Reply : Entity, IMapped
{
    public const string NoBody = "Write something before you reply.";

    /// <summary>So long an answer may be put right; later, what others built on it would lose its ground.</summary>
    public static readonly TimeSpan Changeable = TimeSpan.FromDays(30);

    // Mending a slip right after posting is not worth a mark.
    static readonly TimeSpan Quiet = TimeSpan.FromMinutes(5);

    [MaxLength(Kernel.Data.Id.Length)]
    public required string DiscussionId { get; init; }

    /// <summary>Its place in the discussion, from 1; stands in its address.</summary>
    public required int Number { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string AuthorId { get; init; }
    public string Body { get; private set; } = "";
    public string Html { get; private set; } = "";
    public int HtmlVersion { get; private set; }

    /// <summary>Of its author’s own.</summary>
    public int Words { get; private set; }
    public int? InReplyTo { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public DateTime? EditedUtc { get; private set; }

    /// <summary>How often it was changed so that readers see a mark.</summary>
    public int Revision { get; private set; }

    /// <summary>What stood here before, as far as it was loaded.</summary>
    public List<ReplyVersion> Former { get; } = [];

    internal static Reply To(Discussion discussion, int number, string authorId, Written text, int? inReplyTo, DateTime nowUtc)
    {
        var reply = new Reply
        {
            DiscussionId = discussion.Id, Number = number, AuthorId = authorId, CreatedUtc = nowUtc,
            InReplyTo = inReplyTo is > 0 && inReplyTo < number ? inReplyTo : null,
        };
        reply.Write(text);
        reply.Raise(new ReplyPosted(discussion.Id, discussion.CommunityId, reply.Id, number, authorId) { HasLinks = text.HasLinks });
        return reply;
    }

    public void Write(Written text) => (Body, Html, HtmlVersion, Words) = (text.Source, text.Html, Markdown.Version, text.Words);

    /// <param name="byId">The person, or who they are called here: see <see cref="SealedNames.Unnamed"/>.</param>
    /// <exception cref="RuleBroken">It is somebody else's, or too old, or the discussion is closed.</exception>
    public void Change(string byId, Written text, bool isClosed, DateTime nowUtc)
    {
        if (byId != AuthorId) throw new RuleBroken("Only whoever wrote a reply can change it.");
        if (isClosed) throw new RuleBroken("This discussion is closed, so its replies stay as they are.");
        if (nowUtc - CreatedUtc > Changeable) throw new RuleBroken("This reply is older than 30 days, and others may have built on it. Write a new one that puts it right.");
        if (text.Source == Body) return;

        if (nowUtc - CreatedUtc > Quiet)
        {
            Former.Add(new ReplyVersion { ReplyId = Id, Revision = ++Revision, Body = Body, UntilUtc = nowUtc });
            EditedUtc = nowUtc;
        }
        Write(text);
        Raise(new ReplyChanged(DiscussionId, Id, byId));
    }

    public static void Map(ModelBuilder model) => model.Entity<Reply>(reply =>
    {
        reply.Ignore(r => r.IsHidden);
        reply.HasQueryFilter(Unhidden, r => r.HiddenUtc == null);
        reply.HasIndex(r => new { r.DiscussionId, r.Number }).IsUnique();
        reply.HasIndex(r => new { r.DiscussionId, r.CreatedUtc });
        reply.HasIndex(r => new { r.AuthorId, r.DiscussionId });
        reply.HasMany(r => r.Former).WithOne().HasForeignKey(v => v.ReplyId).OnDelete(DeleteBehavior.Cascade);
        reply.HasOne<Discussion>().WithMany().HasForeignKey(r => r.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}
