using Kernel.Text;

namespace Tests.Kernel.Text;

public class PlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Ana", "Ana")]
    [InlineData("  Ana \t\r\n  Maria ", "Ana Maria")]
    [InlineData("us\u202eer", "user")]
    [InlineData("user\u200b\u2060\ufeff\u00ad", "user")]
    [InlineData("us\u200der", "user")]
    [InlineData("a\0b\u0007c\u009f", "abc")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("\u3164\u115f", "")]
    [InlineData("a\u2028b\u00a0c", "a b c")]
    [InlineData("👨‍👩‍👧", "👨‍👩‍👧")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿 x󠁧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 x")]
    public void A_line_is_what_a_person_meant(string typed, string kept) => Assert.Equal(kept, PlainText.Clean(typed));

    [Theory]
    [InlineData("a\r\nb\rc\u2029d", "a\nb\nc\nd")]
    [InlineData("\n\n    code\n  end  \n\n", "    code\n  end")]
    [InlineData("two  \nspaces\tand a tab", "two  \nspaces\tand a tab")]
    [InlineData("a\u202eb\0c", "abc")]
    public void Lines_keep_their_indents_and_lose_what_hides(string typed, string kept) => Assert.Equal(kept, PlainText.CleanLines(typed));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() => Assert.Equal("\ufffdx\ufffd", PlainText.Clean("\ud800x\udc00"));

    [Fact]
    public void A_flood_of_accents_is_dammed()
    {
        var line = PlainText.Clean("a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000)));

        Assert.InRange(line.Length, 2, 32);
    }

    [Fact]
    public void Cleaning_twice_changes_nothing()
    {
        foreach (var text in CorpusRows.Attacks())
        {
            Assert.Equal(PlainText.Clean(text), PlainText.Clean(PlainText.Clean(text)));
            Assert.Equal(PlainText.CleanLines(text), PlainText.CleanLines(PlainText.CleanLines(text)));
        }
    }
}
