namespace Tests.Media;

// A visitor who never stops sending, or whose line breaks.
internal sealed class EndlessStream(long breaksAt = long.MaxValue) : MemoryStream
{
    public long Given { get; private set; }

    public override bool CanSeek => false;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Given >= breaksAt) throw new IOException("The line broke.");
        Given += count;
        return count;
    }
}
