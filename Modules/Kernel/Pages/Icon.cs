using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Kernel.Pages;

/// <summary>
/// A drawing beside words, never instead of them. Views say <c>&lt;icon name="bell" size="s" /&gt;</c>; one that is drawn with
/// every page, or draws fifty of them, asks <see cref="CopPage{TModel}.Icon"/>.
/// </summary>
/// <param name="sheet">The address of the drawings.</param>
/// <param name="name">Its id there.</param>
/// <param name="classes">Besides its own.</param>
sealed class Icon(string sheet, string name, string size, bool mirror, string classes = "") : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<svg class=\"icon");
        if (size.Length > 0)
        {
            writer.Write(" icon--");
            writer.Write(size);
        }
        if (mirror) writer.Write(" icon--mirror");
        if (classes.Length > 0)
        {
            writer.Write(' ');
            encoder.Encode(writer, classes);
        }
        writer.Write("\" aria-hidden=\"true\"><use href=\"");
        writer.Write(sheet);
        writer.Write('#');
        encoder.Encode(writer, name);
        writer.Write("\"/></svg>");
    }
}
