using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kernel.Content;

namespace Content.Editing;

/// <summary>
/// A short mark of the text that an editor had before them. It is made of the words, not of a number on the row: a reply
/// that raises a count is no reason to tell an editor that somebody was quicker.
/// </summary>
static class Seen
{
    public static string Of(JsonObject item, CodeType? type)
    {
        var words = new JsonObject { ["DisplayText"] = Loose.Text(item["DisplayText"]) };
        foreach (var (name, part) in item)
            if (!ContentJson.IsEnvelope(name)) words[name] = part?.DeepClone();

        if (type is not null && words[type.Name] is JsonObject own)
            foreach (var counted in type.Fields.Where(f => f.ReadOnly)) own.Remove(counted.Name);

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToJsonString())).AsSpan(0, 8));
    }
}
