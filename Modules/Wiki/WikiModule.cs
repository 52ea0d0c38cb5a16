using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Adoptions;
using Wiki.Collection;
using Wiki.Histories;
using Wiki.Links;
using Wiki.Pages;
using Wiki.Pieces;
using Wiki.Plugs;
using Wiki.Posts;
using Wiki.Titles;

namespace Wiki;

public sealed class WikiModule : Module
{
    public const string Write = "wiki.write";
    public const string Tend = "wiki.tend";

    public override string Summary => "Pages on which a community writes down together what it knows.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Write, "Write pages, and say which are right", Role.Member, Role.Facilitator);
        m.PermissionWithin(Tend, "Take pages away and bring them back", Role.Facilitator);

        m.ContentType<WikiPage>("Wiki page", t => t.Description = "What a community knows about one thing, written together.");
        m.Zone<WikiTab>("community.tabs", "Pieces/_Tab", order: 20);
        m.Zone<LatestPages>("community.side", "Pieces/_LatestPages", order: 20);

        m.Add<Arrivals>();
        m.Add<LinksLead>();
        m.Add<PostLinks>();
        m.Add<ChangeNotices>();
        m.Add<AdoptionNotices>();
        m.Add<PageSubject>();
        m.Notice("wiki", "Changes to pages that you wrote or follow", mail: false, "wiki-page", "wiki-taken", "wiki-adopted");
        m.Add<WikiSearch>();
        m.Add<WikiFeed>();
        m.Add<WikiPosts>();
        m.Add<PagesMove>();
        m.Add<AttachedPages>();
        m.Add<PagesFromTalk>();
        m.Add<PageChapters>();
        m.Add<PagesContributed>();
        m.Trigger<PageStarted>("Somebody writes a new page of the wiki", t => t.Person("StartedBy", "who wrote it", e => e.StartedBy).Community(e => e.CommunityId).Item("Page", "the page", e => e.PageId));
        m.Trigger<PageChanged>("Somebody changes a page of the wiki", t => t.Person("ChangedBy", "who changed it", e => e.ChangedBy).Community(e => e.CommunityId).Item("Page", "the page", e => e.PageId).YesNo("IsMinor", "whether a slip was mended", e => e.IsMinor));

        m.Services(s => s.AddScoped<Editing>().AddScoped<Rendering>().AddScoped<Writers>().AddScoped<Followers>().AddScoped<Names>().AddScoped<LinkTable>().AddScoped<LinkQuery>()
            .AddScoped<PageQuery>().AddScoped<PageRows>().AddScoped<VersionRows>().AddScoped<HeldPages>().AddScoped<Adopting>().AddScoped<AdoptionQuery>());
    }
}
