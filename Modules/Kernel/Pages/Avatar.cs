using System.Text.Encodings.Web;
using Kernel.People;
using Microsoft.AspNetCore.Html;

namespace Kernel.Pages;

/// <summary>
/// A face: the photo, or initials on a tint. Decoration beside a name, so screen readers skip it. Views say
/// <c>&lt;avatar of="Model.Author" /&gt;</c>; one that draws fifty of them asks <see cref="CopPage{TModel}.Avatar"/>.
/// </summary>
sealed class Avatar(Face of, string size, string pathBase) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(of.Photo.Length > 0 ? "<img class=\"avatar" : "<span class=\"avatar");
        if (size.Length > 0)
        {
            writer.Write(" avatar--");
            encoder.Encode(writer, size);
        }
        if (of.Photo.Length > 0)
        {
            writer.Write("\" src=\"");
            encoder.Encode(writer, $"{pathBase}/media/{Uri.EscapeDataString(of.Photo).Replace("%2F", "/", StringComparison.Ordinal)}");
            writer.Write("\" alt=\"\" loading=\"lazy\">");
            return;
        }
        writer.Write(" avatar--tone-");
        writer.Write(of.Tone);
        writer.Write("\" aria-hidden=\"true\">");
        encoder.Encode(writer, of.Initials);
        writer.Write("</span>");
    }
}
