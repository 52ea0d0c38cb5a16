namespace Tests.Events;

static class CalendarAddresses
{
    /// <summary>Makes an address as a person does, and gives its path.</summary>
    public static async Task<string> CalendarOf(this TestSite site, Member who, string community = "")
    {
        var made = await (await site.As(who).Open("/calendar")).Press("Make an address", ("community", community));
        return new Uri(made.Find("#address").TextContent).AbsolutePath;
    }

    /// <summary>Sends a form that no page offers, with the token of one that it does.</summary>
    public static Task<Page> Post(this HttpClient client, Page from, string path, params (string Name, string Value)[] fields) =>
        client.Page(new(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([.. fields.Append(("__RequestVerificationToken", from.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]),
        });
}
