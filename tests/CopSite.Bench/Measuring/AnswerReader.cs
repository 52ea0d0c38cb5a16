using System.Buffers.Text;
using System.Text;

namespace Bench.Measuring;

delegate int Receive(Span<byte> into);

/// <summary>Reads HTTP/1.1 answers from a connection and throws their bodies away, so that the generator costs as little as it can.</summary>
sealed class AnswerReader(Receive receive)
{
    readonly byte[] buffer = new byte[64 * 1024];
    int start;
    int end;

    public Answer Read()
    {
        var head = ReadHead();
        while (head.Status is >= 100 and < 200) head = ReadHead();

        var bytes = head switch
        {
            { Status: 204 or 304 } => 0,
            { Chunked: true } => SkipChunks(),
            { Length: >= 0 } => Skip(head.Length),
            _ => SkipToTheEnd(),
        };

        return new(head.Status, bytes, head.Closes || head is { Chunked: false, Length: < 0, Status: not (204 or 304) });
    }

    Head ReadHead()
    {
        var searched = start;
        while (true)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf("\r\n\r\n"u8);
            if (found >= 0)
            {
                var head = Head.Parse(buffer.AsSpan(start, searched + found + 2 - start));
                start = searched + found + 4;
                return head;
            }

            // The four bytes may come in two pieces.
            var behind = Math.Max(0, end - start - 3);
            Fill();
            searched = start + behind;
        }
    }

    long SkipChunks()
    {
        long total = 0;
        while (true)
        {
            var size = ChunkSize(ReadLine());
            if (size == 0) break;

            total += Skip(size);
            ReadLine();
        }

        while (ReadLine().Length > 0) { }
        return total;
    }

    static long ChunkSize(ReadOnlySpan<byte> line) =>
        Utf8Parser.TryParse(line, out long size, out _, 'x') && size >= 0 ? size : throw new IOException($"“{Encoding.Latin1.GetString(line)}” is no size of a chunk.");

    ReadOnlySpan<byte> ReadLine()
    {
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf("\r\n"u8);
            if (found >= 0)
            {
                var line = buffer.AsSpan(start, found);
                start += found + 2;
                return line;
            }

            Fill();
        }
    }

    long Skip(long count)
    {
        var left = count - Take(count);
        while (left > 0)
        {
            var got = receive(buffer.AsSpan(0, (int)Math.Min(buffer.Length, left)));
            if (got == 0) throw new IOException("The server closed the connection in the middle of an answer.");
            left -= got;
        }

        return count;
    }

    long SkipToTheEnd()
    {
        long total = Take(long.MaxValue);
        while (receive(buffer) is var got and > 0) total += got;
        return total;
    }

    int Take(long atMost)
    {
        var taken = (int)Math.Min(atMost, end - start);
        start += taken;
        return taken;
    }

    void Fill()
    {
        if (start == end) (start, end) = (0, 0);
        if (end == buffer.Length)
        {
            if (start == 0) throw new IOException($"The head of an answer is longer than {buffer.Length} bytes.");
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        var got = receive(buffer.AsSpan(end));
        if (got == 0) throw new IOException("The server closed the connection.");
        end += got;
    }
}
