using Media.Files;
using Microsoft.Net.Http.Headers;

namespace Tests.Media;

public class DispositionTests
{
    [Theory]
    [InlineData("a.png", "attachment; filename=\"a.png\"")]
    [InlineData("Minutes of May (2).pdf", "attachment; filename=\"Minutes of May (2).pdf\"")]
    [InlineData("é €.pdf", "attachment; filename=\"_ _.pdf\"; filename*=UTF-8''%C3%A9%20%E2%82%AC.pdf")]
    [InlineData("%2e%2e%2fa.png", "attachment; filename=\"_2e_2e_2fa.png\"; filename*=UTF-8''%252e%252e%252fa.png")]
    [InlineData("a;b.png", "attachment; filename=\"a_b.png\"; filename*=UTF-8''a%3Bb.png")]
    public void A_download_is_named_for_old_and_new_browsers(string name, string value) => Assert.Equal(value, Disposition.Attachment(name));

    [Fact]
    public void A_picture_may_be_shown_in_place() => Assert.Equal("inline; filename=\"a.png\"", Disposition.Inline("a.png"));

    [Fact]
    public void What_is_written_reads_back_as_the_same_name()
    {
        foreach (var name in new[] { "a.png", "'quoted'.png", "50% off; now.png", "Протокол №5.pdf", "😀.png" })
        {
            var read = ContentDispositionHeaderValue.Parse(Disposition.Attachment(name));
            Assert.Equal(name, read.FileNameStar.HasValue ? read.FileNameStar.Value : HeaderUtilities.RemoveQuotes(read.FileName).Value);
        }
    }
}
