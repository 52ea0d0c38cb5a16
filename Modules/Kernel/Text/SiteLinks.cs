namespace Kernel.Text;

/// <summary>Links within a site in stored HTML begin with <c>~/</c>, because a site may move and mail stands elsewhere.</summary>
public static class SiteLinks
{
    /// <param name="to">The site's address, or its path prefix, without a slash at the end.</param>
    public static string Lead(string html, string to) => html.Replace("=\"~/", $"=\"{to}/", StringComparison.Ordinal);
}
