using Kernel.Text;
using Wiki;

namespace Tests.Wiki;

public class ContentsTests
{
    [Fact]
    public void Three_headings_make_a_table_of_contents_with_an_anchor_each()
    {
        var html = Contents.Anchored(Markdown.ToHtml("## Before\n\n### Who & what\n\n## Before\n\n#### Too deep"));

        Assert.Equal([new("section-before", "Before", 2), new("section-who-what", "Who & what", 3), new("section-before-2", "Before", 2)], Contents.Of(html));
        Assert.All(Contents.Of(html), h => Assert.Contains($"<h{h.Level} id=\"{h.Anchor}\">", html));
        Assert.Contains("<h4 id=\"section-too-deep\">Too deep</h4>", html);
    }

    [Theory]
    [InlineData("# One\n\n# Two")]
    [InlineData("No heading.")]
    [InlineData("`## One`\n\n`## Two`\n\n`## Three`\n\n\\<h2>Four</h2>")]
    public void A_page_seen_at_a_glance_has_none(string source) => Assert.Empty(Contents.Of(Contents.Anchored(Markdown.ToHtml(source))));

    [Theory]
    [InlineData("# A\n\n## B\n\n### C", "2 3 4")]
    [InlineData("### A\n\n#### B", "2 3")]
    [InlineData("###### A\n\n# B", "5 2")]
    public void The_highest_heading_comes_right_below_the_title(string source, string levels) =>
        Assert.Equal(levels, string.Join(' ', new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Contents.Anchored(Markdown.ToHtml(source))).QuerySelectorAll("h2, h3, h4, h5, h6").Select(h => h.LocalName[1])));

    [Fact]
    public void A_heading_in_any_script_or_none_has_an_address_of_its_own()
    {
        var html = Contents.Anchored(Markdown.ToHtml("## 水\n\n## 水\n\n## !?\n\n## *Slanted* `code`\n\n## <b>"));

        Assert.Equal(["section-水", "section-水-2", "section-item", "section-slanted-code", "section-b"], Contents.Of(html).Select(h => h.Anchor));
    }
}
