namespace Tests.CaseStudies;

/// <summary>A review as one would explain it at a whiteboard: phases, who has said what, who has to do what. Knows nothing of the program.</summary>
sealed class ReviewModel
{
    static readonly string[] phases = ["draft", "submit", "clarify", "review", "revise", "decide", "publish"];
    // How the case study stands in each, and which of its standings may follow which.
    static readonly string[] standings = ["Draft", "Submitted", "InReview", "InReview", "Revise", "InReview", "Accepted"];

    readonly HashSet<string> reviewers = [], ready = [], finished = [];
    int questions, points;

    public string Phase { get; private set; } = "draft";
    public bool IsClosed { get; private set; }
    public string Standing { get; private set; } = "Draft";

    public static readonly HashSet<(string, string)> Moves =
    [
        ("Draft", "Submitted"), ("Submitted", "InReview"), ("InReview", "Revise"), ("Revise", "InReview"), ("InReview", "Accepted"), ("Accepted", "Published"),
        ("Published", "DueForReview"), ("DueForReview", "Published"), ("DueForReview", "Retired"),
        // Withdrawn, and results that changed after it was accepted.
        ("Submitted", "Draft"), ("InReview", "Draft"), ("Revise", "Draft"), ("Accepted", "InReview"), ("Published", "InReview"), ("DueForReview", "InReview"),
    ];

    /// <summary>What the act changes, once it was let happen.</summary>
    public void Took(Step step)
    {
        var who = ReviewWalk.Reviewers[step.Who % ReviewWalk.Reviewers.Length];
        switch (step.Act)
        {
            case 0: Enter(Phase == "draft" ? "submit" : "decide"); break;
            case 1: reviewers.Add(who); break;
            case 2: reviewers.Remove(who); break;
            case 3: questions++; ready.Remove(who); break;
            case 4: questions--; break;
            case 5: ready.Add(who); break;
            case 6: finished.Add(who); points += 2; break;
            case 7: points--; break;
            case 8: Enter("publish"); break;
            case 9: Enter("revise"); points++; break;
            case 10: finished.Clear(); Enter("review"); break;
            case 11: (IsClosed, Standing) = (true, "Published"); break;
            case 12: reviewers.Clear(); Enter("draft"); break;
            case 13: Enter(phases[step.Who % phases.Length]); break;
            case 14 when Standing is "Accepted" or "Published" or "DueForReview": IsClosed = false; finished.Clear(); Enter("review"); break;
            case 15: Standing = "DueForReview"; break;
            case 16: Standing = step.Who % 2 == 0 ? "Published" : "Retired"; break;
        }
        // What is done goes on by itself.
        if (Phase == "submit" && reviewers.Count >= 2 && reviewers.Any(r => r != "ana")) Enter("clarify");
        if (Phase == "clarify" && questions == 0 && reviewers.All(ready.Contains)) Enter("review");
        if (Phase == "review" && !IsClosed && reviewers.Count(finished.Contains) >= 2) Enter("revise");
    }

    void Enter(string phase)
    {
        (Phase, Standing) = (phase, standings[Array.IndexOf(phases, phase)]);
        ready.Clear();
    }

    /// <summary>What waits for somebody.</summary>
    public IEnumerable<string> TasksOf(string person)
    {
        if (IsClosed) yield break;
        if (person == ReviewWalk.Author && Phase is "draft" or "revise" && person == ReviewWalk.Author) yield return "HandIn";
        if (person == ReviewWalk.Author && Phase == "revise" && points > 0) yield return "Respond";
        if (person == ReviewWalk.Author && Phase == "clarify" && questions > 0) yield return "Answer";
        if (person == ReviewWalk.Facilitator && Phase == "submit") yield return "Assign";
        if (person == ReviewWalk.Facilitator && Phase == "decide") yield return "Decide";
        if (person == ReviewWalk.Facilitator && Phase == "publish") yield return "Close";
        if (reviewers.Contains(person) && Phase == "clarify" && !ready.Contains(person)) yield return "Ready";
        if (reviewers.Contains(person) && Phase == "review" && !finished.Contains(person)) yield return "Sheet";
    }
}
