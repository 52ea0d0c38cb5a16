using Kernel.Text;

namespace Learning.Blocks;

/// <summary>Files of the site's own media library: nothing on a page is fetched from elsewhere, so who looks at it is nobody else's business.</summary>
internal static class LocalFile
{
    /// <summary>The address, if it is one of a file of the media library; empty otherwise.</summary>
    public static string Of(string typed) =>
        typed.Trim() is var path && path.StartsWith("~/media/", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal) && Address.ForLink(path) is { } known ? known : "";
}
