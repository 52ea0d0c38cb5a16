using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Consents;
using Communities.Products;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Conversions;

internal enum RequestState { Open, Made, CalledOff }

/// <summary>
/// The question to everybody whose words somebody would like to take from a closed place to where others read them. Nothing is
/// made before whoever asks goes on with what was allowed; silence is no.
/// </summary>
internal sealed class ConsentRequest : Entity, IVersioned, IWithinCommunity, IMapped
{
    /// <summary>So long authors have to answer.</summary>
    public static readonly TimeSpan TimeToAnswer = TimeSpan.FromDays(14);

    const int LongestStarts = 40;

    /// <summary>Where the words were said.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    [MaxLength(40)]
    public required string SourceKind { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string SourceId { get; init; }
    [MaxLength(ContentItem.LongestText)]
    public required string SourceTitle { get; init; }

    /// <summary>The community in which they would be read.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string IntoId { get; set; } = "";

    /// <summary>Who could read there when the authors were asked: nobody agreed to more.</summary>
    public required CommunityPrivacy Audience { get; init; }

    [MaxLength(40)]
    public required string ProductKind { get; init; }
    [MaxLength(Conversion.LongestTitle)]
    public required string Title { get; init; }

    /// <summary>When it begins, as it was typed, for what has a time.</summary>
    [MaxLength(LongestStarts)]
    public string Starts { get; init; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public required string RequestedById { get; init; }
    public required DateTime RequestedUtc { get; init; }
    public required DateTime AnswerByUtc { get; init; }

    public RequestState State { get; private set; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>What came of it; empty while nothing was made.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string ConversionId { get; private set; } = "";
    public int Version { get; set; }

    public List<ConsentPassage> Passages { get; } = [];
    public List<WordConsent> Consents { get; } = [];

    /// <param name="passages">Those whose author is nobody who could be asked have an empty author.</param>
    public static ConsentRequest Ask(Conversation talk, CommunityView from, CommunityView into, string productKind, string? title, string? starts, IReadOnlyList<ConsentPassage> passages, string byId, DateTime nowUtc)
    {
        if (passages.Count == 0) throw new RuleBroken(Conversion.NothingChosen, "Numbers");
        if (into.Privacy == CommunityPrivacy.Confidential) throw new RuleBroken($"{into.Name} is confidential: to ask would tell people that it exists. Choose another place.", "Place");

        var request = new ConsentRequest
        {
            CommunityId = from.Id, SourceKind = talk.Kind, SourceId = talk.Id, SourceTitle = talk.Title, IntoId = into.Id, Audience = into.Privacy, ProductKind = productKind,
            Title = Conversion.Titled(title), Starts = PlainText.Cut(starts ?? "", LongestStarts), RequestedById = byId, RequestedUtc = nowUtc, AnswerByUtc = nowUtc + TimeToAnswer,
        };
        foreach (var passage in passages)
        {
            passage.RequestId = request.Id;
            request.Passages.Add(passage);
        }
        foreach (var author in passages.Select(p => p.AuthorId).Where(id => id.Length > 0).Distinct()) request.Consents.Add(new WordConsent { RequestId = request.Id, PersonId = author });
        // Whoever asks has answered.
        request.Consents.Find(c => c.PersonId == byId)?.Give(ConsentAnswer.Yes, nowUtc);
        request.Raise(new WordsAsked(request.Id));
        request.Raise(new TimeToAnswerOver(request.Id, request.AnswerByUtc));
        return request;
    }

    public bool TakesAnswers(DateTime nowUtc) => State == RequestState.Open && nowUtc < AnswerByUtc;

    public ConsentAnswer? AnswerOf(ConsentPassage passage) => Consents.Find(c => c.PersonId == passage.AuthorId)?.Answer;

    /// <summary>The words that may be used of a passage; empty for none.</summary>
    public string Allowed(ConsentPassage passage) => AnswerOf(passage) switch
    {
        ConsentAnswer.Yes or ConsentAnswer.WithoutName => passage.Words,
        ConsentAnswer.ParaphraseOnly when passage.IsApproved => passage.Paraphrase,
        _ => "",
    };

    /// <exception cref="RuleBroken">It is over.</exception>
    public void Answer(string personId, ConsentAnswer? answer, DateTime nowUtc)
    {
        var mine = Consents.Single(c => c.PersonId == personId);
        CheckOpen(nowUtc);
        if (answer is not { } said || said == ConsentAnswer.TakenBack || !Enum.IsDefined(said)) throw new RuleBroken("Choose one of the answers.", "Answer");

        mine.Give(said, nowUtc);
        if (said != ConsentAnswer.ParaphraseOnly) foreach (var passage in Passages.Where(p => p.AuthorId == personId)) passage.Forget();
        if (personId != RequestedById) Raise(new WordsAnswered(Id, personId));
    }

    /// <summary>Whoever asked says it in words of their own.</summary>
    public void Paraphrase(int number, string? text)
    {
        if (State != RequestState.Open) throw new RuleBroken(Over);
        if (Passages.Find(p => p.Number == number) is not { } passage || AnswerOf(passage) != ConsentAnswer.ParaphraseOnly) throw new RuleBroken("Nobody asked for other words here.");

        passage.Say(text);
        Raise(new ParaphraseWritten(Id, number));
    }

    /// <summary>An author looks at the words that somebody found for theirs.</summary>
    /// <param name="seen">The words that they looked at.</param>
    public void Approve(int number, string personId, bool isRight, string? seen, DateTime nowUtc)
    {
        if (State != RequestState.Open) throw new RuleBroken(Over);
        if (Passages.Find(p => p.Number == number && p.AuthorId == personId) is not { Paraphrase.Length: > 0 } passage) throw new RuleBroken("There are no other words to look at yet.");

        if (passage.Paraphrase != PlainText.CleanLines(seen ?? "").Trim()) throw new RuleBroken("These words changed while you looked at them. Look again.");

        passage.Answer(isRight, nowUtc);
        Raise(new ParaphraseAnswered(Id, number));
    }

    /// <summary>Whoever asked goes on with what was allowed.</summary>
    public void Made(string conversionId, DateTime nowUtc) => (State, ConversionId, EndedUtc) = (RequestState.Made, conversionId, nowUtc);

    /// <summary>As a recipe brings it: what is open goes on here.</summary>
    public void Arrive(RequestState state, DateTime? endedUtc, string conversionId)
    {
        (State, EndedUtc, ConversionId) = (state, endedUtc, conversionId);
        if (state == RequestState.Open) Raise(new TimeToAnswerOver(Id, AnswerByUtc));
    }

    public void CheckMakes()
    {
        if (State != RequestState.Open) throw new RuleBroken(Over);
        if (Passages.All(p => Allowed(p).Length == 0)) throw new RuleBroken("Nobody has allowed anything yet, so there is nothing to make it of. Wait for an answer, or talk to them.");
    }

    /// <summary>An author takes back what they allowed: nothing of it is kept, here or where it went.</summary>
    /// <exception cref="RuleBroken">They had allowed nothing.</exception>
    public IReadOnlyList<int> TakeBack(string personId, DateTime nowUtc)
    {
        var mine = Consents.Single(c => c.PersonId == personId);
        if (!mine.IsYes) throw new RuleBroken("You have not agreed to this, so there is nothing to take back.");

        mine.Give(ConsentAnswer.TakenBack, nowUtc);
        var passages = Passages.FindAll(p => p.AuthorId == personId);
        foreach (var passage in passages) passage.Empty();
        Raise(new WordsTakenBack(Id));
        return passages.ConvertAll(p => p.Number);
    }

    public void CallOff(DateTime nowUtc)
    {
        if (State != RequestState.Open) throw new RuleBroken(Over);

        (State, EndedUtc) = (RequestState.CalledOff, nowUtc);
    }

    const string Over = "This question is over: what was allowed is used already, or it was called off.";

    void CheckOpen(DateTime nowUtc)
    {
        if (State != RequestState.Open) throw new RuleBroken(Over);
        if (nowUtc >= AnswerByUtc) throw new RuleBroken("The time to answer is over, so your words are left out.");
    }

    public static void Map(ModelBuilder model) => model.Entity<ConsentRequest>(request =>
    {
        request.HasIndex(r => new { r.SourceId, r.RequestedById });
        request.HasIndex(r => r.CommunityId);
        request.HasIndex(r => r.IntoId);
        request.HasMany(r => r.Passages).WithOne().HasForeignKey(p => p.RequestId).OnDelete(DeleteBehavior.Cascade);
        request.HasMany(r => r.Consents).WithOne().HasForeignKey(c => c.RequestId).OnDelete(DeleteBehavior.Cascade);
    });
}
