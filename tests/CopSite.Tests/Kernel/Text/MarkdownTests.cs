using Kernel;
using Kernel.Text;

namespace Tests.Kernel.Text;

public class MarkdownTests
{
    [Theory]
    [InlineData("Hello *you* and **all**", "<p>Hello <em>you</em> and <strong>all</strong></p>\n")]
    [InlineData("# Top", "<h3>Top</h3>\n")]
    [InlineData("##### Low", "<h6>Low</h6>\n")]
    [InlineData("~~gone~~", "<p><del>gone</del></p>\n")]
    [InlineData("<b>bold</b> <script>x</script>", "<p>&lt;b&gt;bold&lt;/b&gt; &lt;script&gt;x&lt;/script&gt;</p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](java&#9;script:alert(1))", "<p>x</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("![map](data:image/png;base64,AAAA)", "<p>map</p>\n")]
    [InlineData("[x](/here)", "<p><a href=\"/here\">x</a></p>\n")]
    [InlineData("See https://example.org/a.", "<p>See <a href=\"https://example.org/a\" rel=\"nofollow ugc noopener\">https://example.org/a</a>.</p>\n")]
    [InlineData("![A pump](/media/p.jpg \"Ours\")", "<p><img src=\"/media/p.jpg\" alt=\"A pump\" title=\"Ours\"></p>\n")]
    [InlineData("![A pump](~/media/p.jpg)", "<p><img src=\"~/media/p.jpg\" alt=\"A pump\"></p>\n")]
    [InlineData("![A pump](https://elsewhere.example/p.jpg)", "<p><a href=\"https://elsewhere.example/p.jpg\" rel=\"nofollow ugc noopener\">A pump</a></p>\n")]
    [InlineData("![](//elsewhere.example/p.jpg)", "<p><a href=\"//elsewhere.example/p.jpg\" rel=\"nofollow ugc noopener\">//elsewhere.example/p.jpg</a></p>\n")]
    [InlineData("[![A pump](https://elsewhere.example/p.jpg)](https://other.example/)", "<p><a href=\"https://other.example/\" rel=\"nofollow ugc noopener\">A pump</a></p>\n")]
    [InlineData("![A pump](~/attachments/castcommunitywater00000001/p.jpg)", "<p><a class=\"attached-picture\" href=\"~/attachments/castcommunitywater00000001/p.jpg\"><img src=\"~/attachments/castcommunitywater00000001/p.jpg\" loading=\"lazy\" alt=\"A pump\"></a></p>\n")]
    [InlineData("[The <plan>](~/attachments/castcommunitywater00000001/plan.pdf)", "<p><a class=\"attached-file\" href=\"~/attachments/castcommunitywater00000001/plan.pdf\"><span class=\"attached-file__kind\">PDF</span> The &lt;plan&gt;</a></p>\n")]
    [InlineData("```cs\na < b\n```", "<pre><code class=\"language-cs\">a &lt; b\n</code></pre>\n")]
    public void Members_markdown_renders(string source, string html) => Assert.Equal(html, Markdown.ToHtml(source));

    [Fact]
    public void A_task_list_shows_boxes_that_nobody_can_tick() =>
        Assert.Contains("<li class=\"task-list-item\"><input type=\"checkbox\" disabled checked> Done</li>", Markdown.ToHtml("- [x] Done\n- [ ] Open"));

    [Fact]
    public void A_table_keeps_its_alignment_without_a_style()
    {
        var html = Markdown.ToHtml("| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |");

        Assert.Contains("<td>1</td>\n<td class=\"text-center\">2</td>\n<td class=\"text-end\">3</td>", html);
        Assert.DoesNotContain("style", html);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_a_sentence()
    {
        var broken = Assert.Throws<RuleBroken>(() => Markdown.ToHtml(new string('a', Markdown.MaxLength + 1)));

        Assert.Equal("This text is longer than 100,000 characters. Split it into several posts, or attach it as a file.", broken.Message);
    }

    [Theory]
    [InlineData("# Title\n\nSome *words* and [a link](https://example.org).\n\n- one\n- two", 100, "Title Some words and a link. one two")]
    [InlineData("The pump broke on Tuesday, so we walked.", 28, "The pump broke on Tuesday…")]
    [InlineData("![A map](/m.png) <b>x</b> & y", 100, "A map <b>x</b> & y")]
    [InlineData("Unbreakableword", 8, "Unbreak…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 10, "👩‍👩‍👧…")]
    public void An_excerpt_holds_the_words(string source, int max, string words) => Assert.Equal(words, Markdown.ToPlainText(source, max));

    [Fact]
    public void No_known_attack_comes_through_as_markdown()
    {
        foreach (var attack in CorpusRows.Attacks())
        {
            SafeHtml.Check(Markdown.ToHtml(attack));
            SafeHtml.Check(Markdown.ToHtml($"[x]({attack}) ![x](<{attack}>) <{attack}>\n\n[r]: {attack}\n\n[r]"));
        }
    }
}
