using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Settings;

namespace Learning.Blocks;

/// <param name="Address">Where it comes from; empty for nothing that may be shown.</param>
/// <param name="Host">Who learns of it when somebody has it shown.</param>
/// <param name="Consent">What its editor says about that; empty for nothing.</param>
public sealed record EmbedContent(string Title, string Address, string Host, string Consent);

internal sealed class EmbedFields
{
    [Field("Title", Hint = "What one will see."), MaxLength(200)]
    public string Title { get; set; } = "";

    [Field("Address", Hint = "As that site gives it for embedding; it begins with https://. An administrator says from which sites something may be shown."), MaxLength(2_000)]
    public string Url { get; set; } = "";

    [Field("Before it is shown", Hint = "What that site learns about people, and what else they should know before they agree.", Editor = FieldEditor.TextArea), MaxLength(1_000)]
    public string Consent { get; set; } = "";
}

/// <summary>Something of another site within the page. Nothing of it is asked for before whoever reads the page agrees, each time.</summary>
internal sealed class EmbedBlock(Site site) : BlockType<EmbedFields>
{
    public override string Label => "From another site";
    public override string About => "Something that another site shows, once somebody agrees to it.";
    public override string Icon => "globe";
    public override BlockGroup Group => BlockGroup.Show;

    protected override string? Amiss(EmbedFields fields, JsonObject block)
    {
        var hosts = site.Get<EmbedSettings>().Hosts;
        return fields.Title.Trim().Length == 0 ? "Give it a title."
            : Whole(fields) is not { } address ? "Give the address for embedding; it begins with https://."
            : hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase) ? null
            : $"Nothing of {address.Host} may be shown on this site. {(hosts.Count == 0 ? "An administrator says from which sites something may be." : $"From these it may: {string.Join(", ", hosts)}.")} You can put a link to it into a reading.";
    }

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        var address = Whole(fields) is { } whole && site.Get<EmbedSettings>().Takes(whole.Host) ? whole : null;
        return ValueTask.FromResult<object>(new EmbedContent(fields.Title, address?.AbsoluteUri ?? "", address?.Host ?? "", fields.Consent.Trim()));
    }

    static Uri? Whole(EmbedFields fields) => Uri.TryCreate(fields.Url.Trim(), UriKind.Absolute, out var address) && address is { Scheme: "https", IsDefaultPort: true, UserInfo: "" } && address.HostNameType == UriHostNameType.Dns ? address : null;
}
