using Media.Files;

namespace Tests.Media;

public class StoredNameTests
{
    [Fact]
    public void A_key_is_two_folders_an_id_and_an_extension()
    {
        var key = StoredName.New("png");

        Assert.Matches("^[0-9a-z]{2}/[0-9a-z]{2}/[0-9a-z]{26}[.]png$", key);
        Assert.True(StoredName.IsOne(key));
    }

    [Fact]
    public void Keys_made_at_the_same_time_spread_over_folders() =>
        Assert.True(Enumerable.Range(0, 200).Select(_ => StoredName.New("png")[..2]).Distinct().Count() > 50);

    [Theory]
    [InlineData(".PNG", ".png")]
    [InlineData("PhP", ".php")]
    [InlineData("", ".bin")]
    [InlineData("../../x", ".bin")]
    [InlineData("p/g", ".bin")]
    [InlineData("ﬃ", ".bin")]
    [InlineData("averylongone", ".bin")]
    public void An_extension_is_a_few_plain_letters_or_bin(string given, string kept) => Assert.EndsWith(kept, StoredName.New(given));

    [Theory]
    [InlineData("")]
    [InlineData("a.png")]
    [InlineData("ab/cd/01h0000000000000000000000a.png")]
    [InlineData("ab/cd/../../../etc/passwd")]
    public void Nothing_else_is_a_key(string key) => Assert.False(StoredName.IsOne(key));

    [Fact]
    public void A_key_with_anything_more_is_no_key()
    {
        var key = StoredName.New("png");

        Assert.All([key + "\n", key + "\0", " " + key, key.ToUpperInvariant(), "/" + key, key + "/..", key.Replace('/', '\\')], changed => Assert.False(StoredName.IsOne(changed)));
    }
}
