using Media.Files;

namespace Tests.Media;

public class ShownNameTests
{
    [Theory]
    [InlineData("Minutes of May.pdf", "Minutes of May.pdf")]
    [InlineData("Протокол.pdf", "Протокол.pdf")]
    [InlineData("नमस्ते.png", "नमस्ते.png")]
    [InlineData("👨‍👩‍👧.png", "👨‍👩‍👧.png")]
    [InlineData("C:\\Users\\Ana\\a.png", "a.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a／b∕c.png", "a_b_c.png")]
    [InlineData("a:b|c?.png", "a_b_c_.png")]
    [InlineData("a\"b.png", "a_b.png")]
    [InlineData("a\r\nSet-Cookie: x=y.png", "a Set-Cookie_ x=y.png")]
    [InlineData("a.png\0.html", "a.png.html")]
    [InlineData("a\u202Egnp.exe", "agnp.exe")]
    [InlineData("a\u200B\uFEFF\u2066b.png", "ab.png")]
    [InlineData("e\u0301.png", "\u00E9.png")]
    [InlineData("a.jpg . .", "a.jpg")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("CON.png", "_CON.png")]
    [InlineData("aux", "_aux")]
    [InlineData("com¹.tar.gz", "_com¹.tar.gz")]
    [InlineData("console.png", "console.png")]
    [InlineData("a\uD800b.png", "ab.png")]
    [InlineData("..", "file")]
    [InlineData(" ", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void A_name_is_shown_without_what_could_mislead(string? given, string shown) => Assert.Equal(shown, ShownName.From(given));

    [Fact]
    public void A_long_name_is_cut_before_its_extension()
    {
        Assert.Equal(new string('x', 196) + ".png", ShownName.From(new string('x', 5_000) + ".png"));
        Assert.Equal(new string('x', 200), ShownName.From(new string('x', 300)));
    }

    [Fact]
    public void A_long_name_is_cut_between_letters_and_never_through_one() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 49)) + ".png", ShownName.From(string.Concat(Enumerable.Repeat("😀", 90)) + ".png"));
}
