using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Content.Admin.Items;
using Content.Editing;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Content.Blocks;

/// <summary>The form of one block: its fields, and on pages that people do, its rule.</summary>
sealed class BlockForms(Site site)
{
    public const string Rule = "Rule";
    public const string Amount = "Amount";
    public const string Required = "Required";
    public const string Size = "Size";

    /// <summary>A mark of the words that an editor had before them, so that a second one who was quicker is noticed.</summary>
    public static string MarkOf(JsonObject block)
    {
        var own = (JsonObject)block.DeepClone();
        // What stands inside is changed block by block as well.
        own.Remove("BagPart");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own.ToJsonString())).AsSpan(0, 8));
    }

    public IReadOnlyList<Input> InputsOf(BlockType type) =>
        [.. type.Fields.Where(f => !f.ReadOnly).SelectMany(f => FieldInputs.Of(type.Name, new(f.Name, f.FieldType, [], f), site.TimeZone, _ => []).Select(i => i with { Name = f.Name }))];

    /// <summary>Writes what was typed; a sentence about what does not fit lands beside its input.</summary>
    public void Read(BlockType type, JsonObject block, IFormCollection typed, bool hasRules, ModelStateDictionary state)
    {
        foreach (var input in InputsOf(type))
            try
            {
                if (typed.TryGetValue(input.Name, out var value)) input.Write(block, value.ToString());
            }
            catch (RuleBroken broken)
            {
                state.AddModelError(broken.On ?? "", broken.Message);
            }
        if (typed[Size] is [{ } size]) SetSize(block, size);
        if (hasRules && type.Rules.Count > 0 && typed[Rule] is [{ } rule]) SetDuty(type, block, rule, typed, state);
    }

    static void SetDuty(BlockType type, JsonObject block, string key, IFormCollection typed, ModelStateDictionary state)
    {
        var rule = type.Rules.FirstOrDefault(r => r.Key == key);
        var part = new JsonObject { ["Rule"] = new JsonObject { ["Text"] = rule?.Key ?? BlockDuty.None }, ["Required"] = new JsonObject { ["Value"] = typed[Required].ToString().Contains("true", StringComparison.Ordinal) } };
        if (rule is { Counts.Length: > 0 })
        {
            var raw = typed[Amount].ToString().Trim();
            var amount = rule.Usual;
            if (raw.Length > 0 && (!int.TryParse(raw, CultureInfo.InvariantCulture, out amount) || amount < rule.Least || amount > rule.Most)) state.AddModelError(Amount, $"Write a number from {rule.Least} to {rule.Most}.");
            part["Amount"] = new JsonObject { ["Value"] = amount };
        }
        block[BlockDuty.Part] = part;
    }

    // As Orchard says how wide a widget is.
    static void SetSize(JsonObject block, string size)
    {
        if (!int.TryParse(size, CultureInfo.InvariantCulture, out var percent) || percent is not (100 or 50 or 33)) return;
        if (percent == 100 && block["FlowMetadata"] is null) return;

        var part = block["FlowMetadata"] as JsonObject ?? [];
        block["FlowMetadata"] = part;
        part["Size"] = percent;
    }

    public OpenBlock Open(BlockType type, JsonObject block, IFormCollection? typed, ModelStateDictionary state, bool hasRules, OtherWords? others)
    {
        string? Sentence(string name) => state.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? string.Join(" ", entry.Errors.Select(e => e.ErrorMessage)) : null;
        FilledInput Fill(string name, string label, string hint, string kind, string value, IReadOnlyList<Choice> choices, int? longest = null) =>
            new(name, label, hint, kind, typed is not null && kind != "Checkbox" && typed.TryGetValue(name, out var text) ? text.ToString() : value, false, longest, choices, Sentence(name));

        var inputs = InputsOf(type).Select(i => Fill(i.Name, i.Label, i.Hint, i.Kind.ToString(), i.Show(block), i.Choices, i.MaxLength)).ToList();
        var duty = type.DutyOf(block);
        if (hasRules && type.Rules.Count > 0)
        {
            inputs.Add(Fill(Rule, "Done when", "", "Select", duty?.Rule.Key ?? BlockDuty.None, [new(BlockDuty.None, "nothing has to be done here"), .. type.Rules.Select(r => new Choice(r.Key, r.Label + (r.Counts.Length > 0 ? $" (a number of {r.Counts})" : "")))]));
            if (type.Rules.Any(r => r.Counts.Length > 0)) inputs.Add(Fill(Amount, "How many", "For a rule that counts something; " + string.Join(", ", type.Rules.Where(r => r.Counts.Length > 0).Select(r => $"{r.Counts}: usually {r.Usual}")) + ".", "Number", duty is { Rule.Counts.Length: > 0 } ? duty.Amount.ToString(CultureInfo.InvariantCulture) : "", []));
            inputs.Add(Fill(Required, "Needed to complete the page", "Without it, it counts only on pages where any few are enough.", "Checkbox", duty?.IsRequired ?? true ? "true" : "false", []));
        }
        inputs.Add(Fill(Size, "How wide", "On a phone every block takes the whole width.", "Select", (Loose.Word(Loose.Member(block["FlowMetadata"], "Size")) ?? "100"), [new("100", "All of the page"), new("50", "Half, beside the next one"), new("33", "A third")]));
        return new(Flow.IdOf(block), type.Label, type.About, MarkOf(block), inputs, others);
    }
}
