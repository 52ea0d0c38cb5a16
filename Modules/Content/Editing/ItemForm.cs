using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Content.Editing;

/// <summary>The generated form of one item: its title, its address, an input for each part and field, and what is kept as it is.</summary>
sealed class ItemForm(TypeDefinition type, IReadOnlyList<Input> inputs, IReadOnlyList<KeptPiece> kept)
{
    public const string TitleName = "Title";
    public const string PathName = "Path";

    public TypeDefinition Type => type;
    public IReadOnlyList<Input> Inputs => inputs;

    /// <summary>What has no input, to be seen and not to be changed.</summary>
    public IReadOnlyList<KeptPiece> Kept => kept;

    /// <summary>May editors say where it is? The modules of types made in code say it themselves.</summary>
    public bool HasPath => type.PartOf("AutoroutePart") is not null;

    /// <summary>Puts what was typed into the JSON; each sentence about what does not fit lands beside its input.</summary>
    public void Read(IFormCollection typed, JsonObject item, ModelStateDictionary state)
    {
        Try(state, () => ReadTitle(typed, item));
        if (HasPath && typed.TryGetValue(PathName, out var path)) Try(state, () => ReadPath(path.ToString(), item));
        foreach (var input in inputs)
        {
            if (input.Kind == InputKind.Terms) ReadTerms(typed[input.Name], input, item, typed.ContainsKey(input.Name + ".Shown"));
            else if (typed.TryGetValue(input.Name, out var value)) Try(state, () => input.Write(item, value.ToString()));
        }
    }

    /// <summary>Is there something in everything that its readers need?</summary>
    public void CheckRequired(JsonObject item, ModelStateDictionary state)
    {
        foreach (var input in inputs)
            if (input is { Required: true, Kind: not InputKind.Checkbox } && input.Show(item).Trim().Length == 0) state.AddModelError(input.Name, $"“{input.Label}” needs something before this can be published.");
    }

    void ReadTitle(IFormCollection typed, JsonObject item)
    {
        if (!typed.TryGetValue(TitleName, out var raw) || raw.ToString() == TitleOf(item)) return;

        var title = PlainText.Clean(raw.ToString());
        if (title.Length > ContentItem.LongestText) throw new RuleBroken($"The title is longer than {ContentItem.LongestText:N0} characters. Shorten it.", TitleName);
        item["DisplayText"] = title;
        if (type.PartOf("TitlePart") is { } part) Holder(item, part.Name)["Title"] = title;
    }

    void ReadPath(string raw, JsonObject item)
    {
        if (raw.Trim() == PathOf(item)) return;

        var path = string.Join('/', raw.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => Slug.From(s, 100)));
        if (path.Length > ContentItem.LongestText) throw new RuleBroken($"The address is longer than {ContentItem.LongestText:N0} characters. Shorten it.", PathName);
        Holder(item, type.PartOf("AutoroutePart")!.Name)["Path"] = path;
    }

    static void ReadTerms(IEnumerable<string?> chosen, Input input, JsonObject item, bool wasShown)
    {
        if (!wasShown) return;

        string[] ids = [.. chosen.OfType<string>()];
        // A term of another taxonomy, or one that is gone, has no box; it stays.
        var strangers = input.Show(item).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(id => input.Choices.All(c => c.Value != id));
        string[] all = [.. strangers, .. input.Choices.Select(c => c.Value).Where(ids.Contains)];
        if (all.Order().SequenceEqual(input.Show(item).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order())) return;

        input.Write(item, string.Join('\n', all));
        var holder = Holder(Holder(item, input.Place[0]), input.Place[1]);
        if (holder["TagNames"] is JsonArray) holder["TagNames"] = new JsonArray([.. input.Choices.Where(c => all.Contains(c.Value)).Select(c => JsonValue.Create(c.Text))]);
    }

    public static string TitleOf(JsonObject item) => Loose.Text(item["DisplayText"]) ?? "";

    public static string PathOf(JsonObject item) => Loose.Text(Loose.Member(item["AutoroutePart"], "Path")) ?? "";

    static JsonObject Holder(JsonObject item, string name)
    {
        if (item[name] is JsonObject there) return there;

        var made = new JsonObject();
        item[name] = made;
        return made;
    }

    static void Try(ModelStateDictionary state, Action read)
    {
        try
        {
            read();
        }
        catch (RuleBroken broken)
        {
            state.AddModelError(broken.On ?? "", broken.Message);
        }
    }
}

/// <summary>A part or field that has no input here: shown as JSON, kept as it is.</summary>
public sealed record KeptPiece(string Label, string Json);
