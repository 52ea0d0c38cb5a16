using Activities;
using Activities.Formats;
using CaseStudies;
using Cohorts;
using Communities;
using Conversions;
using Discussions;
using Events;
using Ideas;
using Insights;
using Kernel.Data;
using Kernel.Events;
using Learning;
using Microsoft.EntityFrameworkCore;
using Nudges;
using People;
using Tests.Learning;

namespace Tests.Nudges;

/// <summary>One nudge of the catalogue on a site: what begins it, who gets it, and what it hopes for.</summary>
/// <param name="Begin">Makes the trigger happen; again for the second time.</param>
/// <param name="Wait">How long until it has certainly been sent.</param>
/// <param name="Deed">What counts as done.</param>
sealed record NudgeCase(Func<Task> Begin, string Reader, TimeSpan Wait, IEvent Deed)
{
    /// <summary>Every rule whose facts are there.</summary>
    public static readonly string[] Keys =
        ["N01", "N02", "N03", "N04", "N04b", "N05", "N06", "N07", "N08", "N09", "N10", "N11", "N12", "N13", "N14", "N15", "N16", "N17", "N18", "N19", "N20", "N20b", "N21", "N21b", "N22", "N22b", "N23", "N24", "N24b", "N25"];

    static readonly TimeSpan Soon = TimeSpan.FromHours(2);
    static readonly TimeSpan Days = TimeSpan.FromDays(6);

