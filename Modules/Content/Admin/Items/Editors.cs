using System.Text.Json.Nodes;
using Content.Editing;
using Kernel.Content;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Content.Admin.Items;

/// <summary>Fills the editor's page: from the item, or after a refusal from what was typed.</summary>
sealed class Editors(Visible visible, Publishing publishing, Definitions definitions, Access access)
{
    public async Task<EditorPage> Of(ContentItem? item, ItemForm form, JsonObject json, IFormCollection? typed, ModelStateDictionary state, string container, Clash? clash, CancellationToken stop)
    {
        FilledInput Fill(string name, string label, string hint, string kind, string value, string? field = null, Input? input = null) => new(
            name, label, hint, kind, typed is not null && typed.TryGetValue(name, out var text) && kind is not ("Terms" or "Checkbox") ? text.ToString() : value,
            input?.Required ?? false, input?.MaxLength, input?.Choices ?? [], Sentence(state, name) ?? (field is null ? null : Sentence(state, field)));

        FilledInput[] inputs = [.. form.Inputs.Select(i => Fill(i.Name, i.Label, i.Hint, i.Kind.ToString(), i.Show(json), i.Place.Count > 2 ? i.Place[1] : null, i))];
        var title = Fill(ItemForm.TitleName, "Title", "", "Text", ItemForm.TitleOf(json), "DisplayText") with { Required = true, MaxLength = ContentItem.LongestText };
        var path = form.HasPath ? Fill(ItemForm.PathName, "Address", "Below the site’s root. Left empty, it is made from the title.", "Text", ItemForm.PathOf(json)) with { MaxLength = ContentItem.LongestText } : null;

        return new(item?.Id, form.Type.DisplayName, item is null ? $"~/admin/content/new/{form.Type.Name}" : $"~/admin/content/{item.Id}", Seen.Of(json, form.Type.Code), container,
            title, path, inputs, [.. Facts(form, json)], form.Kept, item is null ? null : await Standing(item, stop), clash,
            [.. Errors(state, [title, .. path is null ? [] : new[] { path }, .. inputs])], access.Can(ContentModule.Publish), access.Can(ContentModule.Delete));
    }

    /// <summary>The types of which an item's list may hold more, by its definition.</summary>
    public async Task<IReadOnlyList<Choice>> ContainedIn(string contentType, CancellationToken stop)
    {
        var list = (await definitions.Of(contentType, stop))?.PartOf("ListPart");
        var names = Loose.Texts(Loose.Member(list?.Settings["ListPartSettings"], "ContainedContentTypes")).ToHashSet();
        return [.. (await definitions.All(stop)).Where(t => names.Contains(t.Name) && t.Code is null).Select(t => new Choice(t.Name, t.DisplayName))];
    }

    async Task<Standing> Standing(ContentItem item, CancellationToken stop)
    {
        var draft = await publishing.Draft(item.Id, stop);
        var container = item.ContainerId is null ? null : await visible.ForEditors.Where(i => i.Id == item.ContainerId).Select(i => new Choice(i.Id, i.DisplayText)).SingleOrDefaultAsync(stop);
        var isList = (await definitions.Of(item.ContentType, stop))?.PartOf("ListPart") is not null || ContentJson.PartsOf(item).ContainsKey("ListPart");
        return new(StateBadge.Of(item.State, draft is not null), item.IsPublished, draft is not null, item.State == ContentState.Deleted, item.Revision,
            draft?.SavedUtc ?? item.ModifiedUtc, item.IsPublished && item.Path is not null ? Reading.Place.Of(item.Path) : null,
            container, isList, isList ? await ContainedIn(item.ContentType, stop) : []);
    }

    // Fields of a type made in code that editors look at and do not change.
    static IEnumerable<KeptPiece> Facts(ItemForm form, JsonObject json) => (form.Type.Code?.Fields ?? []).Where(f => f.ReadOnly)
        .Select(f => new KeptPiece(f.Label, Loose.Word(Loose.Member(Loose.Member(json[form.Type.Name], f.Name), f.ValueName)) ?? ""));

    static IEnumerable<FormError> Errors(ModelStateDictionary state, IReadOnlyList<FilledInput> inputs)
    {
        foreach (var input in inputs.Where(i => i.Error is not null)) yield return new(input.Id, input.Error!);
        var shown = inputs.Select(i => i.Error).ToHashSet();
        foreach (var error in state.SelectMany(e => e.Value!.Errors).Where(e => !shown.Contains(e.ErrorMessage))) yield return new(null, error.ErrorMessage);
    }

    static string? Sentence(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? string.Join(" ", entry.Errors.Select(e => e.ErrorMessage)) : null;
}
