namespace Media.Images;

internal static class Refusals
{
    public const string Empty = "This file is empty. Choose the picture again.";
    public const string NotAPicture = "This file is not a picture we can show. Choose a PNG, JPEG, GIF or WebP file.";
    public const string Markup = "SVG drawings and web pages can carry programs, so they are not taken as pictures. Save the drawing as PNG and choose that file.";
    public const string PhoneFormat = "Many browsers cannot show HEIC or AVIF pictures. Save it as JPEG and choose that file.";
    public const string CutOff = "This picture ends too early, as if its copy was interrupted. Choose the original file.";
    public const string Broken = "This picture is damaged. Open it, save it again and choose the new file.";
    public const string RareJpeg = "Browsers cannot show this kind of JPEG. Save it as an ordinary JPEG or PNG and choose that file.";
}
