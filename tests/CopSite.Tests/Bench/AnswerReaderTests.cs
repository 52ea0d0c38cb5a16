using System.Text;
using Bench.Measuring;

namespace Tests.Bench;

public class AnswerReaderTests
{
    const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA;name=value\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n";

    [Theory, InlineData(1), InlineData(2), InlineData(7), InlineData(1000)]
    public void Answers_are_read_whatever_pieces_they_come_in(int piece)
    {
        var answers = Reader("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc" + Chunked + "HTTP/1.1 404 Not Found\r\ncontent-length:0\r\nConnection: close\r\n\r\n", piece);

        Assert.Equal(new Answer(200, 3, Closes: false), answers.Read());
        Assert.Equal(new Answer(200, 15, Closes: false), answers.Read());
        Assert.Equal(new Answer(404, 0, Closes: true), answers.Read());
    }

    [Fact]
    public void A_body_longer_than_the_buffer_is_read_to_its_end()
    {
        var answers = Reader($"HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n{new string('x', 300_000)}HTTP/1.1 204 No Content\r\n\r\n", piece: 9_999);

        Assert.Equal(300_000, answers.Read().Bytes);
        Assert.Equal(204, answers.Read().Status);
    }

    [Fact]
    public void A_body_without_a_length_ends_with_the_connection()
    {
        Assert.Equal(new Answer(200, 5, Closes: true), Reader("HTTP/1.0 200 OK\r\n\r\nhello", piece: 4).Read());
    }

    [Fact]
    public void A_connection_that_ends_in_the_middle_is_an_error()
    {
        Assert.Throws<IOException>(() => Reader("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", piece: 50).Read());
        Assert.Throws<IOException>(() => Reader("HTTP/1.1 200 OK\r\nTransfer-Enc", piece: 50).Read());
    }

    static AnswerReader Reader(string text, int piece)
    {
        var rest = new ReadOnlyMemory<byte>(Encoding.ASCII.GetBytes(text));
        return new(into =>
        {
            var count = Math.Min(Math.Min(piece, into.Length), rest.Length);
            rest[..count].Span.CopyTo(into);
            rest = rest[count..];
            return count;
        });
    }
}
