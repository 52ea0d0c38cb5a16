using Communities;
using Discussions;
using Kernel.Content;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications;
using Tests.Notifications.Mail;

namespace Tests.Notifications.Telling;

/// <summary>Nobody is mailed what is not for them any more.</summary>
public class MailWithheldTests
{
    static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_place_that_closed_meanwhile_is_neither_mailed_nor_shown()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Membership>().SingleAsync(m => m.PersonId == Cast.Ben.Id)).Set(MembershipState.Left, isFacilitator: false, Cast.Noon);
            return await scope.Db.SaveChangesAsync();
        });
        await site.KavyaReplies();
        Assert.Single(await site.Lines(Cast.Ben));

        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Private;
            return await scope.Db.SaveChangesAsync();
        });
        site.Clock.Advance(TenMinutes);

        Assert.Empty(await Mailed.To(site, Cast.Ben));
        var centre = await site.As(Cast.Ben).Open("/notifications");
        Assert.False(centre.Has(Cast.QuestionTitle));
        Assert.Single(centre.FindAll("a[aria-label='Notifications, none unread']"));
    }

    [Fact]
    public async Task A_discussion_that_was_removed_meanwhile_is_neither_mailed_nor_shown()
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies();

        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Discussion>().SingleAsync(d => d.Id == Cast.QuestionId)).Unpublish();
            return await scope.Db.SaveChangesAsync();
        });
        site.Clock.Advance(TenMinutes);

        Assert.Empty(await Mailed.To(site, Cast.Ben));
        Assert.False((await site.As(Cast.Ben).Open("/notifications")).Has(Cast.QuestionTitle));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Who_is_suspended_or_has_no_confirmed_address_gets_no_mail(bool isSuspended)
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies();

        await site.Change(Cast.Ben, ben => { if (isSuspended) ben.SuspendedUtc = Cast.Noon; else ben.EmailConfirmed = false; });
        site.Clock.Advance(TenMinutes);

        Assert.Empty(await Mailed.To(site, Cast.Ben));
    }

    [Fact]
    public async Task A_muted_community_is_quiet_on_the_site_and_by_mail()
    {
        await using var site = await TestSite.Start();
        await site.Wish(Cast.Ben, w => w.Places[Cast.WaterId] = PlaceWish.Muted);

        await site.KavyaReplies();
        site.Clock.Advance(TenMinutes);

        Assert.Empty(await site.Lines(Cast.Ben));
        Assert.Empty(await Mailed.To(site, Cast.Ben));
    }
}
