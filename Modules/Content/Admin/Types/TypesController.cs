using Content.Steps;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Content.Admin.Types;

[Route("admin/content-types"), Admin(ContentModule.Define)]
sealed class TypesController(AppDb db, Definitions definitions, DefinitionRows rows, Visible visible) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View("Index", await List(new(), stop));

    [HttpPost]
    public Task<IActionResult> Create([FromForm] TypeForm form, CancellationToken stop) => Attempt(async () =>
    {
        var name = NewDefinitions.NameFrom(form.Title);
        if (await IsTaken(name, stop)) throw new RuleBroken($"There is a type or a part called “{name}” already. Choose another name.", nameof(form.Title));

        await rows.PutType(NewDefinitions.Type(name, form), stop);
        Say($"The type “{form.Title}” is there. Add the fields that it needs.");
        return To($"/admin/content-types/{name}");
    }, async () => View("Index", await List(form, stop)));

    [HttpGet("{name}")]
    public async Task<IActionResult> Show(string name, CancellationToken stop) =>
        await definitions.Of(name, stop) is { } type ? View("Show", PageOf(type, new())) : NotFound();

    /// <summary>Adds a field to the type's own part, also where code made the type.</summary>
    [HttpPost("{name}/fields")]
    public async Task<IActionResult> Update(string name, [FromForm] FieldForm form, CancellationToken stop)
    {
        if (await definitions.Of(name, stop) is not { } type) return NotFound();

        return await Attempt(async () =>
        {
            if (FieldForm.Kinds.All(k => k.Value != form.Kind)) throw new RuleBroken("Choose what the field holds.", nameof(form.Kind));
            var field = NewDefinitions.NameFrom(form.Title);
            if (type.Parts.Where(p => p.PartName == name).SelectMany(p => p.Fields).Any(f => f.Name.Equals(field, StringComparison.OrdinalIgnoreCase)))
                throw new RuleBroken($"There is a field called “{field}” already. Choose another name.", nameof(form.Title));

            var (own, part) = NewDefinitions.Field(type, form);
            await db.Write(async () =>
            {
                await rows.PutType(own, stop);
                await rows.PutPart(part, stop);
            }, stop);
            Say($"“{form.Title}” is a field of {type.DisplayName} now.");
            return To($"/admin/content-types/{name}");
        }, () => Task.FromResult<IActionResult>(View("Show", PageOf(type, form))));
    }

    async Task<TypesPage> List(TypeForm form, CancellationToken stop)
    {
        var counts = await visible.ForEditors.Where(i => i.State != ContentState.Deleted).GroupBy(i => i.ContentType)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return new([.. (await definitions.All(stop)).OrderBy(t => t.DisplayName).Select(t =>
            new TypeRow(t.Name, t.DisplayName, t.Description, FromOf(t), t.Parts.Sum(p => p.Fields.Count), counts.GetValueOrDefault(t.Name)))], form);
    }

    static TypePage PageOf(TypeDefinition type, FieldForm form) => new(type.Name, type.DisplayName, type.Description, FromOf(type),
        [.. type.Parts.Select(p => new PartRow(p.Label, p.PartName, [.. p.Fields.Select(f => new FieldRow(f.Name, f.Label, f.FieldType, f.Code is null ? "Added on this site" : $"The module {type.Code!.Module.Name}"))]))], form);

    static string FromOf(TypeDefinition type) => type.Code is { } code ? $"The module {code.Module.Name}" : "Made on this site";

    // A type's own part has the type's name, so a part of that name would be its part.
    async Task<bool> IsTaken(string name, CancellationToken stop) =>
        KnownShapes.IsPart(name) || await definitions.Of(name, stop) is not null
        || await db.Set<ContentTypeRow>().AnyAsync(t => t.Name == name, stop) || await db.Set<ContentPartRow>().AnyAsync(p => p.Name == name, stop);
}
