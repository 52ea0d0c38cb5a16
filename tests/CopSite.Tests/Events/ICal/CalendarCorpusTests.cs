using System.Text;
using System.Text.Json;
using Events;
using Events.ICal;
using Kernel;
using Kernel.Text;
using Tests.Corpora;

namespace Tests.Events.ICal;

/// <summary>Strings, zones and files that calendars of other programs stumble over.</summary>
public class CalendarCorpusTests
{
    static IEnumerable<JsonElement> Cases => JsonDocument.Parse(File.ReadAllText(SharedData.File("corpora/selfmade-ical/ical-cases.json"))).RootElement.EnumerateArray();

    [Fact]
    public void Every_title_of_the_cases_comes_back_in_a_file_of_one_event() =>
        Assert.All(Cases.Where(c => c.TryGetProperty("summary", out _)).Select(c => c.GetProperty("summary").GetString()!), ComesBack);

    [Fact]
    public void Every_naughty_string_comes_back_in_a_file_of_one_event() =>
        Assert.All(JsonDocument.Parse(File.ReadAllText(SharedData.File("corpora/blns/blns.json"))).RootElement.EnumerateArray().Select(s => s.GetProperty("value").GetString()!), ComesBack);

    [Fact]
    public void Every_zone_of_the_cases_has_the_same_instant_in_the_file_as_on_the_page()
    {
        var zones = Cases.Where(c => c.TryGetProperty("zone", out _)).ToList();

        Assert.NotEmpty(zones);
        Assert.All(zones, c =>
        {
            var zone = WallClock.Zone(c.GetProperty("zone").GetString())!;
            var utc = WallClock.ToUtc(WallClock.Read(c.GetProperty("local").GetString())!.Value, zone, "Starts");

            var read = Assert.Single(CalendarFile.Read(Written("Zone", "", utc, zone.Id), TimeZoneInfo.Utc).Events);

            Assert.Equal(utc, read.StartUtc);
            Assert.Equal(c.GetProperty("local").GetString(), new When(read.StartUtc, read.EndUtc, read.TimeZone).Start.ToString("yyyy-MM-dd'T'HH:mm"));
        });
    }

    [Fact]
    public void Files_of_other_programs_are_read_to_their_end()
    {
        var files = Directory.GetFiles(SharedData.Folder("corpora", "libical-ics"), "*.ics");

        Assert.NotEmpty(files);
        var taken = files.Select(f => (Name: Path.GetFileName(f), Read: CalendarFile.Read(File.ReadAllText(f), TimeZoneInfo.Utc))).ToList();
        Assert.All(taken, f => Assert.All(f.Read.Events, e => Assert.True(e.StartUtc < e.EndUtc && e.Title.Length > 0, f.Name)));
        Assert.True(taken.Sum(f => f.Read.Events.Count) >= 5);
        // Nothing is dropped in silence.
        Assert.All(taken, f => Assert.True(f.Read.Events.Count + f.Read.Left.Count > 0 || !CalendarPart.Read(File.ReadAllText(Path.Combine(SharedData.Folder("corpora", "libical-ics"), f.Name))).All("VEVENT").Any(), f.Name));
    }

    static void ComesBack(string title)
    {
        var file = Written(title, title, new(2026, 11, 27, 15, 0, 0, DateTimeKind.Utc), "Europe/London");

        var bytes = Encoding.UTF8.GetBytes(file);
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain(file.Replace("\r\n", "", StringComparison.Ordinal), letter => letter is '\r' or '\n' || letter < ' ' && letter != '\t');

        var events = CalendarPart.Read(Encoding.UTF8.GetString(bytes)).All("VEVENT").ToList();
        var one = Assert.Single(events);
        Assert.Empty(one.Inside);
        Assert.Equal(Seen(title), one.Text("SUMMARY"));
        Assert.Equal(Seen(title), one.Text("DESCRIPTION"));
        Assert.Equal("20261127T150000Z", one.First("DTSTART")!.Value);
    }

    // Control characters are no part of a text, half letters cannot be written, and line ends are one kind.
    static string Seen(string text) => new([.. Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))).Where(l => l is '\n' or '\t' || l >= ' ' && l != '\x7F')]);

    static string Written(string title, string text, DateTime utc, string zone) => CalendarWriter.Write("Water",
        [new("e1@t1", title, text, utc, utc.AddHours(1), zone, "", "https://example.org/e1", 0, false, false, utc, utc)]);
}
