using System.Globalization;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;

namespace Content.Editing;

/// <summary>How a value stands in JSON and in an input of a form. What a person does not touch stays as it was written.</summary>
abstract class Shape
{
    public abstract string Show(JsonNode? json);

    /// <param name="there">What stands in the JSON now.</param>
    /// <exception cref="FormatException">The text does not fit.</exception>
    public abstract JsonNode? Read(string typed, JsonNode? there);

    /// <summary>What is wrong when the text does not fit, as a sentence.</summary>
    public virtual string Misfit => "This does not fit here.";

    /// <summary>A text, as it is typed.</summary>
    public static readonly Shape Text = new TextShape();
    /// <summary>Some texts, one on a line.</summary>
    public static readonly Shape Lines = new LinesShape(keepsGaps: false);
    /// <summary>Texts that belong to something else line by line, so that an empty one keeps its place.</summary>
    public static readonly Shape Rows = new LinesShape(keepsGaps: true);
    public static readonly Shape Number = new NumberShape();
    public static readonly Shape Flag = new FlagShape();
    public static readonly Shape Day = new DayShape();
    public static readonly Shape Hour = new TextShape();
    /// <summary>An instant, shown in the site's time zone.</summary>
    public static Shape Time(TimeZoneInfo zone) => new TimeShape(zone);

    sealed class TextShape : Shape
    {
        public override string Show(JsonNode? json) => Loose.Text(json) ?? "";
        public override JsonNode? Read(string typed, JsonNode? there) => typed;
    }

    sealed class LinesShape(bool keepsGaps) : Shape
    {
        public override string Show(JsonNode? json) => string.Join('\n', (json as JsonArray ?? []).Select(t => Loose.Text(t) ?? ""));
        public override JsonNode? Read(string typed, JsonNode? there) =>
            new JsonArray([.. typed.Split('\n').Select(l => l.Trim()).Where(l => keepsGaps || l.Length > 0).Select(l => JsonValue.Create(l))]);
    }

    sealed class NumberShape : Shape
    {
        public override string Misfit => "Write a number here, such as 12 or 3.5.";
        public override string Show(JsonNode? json) => Loose.Word(json) ?? "";

        // The comma of many languages, and no sign that would mean thousands.
        public override JsonNode? Read(string typed, JsonNode? there) => typed.Length == 0 ? null
            : JsonValue.Create(decimal.Parse(typed.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
    }

    sealed class FlagShape : Shape
    {
        public override string Show(JsonNode? json) => Loose.Flag(json) == true ? "true" : "false";
        // The box and the hidden field that says that the form had one.
        public override JsonNode? Read(string typed, JsonNode? there) => typed.Contains("true", StringComparison.OrdinalIgnoreCase);
    }

    sealed class DayShape : Shape
    {
        public override string Misfit => "Write a date here, such as 2026-01-31.";
        public override string Show(JsonNode? json) => Loose.Time(json)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        public override JsonNode? Read(string typed, JsonNode? there) => typed.Length == 0 ? null
            : DateTime.ParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    sealed class TimeShape(TimeZoneInfo zone) : Shape
    {
        const string Minutes = "yyyy-MM-dd'T'HH:mm";

        public override string Misfit => "Write a date and a time here.";
        public override string Show(JsonNode? json) => Loose.Time(json) is { } utc ? TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString(Minutes, CultureInfo.InvariantCulture) : "";

        public override JsonNode? Read(string typed, JsonNode? there)
        {
            if (typed.Length == 0) return null;
            var local = DateTime.ParseExact(typed, [Minutes, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None);
            // The hour that summer time leaps over is no time there; the hour after it is meant.
            if (zone.IsInvalidTime(local)) local = local.AddHours(1);
            return TimeZoneInfo.ConvertTimeToUtc(local, zone).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }
    }
}
