using Kernel.Feeds;
using Kernel.Modules;
using Kernel.Search;

namespace Tests.Search;

public class KindsTests
{
    // Two sources of one name would take each other's things for gone, and the index would never be done.
    [Fact]
    public async Task No_two_modules_give_their_things_one_name()
    {
        await using var site = await TestSite.Start();

        await site.InTenant(scope =>
        {
            var kinds = scope.Get<Plugs>().Of<ISearchSource>().Select(s => s.Kind.Name).ToList();
            var feeds = scope.Get<Plugs>().Of<IFeedSource>().Select(s => s.Name).ToList();

            Assert.Equal(kinds.Distinct(), kinds);
            Assert.Equal(feeds.Distinct(), feeds);
            Assert.Contains("wiki", kinds);
            return Task.CompletedTask;
        });
    }
}
