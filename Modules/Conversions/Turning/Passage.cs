using System.Globalization;
using Communities.Products;
using Kernel.Text;

namespace Conversions.Turning;

/// <summary>A post's words as they go into a product: with their author's name and the way back to where they were said.</summary>
internal static class Passage
{
    public static string Of(ConversationPost post) =>
        $"{PlainText.CleanLines(post.Body).Trim()}\n\n[{Escaped(post.Author)}, {post.Utc.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}](~{post.Path})";

    static string Escaped(string name) => string.Concat(name.Select(c => c is '[' or ']' or '\\' or '*' or '_' or '`' or '<' or '>' ? $"\\{c}" : c.ToString()));
}
