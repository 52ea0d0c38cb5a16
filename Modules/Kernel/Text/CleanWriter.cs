using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace Kernel.Text;

/// <summary>Writes the allow-listed part of a parsed fragment. One walk without recursion, so depth costs no stack.</summary>
internal sealed class CleanWriter(INodeList roots)
{
    // Elements deeper than this are unwrapped. No text is written so deep, and browsers slow down long before.
    const int MostDepth = 200;

    static readonly SearchValues<char> TextSpecials = SearchValues.Create(Specials("<>&"));
    static readonly SearchValues<char> ValueSpecials = SearchValues.Create(Specials("<>&\"\n\f"));

    readonly StringBuilder to = new();
    readonly Stack<(INodeList Nodes, int At, string? Close)> walk = new();
    HashSet<string>? ids;
    int depth;
    bool afterPre;

    public string Written()
    {
        walk.Push((roots, 0, null));
        while (walk.TryPop(out var level))
        {
            if (level.At < level.Nodes.Length)
            {
                walk.Push(level with { At = level.At + 1 });
                Write(level.Nodes[level.At]);
            }
            else if (level.Close is not null)
            {
                depth--;
                afterPre = false;
                to.Append("</").Append(level.Close).Append('>');
            }
        }
        return to.ToString();
    }

    void Write(INode node)
    {
        if (node is IText text) WriteText(text.Data);
        if (node is not IElement element || element.NamespaceUri != NamespaceNames.HtmlUri) return;

        var name = element.LocalName;
        if (AllowList.RemovedWhole.Contains(name)) return;

        if (!AllowList.Elements.Contains(name)) Unwrap(element);
        else if (AllowList.Void.Contains(name)) WriteVoid(element, name);
        else if (depth == MostDepth) Unwrap(element);
        else Open(element, name);
    }

    void Unwrap(IElement element) => walk.Push((element.ChildNodes, 0, null));

    void Open(IElement element, string name)
    {
        depth++;
        to.Append('<').Append(name);
        WriteAttributes(element, name);
        to.Append('>');
        afterPre = name is "pre";
        walk.Push((element.ChildNodes, 0, name));
    }

    void WriteVoid(IElement element, string name)
    {
        afterPre = false;
        if (name is "input")
        {
            var isBox = "checkbox".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase);
            if (isBox) to.Append(element.HasAttribute("checked") ? "<input type=\"checkbox\" disabled checked>" : "<input type=\"checkbox\" disabled>");
            return;
        }
        if (name is "img" && AllowList.Attribute(name, "src", element.GetAttribute("src") ?? ":") is null)
        {
            WriteText(element.GetAttribute("alt") ?? "");
            return;
        }
        to.Append('<').Append(name);
        WriteAttributes(element, name);
        to.Append('>');
    }

    void WriteAttributes(IElement element, string name)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.NamespaceUri is not null) continue;
            if (AllowList.Attribute(name, attribute.LocalName, attribute.Value) is not { } value) continue;

            var isLink = attribute.LocalName is "href";
            WriteAttribute(attribute.LocalName, isLink ? WithinText(value) : value);
            if (isLink && Address.IsExternal(value)) WriteAttribute("rel", AllowList.ExternalRel);
        }
    }

    void WriteAttribute(string name, string value)
    {
        to.Append(' ').Append(name);
        if (value.Length == 0 && name is "open") return;

        to.Append("=\"");
        WriteEscaped(value, ValueSpecials);
        to.Append('"');
    }

    // A link to an id of this text follows the id to its prefixed name; one to a part of the page stays.
    string WithinText(string address)
    {
        if (address is not ['#', .. var target] || target.StartsWith(AllowList.IdPrefix, StringComparison.Ordinal)) return address;

        ids ??= [.. roots.OfType<IElement>().SelectMany(root => root.DescendantsAndSelf<IElement>()).Select(e => e.Id).OfType<string>()];
        return ids.Contains(target) ? $"#{AllowList.IdPrefix}{target}" : address;
    }

    void WriteText(string text)
    {
        if (text.Length == 0) return;

        // A parser swallows the first line end after <pre>, so one that is meant needs another before it.
        if (afterPre && text[0] is '\n' or '\r') to.Append('\n');
        afterPre = false;
        WriteEscaped(text, TextSpecials);
    }

    void WriteEscaped(string text, SearchValues<char> specials)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(specials)) >= 0;)
        {
            to.Append(rest[..at]);
            rest = rest[at..];
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            if (rune.Value is '<') to.Append("&lt;");
            else if (rune.Value is '>') to.Append("&gt;");
            else if (rune.Value is '&') to.Append("&amp;");
            else if (rune.Value is '"') to.Append("&quot;");
            else if (rune.Value is '\r') to.Append('\n');
            else if (rune.Value is '\n' or '\f') to.Append(' ');
            else if (rune.Value > 0x9f && rune.Value != 0xfeff) to.Append(rune.ToString());
            rest = rest[length..];
        }
        to.Append(rest);
    }

    // Control characters have no meaning in HTML; a lone half of a surrogate pair becomes the replacement character.
    static string Specials(string named) =>
        string.Concat(named
            .Concat(Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(code => char.IsControl(code) && !"\t\n\f".Contains(code)))
            .Append('\ufeff')
            .Concat(Enumerable.Range(0xd800, 0x800).Select(code => (char)code)));
}
