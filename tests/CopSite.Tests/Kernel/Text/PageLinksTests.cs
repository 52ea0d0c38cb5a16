using Kernel.Text;

namespace Tests.Kernel.Text;

public class PageLinksTests
{
    static readonly Dictionary<string, PageLink> Pages = new() { ["night flow"] = new("~/communities/water/pages/4a", true), ["valves & taps"] = new("~/communities/water/pages/new?title=Valves%20%26%20taps", false) };

    [Theory]
    [InlineData("See [[Night flow]] and [[night  FLOW]], and [[Valves]].", "Night flow|Valves")]
    [InlineData("[[]] [[ ]] [[a\nb]] [x] [[a[b]]", "")]
    public void Titles_are_found_as_people_write_them(string source, string titles) => Assert.Equal(titles, string.Join('|', PageLinks.In(source)));

    [Theory]
    [InlineData("See [[night flow]].", "<p>See <a href=\"~/communities/water/pages/4a\" class=\"wiki-link\">night flow</a>.</p>")]
    [InlineData("[[Valves & taps]]", "<p><a href=\"~/communities/water/pages/new?title=Valves%20%26%20taps\" class=\"wiki-link wiki-link--unwritten\">Valves &amp; taps (not written yet)</a></p>")]
    [InlineData("`[[night flow]]` [[unknown]]", "<p><code>[[night flow]]</code> [[unknown]]</p>")]
    [InlineData("[link](https://example.org) [[", "<p><a href=\"https://example.org\" rel=\"nofollow ugc noopener\">link</a> [[</p>")]
    public void A_title_becomes_a_link_to_its_page_or_to_the_form_for_it(string source, string html) => Assert.Equal(html, Markdown.ToHtml(source, pages: Pages).Trim());

    [Theory]
    [InlineData(@"\[\[Night flow\]\]", "[[Night flow]]")]
    [InlineData(@"\[\[Pump\_14 &amp; co\]\] \[x\]", @"[[Pump_14 & co]] \[x\]")]
    [InlineData("[[as it is]]", "[[as it is]]")]
    public void What_the_editor_escapes_is_a_title_again(string written, string meant) => Assert.Equal(meant, PageLinks.Unescaped(written));

    [Fact]
    public void Html_can_be_led_elsewhere_without_its_source()
    {
        var html = Markdown.ToHtml("[[Night flow]], [[Valves & taps]], @ana.", people: new Dictionary<string, string> { ["ANA"] = "ana" }, pages: Pages);

        var again = PageLinks.Relinked(html, new Dictionary<string, PageLink> { ["valves & taps"] = new("~/there", true) });

        Assert.Equal(["Night flow", "Valves & taps"], PageLinks.InHtml(html));
        Assert.Equal(html.Replace("<a href=\"~/communities/water/pages/new?title=Valves%20%26%20taps\" class=\"wiki-link wiki-link--unwritten\">Valves &amp; taps (not written yet)</a>", "<a href=\"~/there\" class=\"wiki-link\">Valves &amp; taps</a>", StringComparison.Ordinal), again);
        Assert.Equal(html, PageLinks.Relinked(html, Pages));
    }

    [Fact]
    public void A_flood_of_brackets_is_rendered_in_no_time_to_speak_of() =>
        Assert.StartsWith("<p>", Markdown.ToHtml(new string('[', Markdown.MaxLength - 1), pages: Pages), StringComparison.Ordinal);
}
