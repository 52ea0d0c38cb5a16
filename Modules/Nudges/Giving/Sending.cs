using Kernel.People;

namespace Nudges.Giving;

/// <summary>Tells people, by the channels of the rule and as far as they want to hear of nudges at all.</summary>
internal sealed class Sending(INotify notify, Kernel.Modules.ModuleCatalog catalog)
{
    public const string OnSite = "nudge";
    public const string ByMail = "nudge-mail";
    public const string ToFacilitator = "nudge-task";

    public static string KeyOf(Nudge nudge, bool isMailed) => $"{(!isMailed ? OnSite : nudge.IsTask ? ToFacilitator : ByMail)}:{nudge.Id}";

    /// <summary>A task without mail stands in its list and needs no line beside it.</summary>
    public async Task Send(Nudge nudge, NudgeRule rule, bool isMailed, CancellationToken stop)
    {
        if (nudge.IsTask && !isMailed) return;

        await notify.Send([nudge.PersonId], new(KeyOf(nudge, isMailed), nudge.Text, nudge.Path, Why(rule)) { Place = nudge.PlaceId }, stop);
    }

    /// <summary>Why it came, and how to stop it.</summary>
    public string Why(NudgeRule rule) => $"The rule “{rule.DisplayText}” sends this when {Begins(rule)}. Your account’s page on nudges stops it.";

    public string Begins(NudgeRule rule) => catalog.TriggerCalled(rule.Trigger)?.Label is { Length: > 0 } label ? char.ToLowerInvariant(label[0]) + label[1..] : "something happens";
}
