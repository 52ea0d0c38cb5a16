using Kernel.Text;

namespace Tests.Kernel.Text;

public class MentionsTests
{
    static readonly Dictionary<string, string> People = new() { ["ANA"] = "ana", ["O.BRIEN"] = "o.brien", ["ÅSE"] = "åse" };

    [Theory]
    [InlineData("Ask @ana.", "ANA")]
    [InlineData("(@ana, @o.brien)", "ANA O.BRIEN")]
    [InlineData("@åse and @åse", "ÅSE")]
    [InlineData("ana@example.org and https://example.org/@ana", "")]
    [InlineData("@ @@ @.", "")]
    public void Names_are_found_as_people_write_them(string source, string names) => Assert.Equal(names, string.Join(' ', Mentions.In(source)));

    [Fact]
    public void A_flood_of_names_is_cut() => Assert.Equal(Mentions.Most, Mentions.In(string.Join(' ', Enumerable.Range(0, 500).Select(n => $"@p{n}"))).Count);

    [Theory]
    [InlineData("Ask @ana.", "<p>Ask <a href=\"~/people/ana\" class=\"mention\">@ana</a>.</p>")]
    [InlineData("Ask @nobody.", "<p>Ask @nobody.</p>")]
    [InlineData("`@ana`", "<p><code>@ana</code></p>")]
    [InlineData("x@ana", "<p>x@ana</p>")]
    public void Only_the_name_of_somebody_becomes_a_link(string source, string html) => Assert.Equal(html, Markdown.ToHtml(source, People).Trim());
}
