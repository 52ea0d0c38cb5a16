using Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Tests.Notifications;

namespace Tests.Moderation;

/// <summary>What people do when something is wrong with a post.</summary>
static class Looking
{
    public const string Queue = Cast.WaterPath + "/moderation";
    public const string FlagPath = Cast.QuestionPath + "/replies/1/flag";

    public static async Task<Page> Flag(this TestSite site, Member who, int number = 1, string reason = "Unkind", string words = "") =>
        await (await site.As(who).Open($"{Cast.QuestionPath}/replies/{number}/flag")).Press("Flag it", ("Reason", reason), ("Words", words));

    /// <summary>Kavya has replied to the question, and Ben has flagged it.</summary>
    public static async Task<TestSite> Flagged(Engine engine = Engine.Sqlite, string body = "Only a fool would ask that.")
    {
        var site = await TestSite.Start(engine);
        await site.KavyaReplies(body);
        await site.Flag(Cast.Ben);
        await site.Settle();
        return site;
    }

    /// <summary>The address of the only case, or of the only one that is open.</summary>
    public static async Task<string> CasePath(this TestSite site) => $"{Queue}/cases/{await site.CaseId()}";

    public static Task<string> CaseId(this TestSite site) => site.InTenant(scope =>
        scope.Db.Set<Case>().OrderBy(c => c.State == CaseState.Settled ? 1 : 0).ThenByDescending(c => c.Id).Select(c => c.Id).FirstAsync());

    public static async Task<Page> OpenCase(this TestSite site, Member who) => await site.As(who).Open(await site.CasePath());

    public static async Task Hidden(this TestSite site, string reason = "It puts somebody down.")
    {
        await (await site.OpenCase(Cast.Ana)).Press("Hide it", ("Reason", reason));
        await site.Settle();
    }

    public static async Task<IReadOnlyList<string>> Texts(this TestSite site, Member of) => [.. (await site.Lines(of)).Select(l => l.Text)];
}
