using System.Globalization;
using System.Text;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Kernel.Tenancy;
using Notifications.Letters;
using Notifications.Mail;
using Notifications.Unsubscribing;

namespace Notifications.Digests;

// The words of a digest: what waits for the reader first, every item a link.
internal sealed class DigestLetter(CurrentTenant tenant, Site site, StopTokens stops)
{
    public static string KeyOf(string personId, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"digest:{personId}:{day:yyyy-MM-dd}");

    public Delivery Of(Person person, IReadOnlyList<DigestSection> sections, DateOnly day, Wanted wanted, DateTime now)
    {
        var stopPath = stops.PathFor(person.Id, StopScope.OfDigest);
        LetterLink[] links = [new("Choose what you get", tenant.Tenant.Address + "/account/notifications"), new("Stop digests", tenant.Tenant.Address + stopPath)];
        var why = $"Why you get this: you have not been on {site.Name} for a while, and you get a digest {Words(wanted.Digest)}.";
        return new Delivery
        {
            Key = KeyOf(person.Id, day), Kind = DeliveryKind.Digest, PersonId = person.Id, Address = person.Email!,
            Subject = Subject(sections), Text = Text(sections, why, links), Html = Html(sections, why, links),
            UnsubscribePath = stopPath, CreatedUtc = now, DueUtc = now,
        };
    }

    // The first thing that waits says more than “your digest”.
    string Subject(IReadOnlyList<DigestSection> sections)
    {
        var more = sections.Sum(s => s.Items.Count) - 1;
        return $"[{site.Name}] {sections[0].Items[0].Text}{(more > 0 ? $", and {Plural.Of(more, "more thing", "more things")}" : "")}";
    }

    string Text(IReadOnlyList<DigestSection> sections, string why, IReadOnlyList<LetterLink> links)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
        {
            text.Append($"{section.Heading}\n{section.Act}\n\n");
            foreach (var item in section.Items) text.Append($"* {item.Text}{(item.Note.Length > 0 ? $" ({item.Note})" : "")}\n{tenant.Tenant.Address}{item.Path}\n");
            text.Append('\n');
        }
        return LetterText.Foot(text, why, links).ToString();
    }

    string Html(IReadOnlyList<DigestSection> sections, string why, IReadOnlyList<LetterLink> links)
    {
        var inner = new StringBuilder();
        foreach (var section in sections)
        {
            inner.Append($"<h2 style=\"margin:0 0 4px;font-size:18px\">{LetterHtml.Encoded(section.Heading)}</h2>\n<p style=\"margin:0 0 12px;font-size:14px;opacity:.75\">{LetterHtml.Encoded(section.Act)}</p>\n<ul style=\"margin:0 0 28px;padding:0;list-style:none\">\n");
            foreach (var item in section.Items)
                inner.Append($"<li style=\"margin:0 0 12px;padding:0 0 0 16px;border-left:3px solid #8a94a6\"><a href=\"{LetterHtml.Encoded(tenant.Tenant.Address + item.Path)}\" style=\"font-weight:600\">{LetterHtml.Encoded(item.Text)}</a>{(item.Note.Length > 0 ? $"<br><span style=\"font-size:14px;opacity:.75\">{LetterHtml.Encoded(item.Note)}</span>" : "")}</li>\n");
            inner.Append("</ul>\n");
        }
        return LetterHtml.Frame($"What you missed on {site.Name}", site.Name, inner.ToString(), why, links);
    }

    static string Words(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Daily => "after a day away",
        Rhythm.Weekly => "after a week away",
        _ => "after a fortnight away",
    };
}