    public static async Task<NudgeCase> Of(TestSite site, string key)
    {
        switch (key)
        {
            case "N01":
                var sam = "";
                sam = await site.Stranger("sam");
                return new(() => site.Raise(new MemberJoined(Cast.WaterId, sam)), Cast.Ana.Id, TimeSpan.FromHours(3), new DiscussionStarted("castdiscussion000000000001", Cast.WaterId, sam));
            case "N02":
                sam = await site.Stranger("sam");
                return new(() => site.Raise(new MemberJoined(Cast.WaterId, sam)), sam, Days, new ReactionGiven(Cast.QuestionId, Cast.WaterId, 0, Cast.Ben.Id, sam, "Useful"));
            case "N03":
                sam = await site.Stranger("sam");
                foreach (var title in new[] { "One of three that were read", "Two of three that were read", "Three of three that were read" })
                {
                    var read = await site.Keep(A.Discussion(Cast.Kavya, title, kind: DiscussionKind.Conversation, at: Cast.Noon.AddDays(-90)));
                    await site.Keep(new ReadMark { PersonId = sam, DiscussionId = read.Id });
                }
                return new(() => site.Raise(new MemberJoined(Cast.WaterId, sam)), sam, Days, new DiscussionStarted("castdiscussion000000000001", Cast.WaterId, sam));
            case "N04":
                return await Asked(site, Cast.Ben, Cast.Ana.Id, Soon * 3, Cast.Kavya.Id);
            case "N04b":
                return await Asked(site, Cast.Kavya, Cast.Ana.Id, Soon * 3, Cast.Ben.Id);
            case "N05":
                await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
                await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 1");
                await site.Settle();
                return await Asked(site, Cast.Ben, Cast.Kavya.Id, Days, Cast.Kavya.Id);
            case "N06":
                return await Asked(site, Cast.Ben, Cast.Ben.Id, Days, Cast.Kavya.Id, "Pressure");
            case "N07":
                return new(() => site.Raise(new FirstContributionMade(Cast.WaterId, Cast.Ben.Id)), Cast.Ana.Id, Soon, Replied(Cast.Ben.Id));
            case "N08":
                sam = await site.Stranger("sam");
                var first = A.Discussion(new Member(sam, "sam", "Sam Adeyemi", "Member"));
                await site.Keep(first);
                return new(() => site.Raise(new FirstReplyCame(first.Id, Cast.WaterId, sam, Cast.Kavya.Id)), sam, TimeSpan.FromDays(11), new ReplyPosted(first.Id, Cast.WaterId, "castreply00000000000000001", 2, sam));
            case "N09":
                return new(() => site.Raise(new AnswerMarked(Cast.QuestionId, Cast.WaterId, 1, Cast.Ana.Id, Cast.Kavya.Id)), Cast.Kavya.Id, Soon, Replied(Cast.Kavya.Id));
            case "N10":
                return new(() => site.Raise(new MomentumChanged(Cast.WaterId, "Slipping")), Cast.Ana.Id, Soon, new EventPlanned("castevent00000000000000009", Cast.WaterId, Cast.Ana.Id));
            case "N11":
                return new(() => site.Raise(new CommunityUntended(Cast.WaterId, 14)), Cast.Ana.Id, Soon, new NewcomerGreeted(Cast.WaterId, Cast.Ben.Id, Cast.Ana.Id));
            case "N12":
                return new(() => site.Raise(new ReaderCame(Cast.WaterId, Cast.Kavya.Id)), Cast.Ana.Id, Soon, Replied(Cast.Kavya.Id));
            case "N13":
                return new(() => site.Raise(new MemberLapsed(Cast.WaterId, Cast.Kavya.Id)), Cast.Ana.Id, Soon, Replied(Cast.Kavya.Id));
            case "N14":
                return new(() => site.Raise(new SilosDetected(Cast.WaterId)), Cast.Ana.Id, Soon, new DiscussionStarted("castdiscussion000000000001", Cast.WaterId, Cast.Ana.Id));
            case "N15":
                var same = new Reaction { DiscussionId = Cast.QuestionId, Number = 0, PersonId = Cast.Kavya.Id };
                same.Choose(ReactionKind.SameHere, true, Cast.WaterId, Cast.Ben.Id, Cast.Noon);
                await site.Keep(same);
                return new(() => site.Raise(new SameHereThresholdReached(Cast.QuestionId, Cast.WaterId, 0, 3)), Cast.Kavya.Id, Soon, new ActivityBegun("castactivity00000000000001", Cast.WaterId, "peer-assist", Cast.Kavya.Id));
            case "N16":
                await Runs(site, "case-study-review", "review", a => a.Assign(new(Cast.Kavya.Id, 0, true), "reviewer", Cast.Noon));
                return new(async () =>
                {
                    await site.InDb(async db =>
                    {
                        // Asked today, and again today: the format gives a part that nobody takes up to another after eight days.
                        var part = await db.Set<Participant>().SingleAsync(p => p.PersonId == Cast.Kavya.Id);
                        (part.AssignedUtc, part.IsAwaited, part.ReleasedUtc, part.RemindedUtc) = (site.Clock.NowUtc, true, null, null);
                    });
                    await site.Raise(new ReviewRequested(ActivityId, Cast.WaterId, Cast.Kavya.Id, "reviewer"));
                }, Cast.Kavya.Id, Days + TimeSpan.FromDays(2), new ReviewSubmitted(ActivityId, Cast.WaterId, Cast.Kavya.Id, 1));
            case "N17":
                var seat = new Event { CommunityId = Cast.WaterId, OwnerId = Cast.Ana.Id, Author = Cast.Ana.Name, Kind = EventKind.HotSeat, DisplayText = "Ask Lee about valves", Description = "An hour.", Path = "communities/water/events/seat", StartUtc = Cast.Noon.AddDays(7), EndUtc = Cast.Noon.AddDays(7).AddHours(1), TimeZone = "UTC", CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon };
                seat.Edited();
                seat.Publish(Cast.Noon);
                await site.Keep(seat);
                return new(() => site.Raise(new HotSeatNear(seat.Id, Cast.WaterId, Cast.Ana.Id, seat.StartUtc, 7)), Cast.Ben.Id, Soon, new MemberRegistered(seat.Id, Cast.Ben.Id, false));
            case "N18":
                await Runs(site, "hot-seat", "collect", _ => { });
                return new(() => site.Raise(new PhaseEnding(ActivityId, Cast.WaterId, "hot-seat", "collect", Cast.Ana.Id)), Cast.Ben.Id, Soon, new QuestionAsked(ActivityId, Cast.WaterId, 1, Cast.Ben.Id));
            case "N19":
                var talk = await site.Keep(A.Discussion(Cast.Ben, "Which valve first, and why that one?"));
                foreach (var (author, number) in new[] { (Cast.Kavya, 1), (Cast.Ana, 2), (Cast.Ben, 3), (Cast.Kavya, 4) })
                {
                    var said = A.Reply(talk, author, number: number, at: Cast.Noon);
                    ((IRaiseEvents)said).Raised.Clear();
                    await site.Keep(said);
                }
                return new(() => site.Raise(new ReplyPosted(talk.Id, Cast.WaterId, "castreply00000000000000001", 4, Cast.Kavya.Id)), Cast.Ana.Id, TimeSpan.FromDays(3), new ConversationConverted("castconversion000000000001", Cast.WaterId, "discussions", talk.Id, "pages", "castpage000000000000000009", Cast.Ana.Id));
            case "N20" or "N20b":
                var promise = Commitment.Make(await Learns(site), Cast.Ben.Id, "Try the new form", "at the depot", "Ed", Cast.Noon.AddDays(60), Cast.Noon);
                ((IRaiseEvents)promise).Raised.Clear();
                await site.Keep(promise);
                return new(() => site.Raise(key == "N20" ? new CommitmentDue(promise.Id, Cast.WaterId, Cast.Ben.Id, promise.WhenUtc) : new CommitmentUnanswered(promise.Id, Cast.WaterId, Cast.Ben.Id)), Cast.Ben.Id, Days, new CommitmentKept(promise.Id, Cast.WaterId, Cast.Ben.Id));
            case "N21" or "N21b":
                var check = await site.Keep(new CheckIn { CohortId = (await Learns(site)).Id, PhaseKey = "day-7", OpenedUtc = Cast.Noon });
                return new(() => site.Raise(key == "N21" ? new CohortPhaseChanged(check.Id, Cast.WaterId, Cast.Ben.Id, "Day 7") : new MemberSilent(check.Id, Cast.WaterId, Cast.Ben.Id, 2)), key == "N21" ? Cast.Ben.Id : Cast.Ana.Id, Days, new CheckedIn(check.Id, Cast.WaterId, Cast.Ben.Id));
            case "N22" or "N22b":
                var guided = await Builder.Begin(site);
                await guided.Add("Text", ("Body", "Listen to **one** pump."));
                await guided.Publish();
                if (key == "N22b") return new(() => site.Raise(new MemberInvited(guided.Id, Cast.WaterId, Cast.Ben.Id)), Cast.Ben.Id, Soon, Replied(Cast.Ben.Id));
                return new(() => site.Raise(new PageStalled(guided.Id, Cast.WaterId, Cast.Ben.Id)), Cast.Ben.Id, Days, new PageCompleted(guided.Id, Cast.WaterId, Cast.Ben.Id));
            case "N24" or "N24b":
                var idea = Idea.Raise(new CommunityView { Id = Cast.WaterId, Slug = "water" }, Cast.Ben.Id, Cast.Ben.Name, false, "Valves with labels", global::Kernel.Text.Written.From("Nobody finds the right valve at night.", "Body", "x"), "", TimeZoneInfo.Utc, Cast.Noon);
                if (key == "N24")
                {
                    idea.Acknowledge(Cast.Ben.Id, Cast.Ana.Id, Cast.Noon);
                    idea.Shape("Labels are missing.", "The night shift.", IdeaEffort.Small, "Minutes to find one: 14 today.", Cast.Noon);
                }
                ((IRaiseEvents)idea).Raised.Clear();
                await site.Keep(idea);
                return new(() => site.Raise(key == "N24" ? new DecisionNear(idea.Id, Cast.WaterId, 3) : new AcknowledgementLate(idea.Id, Cast.WaterId)), Cast.Ana.Id, Days, key == "N24" ? new IdeaDecided(idea.Id, Cast.WaterId, Cast.Ana.Id, "Yes") : new IdeaAcknowledged(idea.Id, Cast.WaterId, Cast.Ana.Id));
            case "N23":
                var study = new CaseStudy { CommunityId = Cast.WaterId, OwnerId = Cast.Ben.Id, Author = Cast.Ben.Name, AuthorIds = [Cast.Ben.Id], DisplayText = "Walks at night", Path = "communities/water/case-studies/walks", AcceptedUtc = Cast.Noon, Standing = CaseStanding.Published, CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon, Answers = """{ "summary": "We walked." }""" };
                study.Edited();
                study.Publish(Cast.Noon);
                await site.Keep(study);
                return new(() => site.Raise(new CaseStudyPublished(study.Id, Cast.WaterId)), Cast.Ana.Id, TimeSpan.FromDays(15), new AdoptionRecorded(study.Id, "castadoption00000000000001", Cast.Kavya.Id));
            case "N25":
                return new(() => site.Raise(new MonthEnded(Cast.WaterId)), Cast.Ana.Id, Soon, new DiscussionStarted("castdiscussion000000000001", Cast.WaterId, Cast.Ana.Id));
            default:
                throw new ArgumentOutOfRangeException(nameof(key), key, "Say how this nudge begins.");
        }
    }

