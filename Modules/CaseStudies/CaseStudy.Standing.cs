using Activities;
using Activities.Formats;
using Kernel;
using Kernel.Text;

namespace CaseStudies;

// From draft to published, and what happens to it afterwards.
internal sealed partial class CaseStudy
{
    /// <summary>It stands so from now on.</summary>
    /// <param name="monthsUntilDue">After how many months it should be looked at again; 0 for never.</param>
    /// <exception cref="RuleBroken">There is no such move.</exception>
    public void MoveTo(CaseStanding to, int monthsUntilDue, DateTime nowUtc)
    {
        if (to == Standing) return;
        if (!CaseMoves.Allow(Standing, to)) throw new RuleBroken($"A case study that is {Lower(Standing)} does not become {Lower(to)}. Go one phase after the other.", "Phase");

        if (Standing == CaseStanding.Draft || to == CaseStanding.InReview && Standing is CaseStanding.Submitted) HandIn();
        Standing = to;
        ModifiedUtc = nowUtc;
        switch (to)
        {
            case CaseStanding.Submitted:
                SubmittedUtc ??= nowUtc;
                Raise(new CaseStudySubmitted(Id, CommunityId));
                break;
            case CaseStanding.Accepted:
                AcceptedUtc = nowUtc;
                break;
            case CaseStanding.Published:
                ReviewDueUtc = monthsUntilDue > 0 ? nowUtc.AddMonths(monthsUntilDue) : null;
                if (!IsPublished)
                {
                    Publish(nowUtc);
                    Raise(new CaseStudyPublished(Id, CommunityId));
                }
                break;
        }
    }

    /// <summary>Its authors should look whether it still holds.</summary>
    public void FallDue(DateTime nowUtc)
    {
        MoveTo(CaseStanding.DueForReview, 0, nowUtc);
        Raise(new CaseStudyReviewDue(Id, CommunityId));
    }

    /// <summary>It holds as it stands.</summary>
    public void Verify(int monthsUntilDue, DateTime nowUtc)
    {
        if (Standing != CaseStanding.DueForReview) throw new RuleBroken("It is not due for review, so there is nothing to confirm.");
        MoveTo(CaseStanding.Published, monthsUntilDue, nowUtc);
    }

    /// <summary>It holds no longer. It stays to be read, with the reason on top.</summary>
    public void Retire(string? reason, DateTime nowUtc)
    {
        reason = PlainText.Clean(reason ?? "");
        if (Standing != CaseStanding.DueForReview) throw new RuleBroken("Look first whether it still holds: mark it as due for review.");
        if (reason.Length == 0) throw new RuleBroken("Say why it holds no longer. Readers see it on top.", "Reason");
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");

        MoveTo(CaseStanding.Retired, 0, nowUtc);
        (RetiredReason, ReviewDueUtc) = (reason, null);
        Raise(new CaseStudyRetired(Id, CommunityId));
    }

    /// <summary>Its authors write while it is with them, and correct what is published; in between its readers need it to hold still.</summary>
    public bool TakesWords => Standing is CaseStanding.Draft or CaseStanding.Revise || IsAfterReview;

    /// <summary>It was accepted and nobody is reviewing it.</summary>
    public bool IsAfterReview => Standing is CaseStanding.Accepted or CaseStanding.Published or CaseStanding.DueForReview;

    /// <exception cref="RuleBroken">It is being reviewed, or something is not right.</exception>
    /// <returns>What was changed that has to be reviewed again; empty for nothing.</returns>
    public IReadOnlyList<string> Write(IReadOnlyDictionary<string, string> answers, string evidence, string html, Format format, DateTime nowUtc)
    {
        if (!TakesWords) throw new RuleBroken(Standing == CaseStanding.Retired ? "It is retired, so its text stays as it was." : "It is being reviewed, so its text stays as it is. Answer the points when they come, or withdraw it.");

        var former = Read();
        if (answers.GetValueOrDefault(TitleKey, "").Length == 0) throw new RuleBroken("Say in one line what changed, and for whom.", $"Answers[{TitleKey}]");
        foreach (var prompt in format.Template)
            if (prompt.Amiss(answers.GetValueOrDefault(prompt.Key, ""), isWhole: IsAfterReview) is { } amiss) throw new RuleBroken(amiss, $"Answers[{prompt.Key}]");
        if (IsAfterReview && WithoutEvidence(format, answers, evidence).Count > 0) throw new RuleBroken("Keep at least one file or link that shows the results.", "Body");

        var reopens = IsAfterReview ? format.Template.Where(p => p.Reopens && former.GetValueOrDefault(p.Key, "") != answers.GetValueOrDefault(p.Key, "")).Select(p => p.Label).ToList() : [];
        if (reopens.Count > 0) HandIn();
        DisplayText = PlainText.Cut(answers[TitleKey], LongestTitle);
        (Answers, Evidence, ModifiedUtc) = (CaseText.Write(answers), evidence, nowUtc);
        Edited();
        Render(html);
        return reopens;
    }

    public SubjectFacts Facts(Format format)
    {
        var answers = Read();
        return new([.. format.Template.Select(p => p.Amiss(answers.GetValueOrDefault(p.Key, ""), isWhole: true)).OfType<string>()], WithoutEvidence(format, answers, Evidence));
    }

    /// <summary>Who writes it. The first began it.</summary>
    public void SetAuthors(IReadOnlyList<string> personIds)
    {
        if (personIds.Count == 0) throw new RuleBroken("Somebody has to be its author.", "Authors");
        if (personIds.Count > 10) throw new RuleBroken("Up to ten people write it together. Name the others in the text.", "Authors");
        AuthorIds = [.. personIds.Distinct()];
    }

    static List<string> WithoutEvidence(Format format, IReadOnlyDictionary<string, string> answers, string evidence) =>
        CaseText.IsEvidence(evidence) ? [] : [.. format.Template.Where(p => p.NeedsEvidence && !CaseText.IsEvidence(answers.GetValueOrDefault(p.Key, ""))).Select(p => p.Label)];

    void HandIn() => (HandedInAnswers, HandedInEvidence) = (Answers, Evidence);

    static string Lower(CaseStanding standing) => CaseMoves.WordOf(standing).ToLowerInvariant();
}
