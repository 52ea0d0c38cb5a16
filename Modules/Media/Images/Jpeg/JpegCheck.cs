namespace Media.Images.Jpeg;

internal static class JpegCheck
{
    public static Reading Read(ReadOnlyMemory<byte> bytes)
    {
        var walk = new JpegWalk();
        var last = 0;

        foreach (var segment in new JpegSegments(bytes.Span))
        {
            if (walk.Refuse(segment) is { } refusal) return refusal;
            last = segment.Marker;
        }

        if (last != JpegMarker.End) return Refusals.CutOff;

        var (width, height) = (walk.Width, walk.Height);
        if (JpegOrientation.In(bytes.Span) >= JpegOrientation.FirstOnItsSide) (width, height) = (height, width);
        return new UploadedImage(ImageFormat.Jpeg, bytes, width, height);
    }
}
