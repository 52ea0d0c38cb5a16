using Kernel.Text;

namespace Tests.Kernel.Text;

public class SanitiserTests
{
    [Theory]
    [InlineData("Plain words, “quotes” and 5 € stay.")]
    [InlineData("<h2>Pumps</h2><p>A <strong>bold</strong> and <em>slanted</em> word.</p>")]
    [InlineData("<ul><li>One</li><li>Two<ol start=\"3\" type=\"a\"><li>Deep</li></ol></li></ul>")]
    [InlineData("<table class=\"table\"><caption>Flow</caption><thead><tr><th colspan=\"2\">a</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>")]
    [InlineData("<details open><summary>More</summary><p>Text</p></details>")]
    [InlineData("<p>It was <time datetime=\"2026-11-21\">today</time>, <del cite=\"/why\">not</del> <ins>now</ins>.</p>")]
    [InlineData("<figure><img src=\"/media/pump.jpg\" alt=\"A pump\" width=\"640\" loading=\"lazy\"><figcaption>Ours</figcaption></figure>")]
    [InlineData("<pre><code class=\"language-cs\">if (a &lt; b) return;\n</code></pre>")]
    [InlineData("<p lang=\"ar\" dir=\"rtl\">مضخة</p>")]
    [InlineData("<ul><li><input type=\"checkbox\" disabled checked> Done</li></ul>")]
    public void Prose_passes_unchanged(string html) => Assert.Equal(html, SafeHtml.Check(html));

    [Theory]
    [InlineData("<p onclick=\"alert(1)\" style=\"position:fixed\" data-x=\"1\" aria-hidden=\"true\">a</p>", "<p>a</p>")]
    [InlineData("a<script>alert(1)</script>b", "ab")]
    [InlineData("<style>p{}</style><title>t</title><textarea>x</textarea>b", "b")]
    [InlineData("<svg><p>x</p><script>alert(1)</script></svg>", "<p>x</p>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "")]
    [InlineData("<form action=/x><button>Pay</button> <label>now</label></form>", "Pay now")]
    [InlineData("a<!-- <b>hidden</b> -->b", "ab")]
    [InlineData("<center><font color=red>Old</font></center>", "Old")]
    [InlineData("<input type=text value=x><input type=checkbox onclick=x>", "<input type=\"checkbox\" disabled>")]
    [InlineData("<p align=center>a</p>", "<p>a</p>")]
    [InlineData("<img src=\"data:image/svg+xml;base64,AAAA\" alt=\"chart\">", "chart")]
    [InlineData("<pre>\n\nfirst line is empty</pre>", "<pre>\n\nfirst line is empty</pre>")]
    public void What_is_not_prose_goes_and_its_words_stay(string html, string clean) => Assert.Equal(clean, SafeHtml.Check(html));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript\r:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData(" \u00a0javascript:alert(1)")]
    [InlineData("&#106;avascript&colon;alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("blob:https://example.org/1")]
    [InlineData("feed:javascript:alert(1)")]
    [InlineData("view-source:x")]
    [InlineData("javascript\u200b:alert(1)")]
    public void A_link_with_another_scheme_loses_its_address(string address) =>
        Assert.Equal("<a>x</a>", SafeHtml.Check($"<a href=\"{address}\">x</a>"));

    [Theory]
    [InlineData("https://example.org/a?b=c&amp;d")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("\\\\example.org/")]
    public void A_link_to_elsewhere_passes_no_credit_and_no_window(string address) =>
        Assert.Equal($"<a href=\"{address}\" rel=\"nofollow ugc noopener\">x</a>", SafeHtml.Check($"<a target=_blank rel=opener href=\"{address}\">x</a>"));

    [Theory]
    [InlineData("/communities/water")]
    [InlineData("reply?x=1:2")]
    [InlineData("mailto:ana@example.org")]
    [InlineData("tel:+31201234567")]
    public void A_link_within_the_site_needs_no_rel(string address) =>
        Assert.Equal($"<a href=\"{address}\">x</a>", SafeHtml.Check($"<a href=\"{address}\">x</a>"));

    [Fact]
    public void Ids_are_prefixed_and_links_follow_them()
    {
        var html = SafeHtml.Check("<h2 id=\"water\">Water</h2><a href=\"#water\">up</a><a href=\"#replies\">page</a>");

        Assert.Equal("<h2 id=\"user-content-water\">Water</h2><a href=\"#user-content-water\">up</a><a href=\"#replies\">page</a>", html);
    }

    [Fact]
    public void Classes_that_lift_text_over_the_page_go() =>
        Assert.Equal("<div class=\"card p-3\">x</div>", SafeHtml.Check("<div class=\"card modal show-modal! position-fixed p-3 fixed-top\">x</div>"));

    [Fact]
    public void A_picture_may_be_embedded_but_only_as_pixels() =>
        Assert.Equal("<img src=\"data:image/png;base64,iVBORw0KGgo=\">", SafeHtml.Check("<img src=\"data:image/png;base64,iVBORw0KGgo=\"><img src='data:image/png;base64,x\" onerror'>"));

    [Fact]
    public void Deep_nesting_is_flattened_and_keeps_its_words()
    {
        var html = SafeHtml.Check(string.Concat(Enumerable.Repeat("<div>", 390)) + "deep");

        Assert.Equal(200, html.Split("<div>").Length - 1);
        Assert.Contains("deep", html);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("<p title=\"\ufffd\">\ufffd 😀</p>", SafeHtml.Check("<p title=\"\udc00\">\ud800 😀</p>"));

    [Fact]
    public void A_stored_page_that_is_too_long_is_cut_not_refused() =>
        Assert.Equal(Sanitiser.MaxLength, Sanitiser.Clean(new string('a', Sanitiser.MaxLength + 10)).Length);

    [Fact]
    public void A_long_page_keeps_its_tables_lists_and_paragraphs()
    {
        const string part = "<p>One <b>two</b></p><ul><li>a</li><li>b</li></ul><table><tbody><tr><td>1</td><td>2 &lt; 3</td></tr></tbody></table><br>";
        var html = string.Concat(Enumerable.Repeat(part, 400));

        Assert.Equal(html, SafeHtml.Check(html));
    }

    [Fact]
    public void A_long_page_without_end_tags_reads_as_a_short_one()
    {
        const string part = "<p>One<p>Two<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table><dl><dt>t<dd>d</dl><!-- c --><script>x</script>";

        Assert.Equal(string.Concat(Enumerable.Repeat(SafeHtml.Check(part), 400)), SafeHtml.Check(string.Concat(Enumerable.Repeat(part, 400))));
    }
}
