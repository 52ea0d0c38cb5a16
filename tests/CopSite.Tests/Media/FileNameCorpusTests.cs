using System.Globalization;
using System.Text;
using System.Text.Json;
using Media.Files;
using Microsoft.Net.Http.Headers;
using Tests.Corpora;

namespace Tests.Media;

public class FileNameCorpusTests
{
    [Fact]
    public void Shown_names_have_no_separators_controls_or_overrides() => Assert.All(Names(), name =>
    {
        var shown = ShownName.From(name);

        Assert.NotEqual("", shown.Trim());
        Assert.True(Encoding.UTF8.GetByteCount(shown) <= 200);
        Assert.Equal(-1, shown.IndexOfAny(['/', '\\', ':', '"', '\r', '\n']));
        Assert.DoesNotContain(shown.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
    });

    [Fact]
    public void A_shown_name_is_its_own_shown_name() => Assert.All(Names(), name => Assert.Equal(ShownName.From(name), ShownName.From(ShownName.From(name))));

    [Fact]
    public void Each_download_header_is_one_field_with_the_shown_name() => Assert.All(Names(), name =>
    {
        var value = Disposition.Attachment(name);
        var read = ContentDispositionHeaderValue.Parse(value);

        Assert.True(Ascii.IsValid(value));
        Assert.Equal("attachment", read.DispositionType.Value);
        Assert.Equal(ShownName.From(name), read.FileNameStar.HasValue ? read.FileNameStar.Value : HeaderUtilities.RemoveQuotes(read.FileName).Value);
    });

    [Fact]
    public void Storage_keys_take_nothing_from_a_name_but_a_plain_extension() =>
        Assert.All(Names(), name => Assert.True(StoredName.IsOne(StoredName.New(Path.GetExtension(name)))));

    static List<string> Names()
    {
        using var rows = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("corpora", "selfmade-file-names"), "file-names.json")));
        return [.. rows.RootElement.EnumerateArray().Select(row => row.GetProperty("file_name").GetString()!)];
    }
}
