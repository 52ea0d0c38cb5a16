using System.Text.Json.Nodes;
using Content.Editing;
using Kernel.Settings;

namespace Tests.Content;

public class InputTests
{
    static Input Of(InputKind kind, Shape shape) => new("P.F", "Field", "", kind, shape, ["P", "F", "V"]);

    static string Typed(InputKind kind, Shape shape, string there, string typed)
    {
        var item = JsonNode.Parse($$$"""{ "P": { "F": { "V": {{{there}}}, "Beside": 1.0 } } }""")!.AsObject();
        Of(kind, shape).Write(item, typed);
        return item["P"]!["F"]!.ToJsonString(SiteJson.Options);
    }

    [Fact]
    public void What_is_shown_and_sent_back_stays_to_the_letter()
    {
        Assert.Equal("""{"V":1.50,"Beside":1.0}""", Typed(InputKind.Number, Shape.Number, "1.50", "1.50"));
        Assert.Equal("""{"V":"2026-01-31T09:30:00+01:00","Beside":1.0}""", Typed(InputKind.Date, Shape.Day, "\"2026-01-31T09:30:00+01:00\"", "2026-01-31"));
        Assert.Equal("""{"V":["a",""],"Beside":1.0}""", Typed(InputKind.Lines, Shape.Lines, """["a", ""]""", "a\r\n"));
        Assert.Equal("""{"V":null,"Beside":1.0}""", Typed(InputKind.Text, Shape.Text, "null", ""));
    }

    [Fact]
    public void What_is_changed_is_written_as_recipes_write_it()
    {
        Assert.Equal("""{"V":3.5,"Beside":1.0}""", Typed(InputKind.Number, Shape.Number, "1", "3,5"));
        Assert.Equal("""{"V":"2026-02-01T00:00:00Z","Beside":1.0}""", Typed(InputKind.Date, Shape.Day, "null", "2026-02-01"));
        Assert.Equal("""{"V":["a","b"],"Beside":1.0}""", Typed(InputKind.Lines, Shape.Lines, "null", "a\r\n\r\n b "));
        Assert.Equal("""{"V":["","b"],"Beside":1.0}""", Typed(InputKind.Lines, Shape.Rows, "null", "\r\nb"));
        Assert.Equal("""{"V":true,"Beside":1.0}""", Typed(InputKind.Checkbox, Shape.Flag, "false", "true,false"));
        Assert.Equal("""{"V":"a\nb","Beside":1.0}""", Typed(InputKind.TextArea, Shape.Text, "\"\"", "a\r\nb"));
    }

    [Fact]
    public void A_time_is_shown_and_read_in_the_sites_zone()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var shape = Shape.Time(berlin);

        Assert.Equal("2026-07-01T14:00", shape.Show(JsonValue.Create("2026-07-01T12:00:00Z")));
        Assert.Equal("2026-01-01T11:00:00Z", shape.Read("2026-01-01T12:00", null)!.GetValue<string>());
        // The night in which summer time begins has no half past two.
        Assert.Equal("2026-03-29T01:30:00Z", shape.Read("2026-03-29T02:30", null)!.GetValue<string>());
    }
}
