using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Search;
using Microsoft.Extensions.DependencyInjection;
using Search.Finding;
using Search.Index;
using Search.Rebuilds;
using Search.Results;
using Search.Spelling;

namespace Search;

public sealed class SearchModule : Module
{
    public const string Manage = "search.manage";

    public override string Summary => "One box that finds discussions, replies, communities, people and pages.";

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Manage, "Look after the search index", Role.Administrator);

        m.Admin("Search", "/admin/search", needs: Manage, order: 60, icon: "search");
        m.Zone("site.search", "Box/_Box");

        m.Add<GoOnIndexing>();
        m.Add<RebuildCommand>();
        m.Job<CatchUp>("0 25 * * * ?");

        m.Services(s => s
            .AddScoped<IndexWriter>().AddScoped<ISearchIndex>(p => p.GetRequiredService<IndexWriter>())
            .AddScoped<TextIndex>(p => p.GetRequiredService<Storage>().IsPostgres ? new PostgresText(p.GetRequiredService<AppDb>()) : new SqliteText(p.GetRequiredService<AppDb>()))
            .AddScoped<Indexer>().AddScoped<Finder>().AddScoped<Speller>().AddScoped<Choices>().AddScoped<ResultsQuery>());
    }
}
