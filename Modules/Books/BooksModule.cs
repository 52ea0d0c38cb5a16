using Books.Answers;
using Books.Asking;
using Books.Editions;
using Books.Making;
using Books.Pieces;
using Books.Plugs;
using Books.Shelf;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Books;

public sealed class BooksModule : Module
{
    public const string Make = "books.make";

    public override string Summary => "Books of a community: chosen pages, case studies and discussions as one file to print or to read on a device.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Make, "Make books of what the community has written", Role.Facilitator);

        m.Zone<BooksTab>("community.tabs", "Pieces/_Tab", order: 60);
        m.Zone("account.overview", "Pieces/_Account", order: 65);

        m.Add<MakingRound>();
        m.Add<BookNotices>();
        m.Add<BooksMove>();
        m.Add<TakenAway>();
        m.Job<TakenAway>("0 35 * * * ?");
        m.Notice("book", "Being asked about your words in a book, and books that are ready", mail: true);

        m.Services(s => s.AddScoped<BookReader>().AddScoped<Press>().AddScoped<Standing>().AddScoped<Passages>().AddScoped<Consents>().AddScoped<AnswerReader>()
            .AddScoped<Planning>().AddScoped<Maker>().AddScoped<ChapterFiles>().AddScoped<BookFolder>());
    }
}
