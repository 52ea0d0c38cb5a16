using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using global::Media.Attachments;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Tests.Media.Attachments;

/// <summary>What the address for uploads says to a script.</summary>
sealed record Kept(HttpStatusCode Status, string Address, string SmallAddress, string Markdown, string Name, bool IsPicture, bool HasSmall, string Error)
{
    /// <summary>As a page of the site at the root leads to it.</summary>
    public string Path => Address[1..];
}

static class Attaching
{
    /// <summary>Uploads as the script of a form does.</summary>
    public static async Task<Kept> Attach(this HttpClient client, string name, byte[] bytes, byte[]? small = null)
    {
        var token = (await client.Open(Cast.QuestionPath)).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, Part("File", name, bytes) };
        if (small is not null) form.Add(Part("Small", "small.jpg", small));
        var answer = await client.Page(new(HttpMethod.Post, "/attachments") { Content = form });
        if (answer.Status is not (HttpStatusCode.Created or HttpStatusCode.UnprocessableEntity)) return new(answer.Status, "", "", "", "", false, false, "");

        using var json = JsonDocument.Parse(answer.Html);
        return new(answer.Status, Text("address"), Text("smallAddress"), Text("markdown"), Text("name"), Is("isPicture"), Is("hasSmall"), Text("error"));

        string Text(string property) => json.RootElement.TryGetProperty(property, out var value) ? value.GetString()! : "";
        bool Is(string property) => json.RootElement.TryGetProperty(property, out var value) && value.GetBoolean();
    }

    /// <summary>Replies in Water to the question.</summary>
    public static async Task<Page> Say(this HttpClient client, string body, params (string, object?)[] more) =>
        await (await client.Open(Cast.QuestionPath)).Press("Reply", [("Body", body), .. more]);

    public static Task<List<Attachment>> Attachments(this TestSite site) => site.InTenant(scope => scope.Db.Set<Attachment>().AsNoTracking().OrderBy(a => a.Id).ToListAsync());

    public static Task Allow(this TestSite site, Action<AttachmentSettings> change) => site.InTenant(scope => scope.Get<SettingsDocument>().Change(change, default));

    // The name as a browser may send it, whatever is in it.
    static ByteArrayContent Part(string field, string name, byte[] bytes)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return part;
    }
}
