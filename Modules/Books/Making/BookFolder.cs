using System.Globalization;
using Kernel.Data;
using Kernel.Tenancy;

namespace Books.Making;

/// <summary>The files of the tenant's books: a folder for each edition. All of it can be made again, so nothing here is in a backup's way.</summary>
internal sealed class BookFolder(Storage storage, CurrentTenant tenant)
{
    string Root => Path.Combine(storage.FolderOf(tenant.Tenant), "books");

    public string Of(string editionId) => Path.Combine(Root, editionId);

    public string Html(string editionId) => Path.Combine(Of(editionId), "book.html");

    public string Epub(string editionId) => Path.Combine(Of(editionId), "book.epub");

    public string Chapter(string editionId, int number) => Path.Combine(Of(editionId), $"{number.ToString("0000", CultureInfo.InvariantCulture)}.part");

    public string Credits(string editionId) => Path.Combine(Of(editionId), "credits.part");

    public void Make(string editionId) => Directory.CreateDirectory(Of(editionId));

    public void Delete(string editionId)
    {
        if (Directory.Exists(Of(editionId))) Directory.Delete(Of(editionId), recursive: true);
    }

    /// <summary>What was only of use while the two files were made.</summary>
    public void Tidy(string editionId)
    {
        foreach (var file in Directory.EnumerateFiles(Of(editionId)).Where(f => Path.GetFileName(f) is not ("book.html" or "book.epub"))) File.Delete(file);
    }

    public IEnumerable<string> Editions() => Directory.Exists(Root) ? Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)!) : [];
}
