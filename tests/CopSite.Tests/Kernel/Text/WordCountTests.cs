using Kernel.Text;

namespace Tests.Kernel.Text;

public class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Close the valve.", 3)]
    [InlineData("I don’t, you don't: e-mail me.", 6)]
    [InlineData("It cost 1,200.50 in all", 5)]
    [InlineData("# Night *flow*\n\n- one\n- **two** three", 5)]
    [InlineData("See https://example.org/a-b-c and <https://example.org> or www.example.org/x", 3)]
    [InlineData("See [the list](https://example.org/list) there", 4)]
    [InlineData("![a picture of a pump](~/attachments/1) here", 1)]
    [InlineData("> Somebody else said this\n\nI agree", 2)]
    [InlineData("Run it:\n\n```\nrm everything now\n```\n\nThen `wait` a little.", 6)]
    [InlineData("| a | b |\n|---|---|\n| one | two |", 4)]
    [InlineData("@ana knows [[Night flow]]", 4)]
    [InlineData("नमस्ते दुनिया", 2)]
    [InlineData("夜の流量", 4)]
    [InlineData("ποτάμι ríos 3rd", 3)]
    public void Words_are_what_the_author_wrote(string source, int words) => Assert.Equal(words, WordCount.Of(source));

    [Fact]
    public void A_text_made_to_exhaust_the_reader_is_counted_as_it_stands() => Assert.Equal(1, WordCount.Of(new string('>', 20_000) + " word"));
}
