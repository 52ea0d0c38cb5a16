using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Learning.Blocks;

/// <param name="ShareIn">Where somebody may share what they think of it; null for nowhere.</param>
public sealed record ReflectContent(IReadOnlyList<string> Prompts, TalkGlance? ShareIn);

internal sealed class ReflectFields
{
    [Field("Questions to oneself")]
    public List<string> Prompts { get; set; } = [];

    [Field("Discussion to share it in", Hint = "Its address. Whoever wants to may turn what they wrote into a reply of their own there; nothing is shared by itself. Left empty, nobody is asked."), MaxLength(500)]
    public string Thread { get; set; } = "";
}

/// <summary>
/// Questions that somebody answers for themselves. Nobody else sees the answers, whatever they are here; who wants to makes a reply
/// of them, in a second step that says where it will stand and who will read it.
/// </summary>
internal sealed class ReflectBlock(Kernel.Modules.Plugs plugs) : BlockType<ReflectFields>
{
    /// <summary>Of an answer: what is about to be posted, and that something was.</summary>
    public const string Share = "Share";
    public const string Shared = "Shared";

    const string Words = "Words";
    const string SharedRule = "shared";
    const int Longest = 20_000;

    public override string Label => "Reflection";
    public override string About => "Questions to oneself. Nobody else ever sees what is written.";
    public override string Icon => "lock";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<string> NamesInPlace { get; } = [nameof(ReflectFields.Thread)];
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("saved", "something is written down, which nobody else sees"), new(SharedRule, "somebody has made a reply of it, in their own words")];

    protected override string? Amiss(ReflectFields fields, JsonObject block) =>
        fields.Prompts.Count == 0 ? "Write at least one question."
        : IdIn(fields.Thread).Length == 0 && DutyOf(block) is { Rule.Key: SharedRule } ? "It is done when somebody has shared it, and there is no discussion to share it in. Give its address, or choose the other rule." : null;

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        if (IdIn(Read(block).Thread).Length > 0 && (item is not IWithinCommunity within || (await Place(block, stop)).Found?.CommunityId != within.CommunityId))
            throw new RuleBroken("Reflection: there is no such discussion in this community.", Flow.IdOf(block));
    }

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => new ReflectContent(Read(block).Prompts, (await Place(block, stop)).Found);

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before)
    {
        var answer = typed.ContainsKey(Share) && before?[Words] is { } said ? new JsonObject { [Words] = said.DeepClone(), [Share] = PlainText.CleanLines(typed[Share].ToString()).Trim() }
            : new() { [Words] = new JsonArray([.. typed[Words].Take(Read(block).Prompts.Count).Select(w => JsonValue.Create(PlainText.CleanLines(w ?? "")))]) };
        if (before?[Shared] is { } shared) answer[Shared] = shared.DeepClone();
        return answer;
    }

    public override string? AmissIn(JsonObject answer) =>
        Loose.Text(answer[Share]) is { Length: 0 } ? "Write what you want to share."
        : Loose.Texts(answer[Words]).Any(w => w.Length > Longest) ? $"One answer has up to {Longest:N0} characters." : Loose.Texts(answer[Words]).All(string.IsNullOrWhiteSpace) ? "Write a sentence for yourself. Nobody else sees it." : null;

    public override async Task<JsonObject> Take(BlockSending sent, CancellationToken stop)
    {
        if (Loose.Text(sent.Answer[Share]) is not { } words) return sent.Answer;
        if (await Place(sent.Block, stop) is not ({ } talk, not null)) throw new RuleBroken("The discussion is gone, or you may not read it any more.");

        await talk.Say(IdIn(Read(sent.Block).Thread), words, stop);
        sent.Answer.Remove(Share);
        sent.Answer[Shared] = true;
        return sent.Answer;
    }

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(
        use.Duty.Rule.Key == SharedRule ? Loose.Flag(use.Answer?[Shared]) == true : Loose.Texts(use.Answer?[Words]).Any(w => !string.IsNullOrWhiteSpace(w)));

    async Task<(ITalk? Talk, TalkGlance? Found)> Place(JsonObject block, CancellationToken stop)
    {
        if (IdIn(Read(block).Thread) is { Length: > 0 } id)
            foreach (var talk in plugs.Of<ITalk>())
                if (await talk.Find(id, stop) is { } found) return (talk, found);
        return (null, null);
    }
}
