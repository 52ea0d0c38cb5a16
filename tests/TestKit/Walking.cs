namespace TestKit;

/// <summary>Opening pages with a plain client. Redirects are not followed by themselves: a test says where it goes.</summary>
public static class Walking
{
    public static Task<Page> Open(this HttpClient client, string path) => client.Page(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>As a script of the page would ask: the answer is a piece of a page.</summary>
    public static Task<Page> OpenFragment(this HttpClient client, string path) =>
        client.Page(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "HX-Request", "true" } } });

    public static async Task<Page> Page(this HttpClient client, HttpRequestMessage request)
    {
        var answer = await client.SendAsync(request);
        return new Page(client, answer, await answer.Content.ReadAsStringAsync());
    }
}
