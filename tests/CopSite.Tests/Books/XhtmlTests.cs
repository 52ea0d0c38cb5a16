using System.Xml.Linq;
using Books.Making;

namespace Tests.Books;

/// <summary>Whatever HTML is stored becomes well-formed XHTML in which everything stands where it may.</summary>
public class XhtmlTests
{
    [Theory]
    [InlineData("one <b>two<i>three</b>four</i>", "<p>one <b>two<i>three</i></b><i>four</i></p>")]
    [InlineData("<ul><li>a<p>b</p></ul>c", "<ul><li><p>a</p><p>b</p></li></ul><p>c</p>")]
    [InlineData("<ul></ul><table><tr></tr></table>", "")]
    [InlineData("<table><tr><th colspan=\"2\">a<td rowspan=\"0\"><p>b", "<table><tbody><tr><th colspan=\"2\">a</th><td><p>b</p></td></tr></tbody></table>")]
    [InlineData("<h1 id=\"x y\">a</h1><h2 id=\"x y\">b</h2>", "<h3 id=\"x y!\">a</h3><h3>b</h3>")]
    [InlineData("<script>x</script><p onclick=\"x\" style=\"y\">a&nbsp;&lt;b\u0001</p>", "<p>a\u00a0&lt;b</p>")]
    [InlineData("<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details>", "<p><strong>a</strong></p><p>b</p><p><strong>c</strong></p><p>d</p>")]
    [InlineData("<p><input type=checkbox checked> done<br><img src=\"x\" alt='a \"b\"'></p>", "<p>☑ done<br />[a picture: a \"b\"]</p>")]
    [InlineData("<p><a href=\"https://example.org/a\">here</a> <a href=\"https://example.org/\">example.org</a></p>", "<p><a href=\"https://example.org/a\">here</a><sup class=\"note\"><a href=\"#n1\">[1]</a></sup> <a href=\"https://example.org/\">example.org</a></p>")]
    [InlineData("<p><a href=\"javascript:x\">here</a> <a href=\"#gone\">there</a></p>", "<p>here there</p>")]
    public void Stored_html_becomes(string html, string xhtml)
    {
        using var to = new StringWriter();
        new Xhtml(to, new Answers()).Write(html);

        Assert.Equal(XElement.Parse($"<div>{xhtml}</div>").ToString(SaveOptions.DisableFormatting), XElement.Parse($"<div>{to.ToString().Replace(">\n", ">", StringComparison.Ordinal)}</div>").ToString(SaveOptions.DisableFormatting).Replace("☑  ", "☑ ", StringComparison.Ordinal));
    }

    [Fact]
    public void No_depth_of_nesting_is_too_much()
    {
        using var to = new StringWriter();
        new Xhtml(to, new Answers()).Write(string.Concat(Enumerable.Repeat("<blockquote><b><ul><li>", 100)) + "deep");

        Assert.Contains("deep", XElement.Parse($"<div>{to}</div>").Value);
    }

    sealed class Answers : IChapterText
    {
        public bool DropsQuotes => false;
        public BookLink Lead(string href) => href.StartsWith("https:", StringComparison.Ordinal) ? new(LinkKind.Away, href) : default;
        public string? Picture(string src) => null;
        public string? Mentioned(string userName) => null;
        public int Note(string address) => 1;
        public string NoteAnchor(int number) => "n" + number;
        public string Anchor(string id) => id + "!";
    }
}
