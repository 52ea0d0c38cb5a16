using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Kernel.Pages;

/// <summary>
/// A time as people say it, with the exact one on hover. Written in the site's zone; a script rewrites it to the
/// reader's. Views say <c>&lt;ago utc="Model.PostedUtc" /&gt;</c>; one that draws fifty of them asks <see cref="CopPage{TModel}.Ago"/>.
/// </summary>
sealed class Ago(DateTime utc, DateTime nowUtc, TimeZoneInfo zone) : IHtmlContent
{
    // Digits and English words: nothing in it needs encoding.
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        writer.Write("<local-time><time datetime=\"");
        writer.Write(utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        writer.Write("\" title=\"");
        writer.Write(local.ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture));
        writer.Write("\">");
        writer.Write(Words(nowUtc - utc, local));
        writer.Write("</time></local-time>");
    }

    internal static string Words(TimeSpan age, DateTime local) => age switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } => Plural.Of((int)age.TotalMinutes, "minute", "minutes") + " ago",
        { TotalHours: < 24 } => Plural.Of((int)age.TotalHours, "hour", "hours") + " ago",
        { TotalDays: < 7 } => Plural.Of((int)age.TotalDays, "day", "days") + " ago",
        { TotalDays: < 300 } => local.ToString("d MMMM", CultureInfo.InvariantCulture),
        _ => local.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };
}
