using System.Text.Json.Nodes;
using Kernel.Modules;
using Microsoft.AspNetCore.Http;

namespace Kernel.Content.Blocks;

/// <summary>Where a kind of block stands in the palette.</summary>
public enum BlockGroup { Say, Talk, Do, Show }

/// <summary>
/// A kind of block that editors put on pages: what it is called, what is filled in, what readers see, and by which rules somebody has
/// done it. The class's name is the content type of its blocks. Filled by every module that brings blocks; derive from <see cref="BlockType{TFields}"/>.
/// <example><code>internal sealed class DiscussBlock(AppDb db) : BlockType&lt;DiscussFields&gt;</code></example>
/// </summary>
public abstract class BlockType : ISocket
{
    public string Name => field ??= GetType().Name;

    /// <summary>What it is called, in a word or three.</summary>
    public abstract string Label { get; }

    /// <summary>What it is for, in a sentence.</summary>
    public abstract string About { get; }

    /// <summary>An id of <c>icons.svg</c>.</summary>
    public abstract string Icon { get; }
    public abstract BlockGroup Group { get; }

    /// <summary>What its editor fills in: the properties marked with <see cref="FieldAttribute"/>.</summary>
    public abstract IReadOnlyList<CodeField> Fields { get; }

    /// <summary>The rules by which it can be done, the usual one first; none for what is only read.</summary>
    public virtual IReadOnlyList<BlockRule> Rules => [];

    /// <summary>Does nothing but reading count unless its editor says otherwise?</summary>
    public virtual bool CountsByItself => Rules.Count > 0;

    /// <summary>The kinds that may stand inside it; none for most.</summary>
    public virtual IReadOnlyList<string> Holds => [];

    /// <summary>Is it enough to have done one of the blocks in it?</summary>
    public virtual bool IsDoneByAnyInside => false;

    /// <summary>False for what stands in other blocks only.</summary>
    public virtual bool StandsAlone => true;

    /// <summary>The partial that draws it; its model is a <see cref="BlockCard"/>.</summary>
    public virtual string View => field ??= $"/{GetType().Assembly.GetName().Name!["Cop.".Length..]}/Blocks/_{Name.Replace("Block", "", StringComparison.Ordinal)}.cshtml";

    /// <summary>Why it cannot be published, as a sentence; null when it can.</summary>
    public abstract string? Amiss(JsonObject block);

    /// <summary>What its view draws, as an object that the view knows.</summary>
    public abstract ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop);

    /// <summary>The thing elsewhere whose facts count for it, such as a discussion's id; empty for none. See <see cref="IBlockWatch"/>.</summary>
    public virtual string SubjectOf(JsonObject block) => "";

    /// <summary>The fields that name something of the block’s own community, such as a discussion. They are emptied where a page goes to another site.</summary>
    public virtual IReadOnlyList<string> NamesInPlace => [];

    /// <summary>Makes what it needs before readers see it, such as the discussion that it leads to. It may write into the block.</summary>
    /// <exception cref="RuleBroken">It cannot be published.</exception>
    public virtual Task Prepare(ContentItem item, JsonObject block, CancellationToken stop) => Task.CompletedTask;

    /// <summary>What somebody sent with the block's own form; null for a block that has none.</summary>
    /// <param name="before">What they had sent before.</param>
    public virtual JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) => null;

    /// <summary>What is wrong with an answer, as a sentence; null for nothing. A wrong one is not stored.</summary>
    public virtual string? AmissIn(JsonObject answer) => null;

    /// <summary>Does what an answer asks for elsewhere, such as making the commitment that it names. What it adds to the database is stored together with the answer.</summary>
    /// <returns>The answer as it is kept.</returns>
    /// <exception cref="RuleBroken">It cannot be done; nothing is stored.</exception>
    public virtual Task<JsonObject> Take(BlockSending sent, CancellationToken stop) => Task.FromResult(sent.Answer);

    /// <summary>Where it leads: an address on the web, or one within the site that begins with <c>~/</c>. Whoever goes there through its page has opened it; see <see cref="BlockAnswering.OpeningPath"/>. Null for nowhere.</summary>
    public virtual Task<string?> LeadsTo(JsonObject block, CancellationToken stop) => Task.FromResult<string?>(null);

    /// <summary>Has the person done it by its rule? Asked again whenever something may have changed, so it looks at what is true and counts no events.</summary>
    public virtual ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(false);

    /// <summary>The rule that its editor chose and how many it takes; null when nobody has to do anything.</summary>
    public BlockDuty? DutyOf(JsonObject block)
    {
        var part = block[BlockDuty.Part];
        var key = Loose.Text(Loose.Member(Loose.Member(part, "Rule"), "Text")) ?? (CountsByItself ? Rules[0].Key : BlockDuty.None);
        if (Rules.FirstOrDefault(r => r.Key == key) is not { } rule) return null;

        var amount = int.TryParse(Loose.Word(Loose.Member(Loose.Member(part, "Amount"), "Value")), out var typed) ? Math.Clamp(typed, rule.Least, rule.Most) : rule.Usual;
        return new(rule, amount, Loose.Flag(Loose.Member(Loose.Member(part, "Required"), "Value")) ?? true);
    }
}

/// <summary>A kind of block whose values are the properties of a class.</summary>
public abstract class BlockType<TFields> : BlockType where TFields : class, new()
{
    static readonly IReadOnlyList<CodeField> Declared = CodeField.In(typeof(TFields));

    public sealed override IReadOnlyList<CodeField> Fields => Declared;

    /// <summary>What its editor filled in. A value that does not fit is not there.</summary>
    protected TFields Read(JsonObject block)
    {
        var fields = new TFields();
        CodeFields.Fill(Declared, fields, block[Name] as JsonObject ?? []);
        return fields;
    }

    /// <summary>The id at the end of an address that somebody copied, or the id itself.</summary>
    protected static string IdIn(string typed) => typed.Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];

    public sealed override string? Amiss(JsonObject block) => Amiss(Read(block), block);

    protected virtual string? Amiss(TFields fields, JsonObject block) => null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(Read(block));
}
