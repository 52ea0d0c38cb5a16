using System.Text.Encodings.Web;
using Kernel.People;
using Microsoft.AspNetCore.Html;

namespace Discussions.Shared;

/// <summary>
/// One line instead of what somebody wrote whom the viewer has muted; it opens with a press, with or without scripts.
/// It lies around the replies that members share, so that each still shares them.
/// </summary>
sealed class Folding(string name) : IHtmlContent
{
    public static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    public static HtmlString End { get; } = new("</details>");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<details class=\"folded\"><summary>You muted ");
        encoder.Encode(writer, name);
        writer.Write(" · <span class=\"folded__show\">show</span></summary>");
    }

    /// <summary>Ids of the people whose posts the viewer folds away.</summary>
    public static ValueTask<IReadOnlySet<string>> Of(Viewer viewer, Kernel.Modules.Plugs plugs, CancellationToken stop) => Of(viewer.Id, plugs, stop);

    /// <param name="personId">Empty for a visitor.</param>
    public static async ValueTask<IReadOnlySet<string>> Of(string personId, Kernel.Modules.Plugs plugs, CancellationToken stop)
    {
        if (personId.Length > 0)
            foreach (var hush in plugs.Of<IHush>()) return await hush.Folded(personId, stop);
        return Nobody;
    }
}
