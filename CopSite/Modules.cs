using Kernel.Modules;

namespace CopSite;

/// <summary>The modules of this host, engines first.</summary>
public static class Modules
{
    public static Module[] All =>
    [
        new Tenants.TenantsModule(),
        new Users.UsersModule(),
        new Content.ContentModule(),
        new Media.MediaModule(),
        new Notifications.NotificationsModule(),
        new Search.SearchModule(),
        new Workflows.WorkflowsModule(),
        new Links.LinksModule(),
        new Nudges.NudgesModule(),
        new Communities.CommunitiesModule(),
        new Discussions.DiscussionsModule(),
        new Events.EventsModule(),
        new Wiki.WikiModule(),
        new Activities.ActivitiesModule(),
        new CaseStudies.CaseStudiesModule(),
        new Learning.LearningModule(),
        new People.PeopleModule(),
        new Feeds.FeedsModule(),
        new Moderation.ModerationModule(),
        new Conversions.ConversionsModule(),
        new Insights.InsightsModule(),
        new Sharing.SharingModule(),
        new Books.BooksModule(),
        new Cohorts.CohortsModule(),
        new Ideas.IdeasModule(),
    ];
}
