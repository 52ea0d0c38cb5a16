using System.Text.RegularExpressions;
using Kernel.Attachments;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kernel.Text;

/// <summary>
/// Files within what members write: pictures are shown at a size known before they arrive, other files are a row with their kind
/// and size. Pictures from elsewhere are links, so that reading a post asks no other site for anything.
/// </summary>
internal static partial class AttachedRendering
{
    static readonly string[] Pictures = ["png", "jpg", "jpeg", "gif", "webp"];

    /// <summary>Notes on each link which file it is, as far as that is known.</summary>
    public static void Note(MarkdownDocument document, IReadOnlyDictionary<string, Attached>? files)
    {
        if (files is not { Count: > 0 }) return;

        foreach (var link in document.Descendants<LinkInline>())
            if (Place().Match(link.Url ?? "") is { Success: true } place && files.TryGetValue(place.Groups[1].Value, out var file)) link.SetData(typeof(Attached), file);
    }

    public sealed class Links : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            var allowed = link.IsImage ? Address.ForImage(address, embedded: false) : Address.ForLink(address);
            if (allowed is null) renderer.WriteChildren(link);
            else if (!renderer.EnableHtmlForInline) base.Write(renderer, link);
            else if (Place().Match(allowed) is { Success: true } place) WriteFile(renderer, link, allowed, place.Groups[2].Value);
            else if (link.IsImage && Address.IsExternal(allowed)) WriteElsewhere(renderer, link, allowed);
            else base.Write(renderer, link);
        }

        void WriteFile(HtmlRenderer renderer, LinkInline link, string address, string fileName)
        {
            var file = (Attached?)link.GetData(typeof(Attached));
            var isPicture = file?.IsPicture ?? Pictures.Contains(Extension(fileName));
            if (link.IsImage && isPicture) WritePicture(renderer, link, address, fileName, file);
            else WriteRow(renderer, link, address, fileName, file);
        }

        void WritePicture(HtmlRenderer renderer, LinkInline link, string address, string fileName, Attached? file)
        {
            // A link around it may lead elsewhere on purpose.
            var isLinked = link.FindParentOfType<LinkInline>().Any(l => l != link);
            if (!isLinked) Open(renderer, "attached-picture", address);
            if (link.FirstChild is null) link.AppendChild(new LiteralInline(file?.Name ?? fileName));
            if (file is { HasSmall: true }) link.Url = file.SmallAddress;
            if (file is not null)
            {
                link.GetAttributes().AddPropertyIfNotExist("width", file.Width);
                link.GetAttributes().AddPropertyIfNotExist("height", file.Height);
            }
            link.GetAttributes().AddPropertyIfNotExist("loading", "lazy");
            base.Write(renderer, link);
            if (!isLinked) renderer.Write("</a>");
        }

        static void WriteRow(HtmlRenderer renderer, LinkInline link, string address, string fileName, Attached? file)
        {
            Open(renderer, "attached-file", address);
            renderer.Write("<span class=\"attached-file__kind\">").WriteEscape(Extension(fileName).ToUpperInvariant()).Write("</span> ");
            if (link.FirstChild is null) renderer.WriteEscape(file?.Name ?? fileName);
            renderer.WriteChildren(link);
            if (file is not null) renderer.Write(" <span class=\"attached-file__size\">").WriteEscape(Attached.SizeInWords(file.Size)).Write("</span>");
            renderer.Write("</a>");
        }

        static void WriteElsewhere(HtmlRenderer renderer, LinkInline link, string address)
        {
            var isLinked = link.FindParentOfType<LinkInline>().Any(l => l != link);
            if (!isLinked) Open(renderer, null, address);
            if (link.FirstChild is null) renderer.WriteEscape(address);
            else renderer.WriteChildren(link);
            if (!isLinked) renderer.Write("</a>");
        }

        static void Open(HtmlRenderer renderer, string? name, string address)
        {
            renderer.Write("<a ");
            if (name is not null) renderer.Write("class=\"").Write(name).Write("\" ");
            renderer.Write("href=\"").WriteEscapeUrl(address).Write("\">");
        }
    }

    static string Extension(string fileName) => Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();

    [GeneratedRegex(@"\A~/attachments/([0-9a-z]{26})/([^/?#]+)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
