using Feeds.Pieces;
using Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Feeds;

public sealed class FeedsModule : Module
{
    public override string Summary => "What visitors may read, as Atom feeds for feed readers.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.Zone<SiteFeeds>("home.head", "Pieces/_Head");
        m.Zone<CommunityFeeds>("community.head", "Pieces/_Head");
        m.Zone<CommunityFeeds>("community.side", "Pieces/_Side", order: 90);

        m.Services(s => s.AddScoped<FeedAnswers>());
    }
}
