using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Content.Reading;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Content.Plugs;

/// <summary>Published pages, posts and whatever else editors made a type for, as long as it has an address. What a module made a type for is that module's to offer.</summary>
sealed class PageSearch(AppDb db, Visible visible, ISearchIndex index) : ISearchSource,
    IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    // What Orchard's fields and parts call their words; everything else in them is for the program.
    static readonly string[] Names = ["Text", "Markdown", "Html", "DisplayText", "Description", "TagNames", "Values"];

    public SearchKind Kind { get; } = new("page", "Page", "Pages", "case", 50);

    // Whether an item may be read is asked of each that the words named, and not begun with: see the discussions' search.
    public IQueryable<Findable> All => Among(visible.ForReaders);

    IQueryable<Findable> Among(IQueryable<ContentItem> open) =>
        from i in db.Set<ContentItem>()
        where i.Path != null && i.Path != "" && open.Any(o => o.Id == i.Id)
        join p in db.Set<Person>() on i.Author equals p.UserName into authors from p in authors.DefaultIfEmpty()
        select new Findable
        {
            Id = i.Id, Title = i.DisplayText == "" ? i.Path! : i.DisplayText, Stored = i.Parts, Utc = i.PublishedUtc ?? i.CreatedUtc,
            AuthorId = p == null ? "" : p.Id, AuthorName = p.UserName, AuthorDisplayName = p.DisplayName, AuthorPhoto = p.Photo, Path = "/" + i.Path,
        };

    public IQueryable<Findable> For(Viewer viewer) => All;

    public Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) => Task.FromResult<IReadOnlyCollection<string>>([""]);

    public string WordsOf(string stored)
    {
        var words = new StringBuilder();
        Collect(JsonNode.Parse(stored), "", words);
        return words.ToString();
    }

    public Task Handle(ContentPublished happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ContentItemId], stop);
    public Task Handle(ContentReplaced happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ContentItemId], stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ContentItemId], stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ContentItemId], stop);

    static void Collect(JsonNode? json, string name, StringBuilder words)
    {
        switch (json)
        {
            case JsonObject members:
                foreach (var (key, value) in members) Collect(value, key, words);
                break;
            case JsonArray list:
                foreach (var item in list) Collect(item, name, words);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && Names.Contains(name):
                words.Append(Plain(name, value.GetValue<string>())).Append('\n');
                break;
        }
    }

    static string Plain(string name, string text) => name switch
    {
        "Markdown" => Markdown.ToPlainText(text, Markdown.MaxLength),
        "Html" => Html.Words(text, Markdown.MaxLength),
        _ => text,
    };
}
