namespace Tests.Discussions;

internal static class SayDrafts
{
    /// <summary>What the composer's script does while somebody writes.</summary>
    public static Task<Page> SayDraft(this Page thread, string body) => thread.Client.Page(new(HttpMethod.Put, thread.Find("kept-draft").GetAttribute("data-keep"))
    {
        Content = new FormUrlEncodedContent([new("Body", body), new("__RequestVerificationToken", thread.Find("kept-draft [name=__RequestVerificationToken]").GetAttribute("value"))]),
    });
}
