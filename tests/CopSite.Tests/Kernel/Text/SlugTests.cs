using System.Globalization;
using System.Text;
using Kernel.Text;

namespace Tests.Kernel.Text;

public class SlugTests
{
    [Theory]
    [InlineData("Ana’s Café: pumps & pipes", "anas-cafe-pumps-pipes")]
    [InlineData("  --Hello,   World!--  ", "hello-world")]
    [InlineData("Straße nach Łódź", "strasse-nach-lodz")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Ελληνικά", "ελληνικα")]
    [InlineData("Какой насос?", "какой-насос")]
    [InlineData("हिन्दी पंप", "हिन्दी-पंप")]
    [InlineData("ポンプの修理", "ポンプの修理")]
    [InlineData("펌프 수리", "펌프-수리")]
    [InlineData("us\u202eer\u200b", "user")]
    [InlineData("???", "item")]
    [InlineData("", "item")]
    [InlineData("😀", "item")]
    public void A_title_becomes_readable_in_an_address(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void A_long_title_is_cut_between_words() => Assert.Equal("the-quick-brown", Slug.From("The quick brown fox", max: 17));

    [Fact]
    public void Any_text_gives_a_slug_of_letters_digits_and_single_hyphens()
    {
        foreach (var slug in CorpusRows.Attacks().Select(text => Slug.From(text)))
        {
            Assert.InRange(slug.Length, 1, 60);
            Assert.False(slug.StartsWith('-') || slug.EndsWith('-') || slug.Contains("--"), slug);
            Assert.All(slug.EnumerateRunes(), rune => Assert.True(rune.Value is '-' || Rune.IsLetterOrDigit(rune) || CharUnicodeInfo.GetUnicodeCategory(rune.Value) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark, slug));
            Assert.Equal(slug, Slug.From(slug));
        }
    }
}
