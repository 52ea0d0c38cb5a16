namespace CaseStudies;

// Words that were said elsewhere come into it, and may have to go again.
internal sealed partial class CaseStudy
{
    /// <summary>Puts words at the end of an answer.</summary>
    public void Bring(string key, string words)
    {
        var answers = Read().ToDictionary();
        answers[key] = answers.TryGetValue(key, out var before) && before.Length > 0 ? $"{before}\n\n{words}" : words;
        Answers = CaseText.Write(answers);
        Edited();
    }

    /// <summary>Takes words out of everything that it says, also as reviewers first read it.</summary>
    /// <param name="cut">A text without them.</param>
    public void Redact(Func<string, string> cut)
    {
        var (answers, evidence) = (Answers, Evidence);
        (Answers, Evidence, HandedInAnswers, HandedInEvidence) = (CaseText.Cut(Answers, cut), cut(Evidence), CaseText.Cut(HandedInAnswers, cut), cut(HandedInEvidence));
        if ((answers, evidence) == (Answers, Evidence)) return;

        Edited();
        Raise(new Kernel.Content.ContentReplaced(Id, ContentType));
        Raise(new CaseStudyRedacted(Id));
    }
}
