namespace Media.Images.WebP;

internal static class WebPCheck
{
    public static Reading Read(ReadOnlyMemory<byte> bytes)
    {
        var body = WebPBody.Of(bytes.Span);
        var chunks = new WebPChunks(body);
        if (!chunks.MoveNext()) return Refusals.CutOff;

        var first = chunks.Current;
        if (first.Type == WebPChunk.Extended) return Extended(bytes, first, body[Math.Min(body.Length, first.Whole.Length + (first.Whole.Length & 1))..]);
        if (!first.IsPicture || WebPPicture.SizeOf(first) is not { } size) return Refusals.Broken;
        if (ImageLimits.Refuse(size.Width, size.Height) is { } refusal) return refusal;

        return new UploadedImage(ImageFormat.WebP, bytes, size.Width, size.Height);
    }

    static Reading Extended(ReadOnlyMemory<byte> bytes, WebPChunk head, ReadOnlySpan<byte> rest)
    {
        if (WebPCanvas.From(head) is not { } canvas) return Refusals.Broken;
        if (ImageLimits.Refuse(canvas.Width, canvas.Height) is { } flood) return flood;

        var frames = 1;
        if (canvas.IsAnimated)
        {
            if (WebPFrames.Refuse(rest, canvas, out frames) is { } refusal) return refusal;
        }
        else if (WebPPicture.SizeIn(rest) != (canvas.Width, canvas.Height))
        {
            return Refusals.Broken;
        }

        return new UploadedImage(ImageFormat.WebP, bytes, canvas.Width, canvas.Height, frames);
    }
}
