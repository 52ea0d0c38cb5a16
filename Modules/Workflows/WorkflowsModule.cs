using Kernel.Automation;
using Kernel.Content;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Activities;
using Workflows.Admin;
using Workflows.Admin.Canvas;
using Workflows.Admin.Steps;
using Workflows.Engine;
using Workflows.Expressions;
using Workflows.Pieces;
using Workflows.Plans;
using Workflows.Exchange;
using Workflows.Tasks;

namespace Workflows;

public sealed class WorkflowsModule : Module
{
    public const string Manage = "workflows.manage";

    public override string Summary => "What the site does by itself when something happens: steps that people put together, with waits, conditions and a history.";

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Manage, "Build workflows, look at their runs, try them again and cancel them", Role.Administrator, Role.Editor);
        m.Admin("Workflows", "/admin/workflows", needs: Manage, group: "Content", order: 70, icon: "workflow");
        m.Zone<ItemButtons>("content.editor", "Pieces/_ItemButtons");
        m.Notice("workflow", "What workflows of the site tell you");

        m.Trigger<ContentCreated>("Content is created", t => t.Item("ContentItem", "the item", e => e.ContentItemId).Text("ContentType", "its type", e => e.ContentType));
        m.Trigger<ContentDraftSaved>("A draft of content is saved", t => t.Item("ContentItem", "the item", e => e.ContentItemId).Text("ContentType", "its type", e => e.ContentType));
        m.Trigger<ContentReplaced>("Content is changed at once", t => t.Item("ContentItem", "the item", e => e.ContentItemId).Text("ContentType", "its type", e => e.ContentType));
        m.Trigger<ContentPublished>("Content is published", t => t.Item("ContentItem", "the item", e => e.ContentItemId).Text("ContentType", "its type", e => e.ContentType));
        m.Trigger<ContentUnpublished>("Content is taken back", t => t.Item("ContentItem", "the item", e => e.ContentItemId).Text("ContentType", "its type", e => e.ContentType));
        m.Trigger<ContentDeleted>("Content is put into the bin", t => t.Item("ContentItem", "the item", e => e.ContentItemId).Text("ContentType", "its type", e => e.ContentType));

        m.Add<FactsHeard>();
        m.Add<SignalsHeard>();
        m.Add<AnswersHeard>();
        m.Add<CallsHeard>();
        m.Add<Listening>();
        m.Add<RunRound>();
        m.Add<RunVitals>();
        m.Job<TrimRuns>("0 50 3 * * ?");

        m.Add<NotifyUser>();
        m.Add<NotifyOwner>();
        m.Add<NotifyAudience>();
        m.Add<SendMail>();
        m.Add<CreateContent>();
        m.Add<UpdateContent>();
        m.Add<PublishContent>();
        m.Add<UnpublishContent>();
        m.Add<DeleteContent>();
        m.Add<RetrieveContent>();
        m.Add<WorkflowTypeStep>();

        m.Services(s => s
            .AddScoped<Shelf>().AddScoped<Scopes>().AddScoped<Soundness>().AddScoped<Starter>().AddScoped<Stepper>().AddScoped<TimerRound>().AddScoped<Rehearser>()
            .AddScoped<WorkflowReader>().AddScoped<StepForms>().AddScoped<CanvasGraph>()
            .AddScoped<WorkflowBook>().AddScoped<IWorkflows>(p => p.GetRequiredService<WorkflowBook>())
            .AddSingleton<PlanMemory>().AddSingleton<RunCounts>().AddSingleton<OutsideSteps>());
    }
}
