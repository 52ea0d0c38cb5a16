using Discussions.Reactions;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel.People;

namespace Discussions.Replies;

/// <summary>Makes cards from what the query brought.</summary>
internal static class ReplyCards
{
    public static KeptReplies Of(IReadOnlyList<ReplyLine> lines, IReadOnlyDictionary<int, Tally> tallies, int page, string path)
    {
        var cards = new List<ReplyCard>(lines.Count);
        var names = new Dictionary<int, string>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Hidden.Length > 0)
            {
                cards.Add(new(line.Number, line.AuthorId, Face.Gone, line.CreatedUtc, null, "", null) { Hidden = line.Hidden });
                continue;
            }
            var face = Faces.Of(line.AuthorId, line.UserName, line.DisplayName, line.Photo, line.JobTitle, line.Organisation);
            names[line.Number] = face.DisplayName;
            cards.Add(new(line.Number, line.AuthorId, face, line.CreatedUtc, line.EditedUtc, line.Html, line.InReplyTo is { } to ? Answered(to, names, path) : null)
            {
                Tally = tallies.GetValueOrDefault(line.Number, Tally.None),
            });
        }
        return new((page - 1) * Discussion.PageSize + 1, cards, tallies.GetValueOrDefault(0, Tally.None));
    }

    static ReplyTo Answered(int number, Dictionary<int, string> names, string path) => names.TryGetValue(number, out var name)
        ? new(number, name, $"#reply-{number}")
        : new(number, "", $"{path}?page={Discussion.PageOf(number)}#reply-{number}");
}

internal static class Faces
{
    /// <summary>The face of a reply's author, who may be <see cref="Unnamed"/>.</summary>
    public static Face Of(string authorId, string? name, string? displayName, string? photo, string? jobTitle, string? organisation) =>
        authorId == Unnamed.Id ? Unnamed.OfReply : Of(name, displayName, photo, jobTitle, organisation);

    /// <summary>A face with what somebody does and where; without a name, the one of somebody who is gone.</summary>
    public static Face Of(string? name, string? displayName, string? photo, string? jobTitle, string? organisation) => name is null ? Face.Gone
        : new(name, displayName!, photo!, (jobTitle, organisation) switch { ("", var o) => o!, (var j, "") => j!, var (j, o) => $"{j}, {o}" });
}
