using Kernel.People;
using Kernel.Settings;
using Kernel.Tenancy;
using Notifications.Letters;
using Notifications.Mail;
using Notifications.Replies;
using Notifications.Unsubscribing;

namespace Notifications.Telling;

// The words of a mail about a line: the subject's title, what was written, one link, and why it came.
internal sealed class NoticeLetter(CurrentTenant tenant, Site site, NoticeKinds kinds, StopTokens stops, ReplyAddresses addresses)
{
    const int MostParts = 10;

    public async Task<Delivery> Of(Notification line, Person person, NoticeStory? story, DateTime now, CancellationToken stop)
    {
        var kind = kinds.Of(line.Key);
        var stopPath = stops.PathFor(person.Id, StopScope.OfKind(kind.Kind));
        var answer = story is { TakesReplies: true } ? await addresses.Of(person.Id, line.Key, stop) : "";
        var page = new LetterPage(Headline(line), Parts(story), More(story), new(Open(story), tenant.Tenant.Address + (story?.Path ?? line.Path)), Why(line), Links(line, person, story, stopPath))
        {
            TakesReplies = answer.Length > 0,
        };
        return new Delivery
        {
            Key = $"notice:{line.Id}:{line.Mails}", Kind = DeliveryKind.Notice, PersonId = person.Id, NotificationId = line.Id, Address = person.Email!,
            Subject = story is null ? $"[{site.Name}] {line.Text}" : $"[{(story.PlaceName.Length > 0 ? story.PlaceName : site.Name)}] {story.Title}",
            Text = LetterText.Of(page), Html = LetterHtml.Of(page, site.Name, tenant.Tenant.Address),
            SenderName = line is { By.Length: > 0, Others: 0 } ? $"{line.By} on {site.Name}" : site.Name,
            ReplyAddress = answer, ThreadKey = ThreadOf(line), UnsubscribePath = stopPath, CreatedUtc = now, DueUtc = now,
        };
    }

    // All mails on one subject hang on one root that never was a mail: programs that show threads put them together.
    static string ThreadOf(Notification line) => "subject." + string.Concat(line.Key[(line.Key.IndexOf(':') + 1)..].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '.'));

    static string Headline(Notification line) => Notification.Grouped(line.Text, line.By, line.Others);

    static IReadOnlyList<LetterPart> Parts(NoticeStory? story) => [.. (story?.Parts ?? []).Take(MostParts).Select(p => new LetterPart(p.By, p.Text, p.Html))];

    static string More(NoticeStory? story) => story is null || story.Parts.Count <= MostParts ? "" : $"And {story.Parts.Count - MostParts} more.";

    static string Open(NoticeStory? story) => story is null ? "Open it" : $"Open the {story.Noun}";

    static string Why(Notification line) => line.Why.Length > 0 ? $"Why you get this: {line.Why}" : "You get this because it is sent to people of this site.";

    IReadOnlyList<LetterLink> Links(Notification line, Person person, NoticeStory? story, string stopPath)
    {
        var links = new List<LetterLink>();
        if (story is not null) links.Add(new($"Mute this {story.Noun}", tenant.Tenant.Address + stops.PathFor(person.Id, StopScope.OfSubject(line.Key))));
        links.Add(new("Choose what you get", tenant.Tenant.Address + "/account/notifications"));
        links.Add(new("Stop mail of this kind", tenant.Tenant.Address + stopPath));
        return links;
    }
}
