using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kernel;

namespace Sharing.Post;

/// <summary>What one site tells another. A closed list, written as plain JSON and read as if a stranger had written it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(JoinLetter), "join"), JsonDerivedType(typeof(CaseLetter), "case"), JsonDerivedType(typeof(GoneLetter), "gone"), JsonDerivedType(typeof(StandingLetter), "standing"), JsonDerivedType(typeof(EndLetter), "end")]
internal abstract record Letter;

/// <summary>To a hub: we were given this code.</summary>
internal sealed record JoinLetter(string Code) : Letter;

/// <summary>To a hub: all authors agreed to this.</summary>
internal sealed record CaseLetter(string Share, int Change, CaseDocument Case) : Letter;

/// <summary>To a hub: it has to go.</summary>
internal sealed record GoneLetter(string Share, int Change) : Letter;

/// <summary>From a hub: so it stands here.</summary>
internal sealed record StandingLetter(string Share, ShareStanding Standing, string Reason) : Letter;

/// <summary>The connection is over.</summary>
internal sealed record EndLetter(bool FromHub) : Letter;

internal static class Letters
{
    /// <summary>In bytes. A case study of the longest template has a tenth of it.</summary>
    public const int Longest = 200_000;

    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 8,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write(Letter letter) => JsonSerializer.Serialize(letter, Json);

    /// <exception cref="RuleBroken">It is too long, or no letter.</exception>
    public static Letter Read(string json)
    {
        if (Encoding.UTF8.GetByteCount(json) > Longest) throw new RuleBroken("It is too long to be sent.");
        try
        {
            return JsonSerializer.Deserialize<Letter>(json, Json) ?? throw NoLetter();
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw NoLetter();
        }
    }

    static RuleBroken NoLetter() => new("It is not in the form in which sites tell each other things.");
}
