using Notifications;

namespace Tests.Notifications;

public class BellTests
{
    [Theory]
    [InlineData(0, "Notifications, none unread", "0"), InlineData(1, "1 unread notification", "1"), InlineData(3, "3 unread notifications", "3"), InlineData(100, "More than 99 unread notifications", "99+")]
    public void The_bell_says_how_many(int unread, string name, string shown) =>
        Assert.Equal((name, shown), (new BellCard(unread).Name, new BellCard(unread).Shown));

    [Fact]
    public async Task The_bell_of_every_page_counts_what_is_unread()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana, key: "a");
        await site.Tell(Cast.Ana, key: "b");
        await site.Tell(Cast.Ana, key: "b");
        var ana = site.As(Cast.Ana);

        Assert.Equal("2 unread notifications", Bell(await ana.Open("/notifications")));
        await (await ana.Open("/notifications")).Press("Mark all as read");
        Assert.Equal("Notifications, none unread", Bell(await ana.Open("/notifications")));
    }

    [Fact]
    public async Task A_visitor_has_no_bell()
    {
        await using var site = await TestSite.Start();

        Assert.Empty((await site.Visitor().Open("/there-is-no-such-page")).FindAll("a[href='/notifications']"));
    }

    static string Bell(Page page) => Page.Name(page.Find(".site-header a[href='/notifications']"));
}
