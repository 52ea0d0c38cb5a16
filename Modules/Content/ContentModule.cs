using Content.Admin.Items;
using Content.Blocks;
using Content.Editing;
using Content.Plugs;
using Content.Reading;
using Content.Steps;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Content;

public sealed class ContentModule : Module
{
    public const string ViewDrafts = "content.view-drafts";
    public const string Edit = "content.edit";
    public const string Publish = "content.publish";
    public const string Delete = "content.delete";
    public const string Define = "content.define";

    public override string Summary => "Pages, posts and everything else that editors manage: types, drafts, versions.";
    public override bool IsAlwaysOn => true;

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(ViewDrafts, "See content that is not published", Role.Administrator, Role.Editor);
        m.Permission(Edit, "Write and change content", Role.Administrator, Role.Editor);
        m.Permission(Publish, "Publish content and take it back", Role.Administrator, Role.Editor);
        m.Permission(Delete, "Put content in the bin and take it out", Role.Administrator, Role.Editor);
        m.Permission(Define, "Make content types and add fields to them", Role.Administrator, Role.Editor);

        m.Admin("Content", "/admin/content", needs: Edit, group: "Content", order: 10, icon: "case");
        m.Admin("Content types", "/admin/content-types", needs: Define, group: "Site", order: 10, icon: "types");

        m.Zone<BlocksOfItem>("content.editor", "Blocks/_Open");

        m.Add<ContentDefinitionStep>();
        m.Add<ContentStep>();
        m.Add<PageSearch>();
        m.Add<UndoForgets>();
        m.Add<ItemBlock>();

        m.Services(s => s.AddScoped<Visible>().AddScoped<Arrival>().AddScoped<Reader>().AddScoped<Faces>()
            .AddScoped<ItemForms>().AddScoped<DefinitionRows>().AddScoped<Listings>().AddScoped<Editors>()
            .AddScoped<Desks>().AddScoped<BlockForms>().AddScoped<BlockWriting>().AddScoped<BuildPages>());
    }
}
