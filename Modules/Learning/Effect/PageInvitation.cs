using System.ComponentModel.DataAnnotations;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Effect;

/// <summary>That a facilitator invited somebody to a page. Nobody is invited twice: who was held back by chance stays so.</summary>
internal sealed class PageInvitation : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PageId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Id.Length)]
    public required string InvitedById { get; init; }
    public required DateTime InvitedUtc { get; init; }

    public static PageInvitation To(LearningPage page, string personId, string byId, DateTime nowUtc)
    {
        var invited = new PageInvitation { PageId = page.Id, PersonId = personId, InvitedById = byId, InvitedUtc = nowUtc };
        invited.Raise(new MemberInvited(page.Id, page.CommunityId, personId));
        return invited;
    }

    public static void Map(ModelBuilder model) => model.Entity<PageInvitation>(i =>
    {
        i.HasKey(x => new { x.PageId, x.PersonId });
        i.HasIndex(x => x.PersonId);
        i.HasOne<ContentItem>().WithMany().HasForeignKey(x => x.PageId).OnDelete(DeleteBehavior.Cascade);
        i.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}