    const string ActivityId = "castactivity00000000000001";

    // A cohort in Water that Ben takes part in, whose days lie far ahead.
    static async Task<Cohort> Learns(TestSite site)
    {
        var cohort = Cohort.SetUp(Cast.WaterId, global::Cohorts.Formats.CohortShelf.Shipped.First().Json, new("Leading a shift", "", Cast.Noon.AddDays(100), Cast.Noon.AddDays(101), "", 4, false), Cast.Ana.Id, Cast.Noon);
        ((IRaiseEvents)cohort).Raised.Clear();
        await site.Keep(cohort);
        await site.Keep(new CohortMember { CohortId = cohort.Id, PersonId = Cast.Ben.Id, JoinedUtc = Cast.Noon });
        return cohort;
    }

    static ReplyPosted Replied(string by) => new(Cast.QuestionId, Cast.WaterId, "castreply00000000000000001", 9, by);

    static async Task<NudgeCase> Asked(TestSite site, Member who, string reader, TimeSpan wait, string answers, string title = "Which pressure is right at night?")
    {
        var asked = A.Discussion(who, title, "Ours is three bar.", at: site.Clock.NowUtc);
        ((IRaiseEvents)asked).Raised.Clear();
        await site.Keep(asked);
        return new(() => site.Raise(new DiscussionStarted(asked.Id, Cast.WaterId, who.Id)), reader, wait, new ReplyPosted(asked.Id, Cast.WaterId, "castreply00000000000000001", 1, answers));
    }

    static Task Runs(TestSite site, string format, string phase, Action<Activity> with) => site.InTenant(async scope =>
    {
        var json = (await scope.Get<FormatShelf>().Find(format, default))!;
        var activity = new Activity { Id = ActivityId, CommunityId = Cast.WaterId, FormatKey = format, FormatJson = json.Json, Title = "Walks at night", StartedBy = Cast.Ana.Id, CreatedUtc = Cast.Noon };
        activity.Set(new(phase, Cast.Noon, null, 3, 1, "", "", null));
        activity.SetOwners([Cast.Ben.Id], Cast.Noon);
        with(activity);
        ((IRaiseEvents)activity).Raised.Clear();
        scope.Db.Add(activity);
        await scope.Db.SaveChangesAsync();
    });
}
