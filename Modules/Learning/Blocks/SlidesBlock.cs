using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Microsoft.AspNetCore.Http;

namespace Learning.Blocks;

/// <param name="File">All of them as one file, within the site; empty for none.</param>
public sealed record SlidesContent(string Title, string File, IReadOnlyList<Slide> Slides);

/// <param name="Address">Within the site, beginning with <c>~/</c>.</param>
/// <param name="Shows">What stands on it, for those who do not see it.</param>
public sealed record Slide(string Address, string Shows);

internal sealed class SlidesFields
{
    [Field("Title"), MaxLength(200)]
    public string Title { get; set; } = "";

    [Field("Slides", Hint = "Pictures of the media library, each with what stands on it: ~/media/first.png | Three gauges agree, the pump does not.")]
    public List<string> Pages { get; set; } = [];

    [Field("All of them as a file", Hint = "The address of a PDF in the media library, such as ~/media/slides.pdf."), MaxLength(2_000)]
    public string File { get; set; } = "";
}

/// <summary>Slides to page through, or to download. An answer holds which of them somebody has turned to.</summary>
internal sealed class SlidesBlock : BlockType<SlidesFields>
{
    const string Downloaded = "downloaded";

    /// <summary>Of an answer: the slide that is open, from 1, and all that were.</summary>
    public const string Page = "Page";
    public const string Seen = "Seen";

    /// <summary>Sent by those who saw all of a file.</summary>
    public const string All = "All";

    public override string Label => "Slides";
    public override string About => "Slides to page through, or a PDF to download.";
    public override string Icon => "screen";
    public override BlockGroup Group => BlockGroup.Say;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("all_pages_seen", "every slide has been seen"), new(Downloaded, "they have been downloaded")];

    protected override string? Amiss(SlidesFields fields, JsonObject block)
    {
        var slides = Of(fields);
        return fields.Title.Trim().Length == 0 ? "Give it a title."
            : slides.Count == 0 && LocalFile.Of(fields.File).Length == 0 ? "Put the slides into the media library, and give their addresses, such as ~/media/first.png, or that of a PDF."
            : slides.Any(s => s.Address.Length == 0) ? "One of the slides is no file of the media library. Their addresses begin with ~/media/."
            : slides.ToList().FindIndex(s => s.Shows.Length == 0) is >= 0 and var at ? $"Say what stands on slide {at + 1}, behind its address and a |."
            : fields.File.Trim().Length > 0 && LocalFile.Of(fields.File).Length == 0 ? "The file is none of the media library. Its address begins with ~/media/."
            : DutyOf(block) is { Rule.Key: Downloaded } && LocalFile.Of(fields.File).Length == 0 ? "It is done when it is downloaded, and there is no file. Give one, or choose another rule." : null;
    }

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        return ValueTask.FromResult<object>(new SlidesContent(fields.Title, LocalFile.Of(fields.File), [.. Of(fields).Where(s => s.Address.Length > 0)]));
    }

    public override Task<string?> LeadsTo(JsonObject block, CancellationToken stop) => Task.FromResult(LocalFile.Of(Read(block).File) is { Length: > 0 } file ? file : null);

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before)
    {
        var count = Of(Read(block)).Count;
        if (typed[All] == "true") return new() { [Page] = 1, [Seen] = Numbers(Enumerable.Range(1, Math.Max(1, count))) };
        if (!int.TryParse(typed[Page], out var page) || page < 1 || page > count) return null;

        // Whoever turns to another slide had the first one before them.
        return new() { [Page] = page, [Seen] = Numbers(SeenIn(before).Append(1).Append(page).Distinct().Order()) };
    }

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(use.Duty.Rule.Key == Downloaded
        ? Loose.Flag(use.Answer?[BlockAnswering.Opened]) == true : Enumerable.Range(1, Math.Max(1, Of(Read(use.Block)).Count)).All(SeenIn(use.Answer).Contains));

    public static IReadOnlyList<int> SeenIn(JsonObject? answer) => [.. (answer?[Seen] as JsonArray ?? []).Select(n => int.TryParse(Loose.Word(n), out var number) ? number : 0)];

    static JsonArray Numbers(IEnumerable<int> numbers) => [.. numbers.Select(n => JsonValue.Create(n))];

    static IReadOnlyList<Slide> Of(SlidesFields fields) => [.. fields.Pages.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Split('|', 2)).Select(p => new Slide(LocalFile.Of(p[0]), p.Length > 1 ? p[1].Trim() : ""))];
}
