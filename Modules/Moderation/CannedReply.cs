using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>A short text that facilitators send more than once.</summary>
internal sealed class CannedReply : Entity, IMapped
{
    public const int LongestTitle = 80;
    public const int LongestText = 2_000;

    /// <summary>Stands in the text for the name of whoever gets it.</summary>
    public const string Name = "{name}";

    /// <summary>Empty for a text that every community has.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(LongestTitle)]
    public string Title { get; private set; } = "";

    [MaxLength(LongestText)]
    public string Text { get; private set; } = "";

    /// <exception cref="RuleBroken">Something is missing or too long.</exception>
    public void Write(string? title, string? text)
    {
        title = PlainText.Clean(title ?? "");
        text = PlainText.CleanLines(text ?? "").Trim();
        if (title.Length is 0 or > LongestTitle) throw new RuleBroken($"Give it a title of up to {LongestTitle} characters, by which you will find it.", nameof(Title));
        if (text.Length == 0) throw new RuleBroken($"Write the text. Put {Name} where the name of whoever gets it stands.", nameof(Text));
        if (text.Length > LongestText) throw new RuleBroken($"Say it in {LongestText} characters at most.", nameof(Text));

        (Title, Text) = (title, text);
    }

    public static string For(string text, string displayName) => text.Replace(Name, displayName, StringComparison.OrdinalIgnoreCase);

    public static void Map(ModelBuilder model) => model.Entity<CannedReply>().HasIndex(r => new { r.CommunityId, r.Title });
}
