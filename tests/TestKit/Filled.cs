using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TestKit;

/// <summary>A form as a browser would send it: what it holds, what the test typed, the button that was pressed.</summary>
sealed class Filled(HttpClient client, IHtmlFormElement form, IElement pressed)
{
    public async Task<Page> Send((string Field, object? Value)[] fields, Uri page)
    {
        var values = Held().Where(h => fields.All(f => f.Field != h.Name)).ToList();
        foreach (var (field, value) in fields)
        {
            if (form.QuerySelector($"[name=\"{field}\"]") is null) throw new InvalidOperationException($"The form has no field “{field}”. It has: {string.Join(", ", Names())}.");
            if (value is string[] several) values.AddRange(several.Select(one => (field, one)));
            else if (value is not null and not Upload) values.Add((field, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!));
        }
        if (pressed.GetAttribute("name") is { Length: > 0 } name) values.Add((name, pressed.GetAttribute("value") ?? ""));

        var action = new Uri(page, pressed.GetAttribute("formaction") ?? (form.GetAttribute("action") is { Length: > 0 } to ? to : page.PathAndQuery));
        if (!"post".Equals(form.GetAttribute("method"), StringComparison.OrdinalIgnoreCase))
            return await client.Open($"{action.AbsolutePath}?{string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Name)}={Uri.EscapeDataString(v.Value)}"))}");

        return await client.Page(new HttpRequestMessage(HttpMethod.Post, action) { Content = Content(values, fields) });
    }

    HttpContent Content(List<(string Name, string Value)> values, (string Field, object? Value)[] fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data") return new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in values) parts.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (field, value) in fields)
            if (value is Upload file) parts.Add(new ByteArrayContent(file.Bytes), $"\"{field}\"", file.Name);
        return parts;
    }

    IEnumerable<string> Names() => form.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")!).Where(n => !n.StartsWith('_')).Distinct();

    IEnumerable<(string Name, string Value)> Held()
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { IsDisabled: true } or IHtmlInputElement { Type: "file" or "submit" or "button" or "image" or "reset" }: break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } tick:
                    if (tick.IsChecked) yield return (name, tick.Value);
                    break;
                case IHtmlInputElement input: yield return (name, input.Value); break;
                case IHtmlTextAreaElement area: yield return (name, area.Value); break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return (name, option.Value);
                    break;
            }
        }
    }
}

/// <summary>A file to choose in a form.</summary>
public sealed record Upload(string Name, byte[] Bytes);
