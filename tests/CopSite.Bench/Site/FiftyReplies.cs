using AngleSharp.Html.Dom;
using Bench.Limits;

namespace Bench.Site;

/// <summary>
/// Makes the measured discussion as long as the limits' page, since a ratio between pages of different length says nothing.
/// Where the tenant is too small to have one, the reader writes what is missing.
/// </summary>
static class FiftyReplies
{
    // The markup of one reply in Discussions/Replies/_Replies.cshtml.
    const string ReplyOnPage = "article.reply";

    public static bool On(IHtmlDocument page) => page.QuerySelectorAll(ReplyOnPage).Length == PlantedThread.ReplyCount;

    public static async Task Fill(Visitor member, string discussion, Taken taken, CancellationToken stop)
    {
        var words = new Words(seed: 4);
        var page = await member.Open(discussion, stop);
        var found = page.QuerySelectorAll(ReplyOnPage).Length;

        for (var count = found; count < PlantedThread.ReplyCount; count++)
        {
            var status = await member.Submit(FilledForm.On(page, "/replies").Write(words.Reply()), stop);
            if (status is < 200 or >= 400) throw new CannotMeasure($"Posting reply {count + 1} of {PlantedThread.ReplyCount} answered {status}.");
        }

        var shown = (await member.Open(discussion, stop)).QuerySelectorAll(ReplyOnPage).Length;
        if (shown != PlantedThread.ReplyCount) taken.Note($"The measured discussion shows {shown} replies instead of {PlantedThread.ReplyCount}, so its ratios are not exact.");
    }
}
