using System.Text.Json.Nodes;
using Kernel.Data;
using Kernel.Events;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Media.Attachments;
using Media.Files;
using Search.Rebuilds;
using Tests.Discussions;
using Tests.Media;

namespace Tests.Site;

/// <summary>
/// Two sites on one host with the same people, passwords, addresses, ids and file names. Every word that is stored in
/// the second one, <c>north</c>, carries a canary: where it sings on the first, something leaked.
/// </summary>
sealed class Twins : IAsyncDisposable
{
    public const string Canary = "CANARY-B-";
    public const string EventId = "castevent00000000000000001";
    public const string PageId = "castpage000000000000000001";
    public const string FileId = "castattachment000000000001";
    public const string CaseId = "castcasestudy0000000000001";
    public const string ReviewId = "castreview0000000000000001";
    public const string ConnectionId = "castconnection000000000001";
    public const string RequestId = "castrequest000000000000001";
    public const string WordsId = "castwords00000000000000001";
    public const string SharedId = "castshared0000000000000001";
    public const string BookId = "castbook000000000000000001";
    public const string WorkflowId = "castworkflow00000000000001";
    public const string RunId = "castrun0000000000000000001";
    public const string IdeaId = "castidea000000000000000001";
    public const string CommitmentId = "castcommitment000000000001";
    public const string LearningId = "castlearning00000000000001";
    public const string PathId = "castpath000000000000000001";
    public const string BlockId = "castblock00000000000000001";
    public const string CertificateId = "castcertificate00000000001";
    const string Quiet = "/communities/quiet";

    readonly Dictionary<(string Prefix, string Name), HttpClient> people = [];
    int canaries;

    Twins(TestSite site) => Site = site;

    public TestSite Site { get; }
    public Tenant North { get; private set; } = null!;

    public static async Task<Twins> Start(Engine engine)
    {
        var twins = new Twins(await TestSite.Start(engine));
        await twins.Furnish("");
        await twins.Bear();
        return twins;
    }

    /// <summary>Makes the second site, as another organisation would, and marks it.</summary>
    public async Task Bear()
    {
        foreach (var key in people.Keys.Where(k => k.Prefix.Length > 0).ToList()) people.Remove(key);
        North = await Site.Neighbour("north");
        await Furnish("/north");
        await Mark();
        await Index();
    }

    // What was marked behind the back of every event has to be found, too.
    async Task Index()
    {
        await Site.InTenant(North, async scope => { await scope.Get<Indexer>().Begin(default); return true; });
        while (await Site.InTenant(North, scope => scope.Get<Indexer>().Step(default))) { }
    }

    /// <summary>Somebody's browser on one of the two; null is a visitor.</summary>
    public async Task<HttpClient> As(Member? member, string prefix)
    {
        if (member is null) return Site.Visitor();
        if (people.TryGetValue((prefix, member.Name), out var known)) return known;

        var client = prefix.Length == 0 ? Site.As(member) : Site.Visitor();
        if (prefix.Length > 0)
        {
            var sent = await (await client.Open(prefix + "/login")).Press("Sign in", ("Email", member.Email), ("Password", Cast.Password), ("StaySignedIn", "true"));
            if (sent.Location.Length == 0) throw new InvalidOperationException($"{member.DisplayName} cannot sign in at {prefix}: {sent.Text}");
        }
        return people[(prefix, member.Name)] = client;
    }

    // What every module keeps, made by the people whose it is.
    async Task Furnish(string at)
    {
        var (ana, ben, kavya, ed, ada) = (await As(Cast.Ana, at), await As(Cast.Ben, at), await As(Cast.Kavya, at), await As(Cast.Ed, at), await As(Cast.Ada, at));
        var tenant = at.Length == 0 ? Site.Tenant : North;

        await (await kavya.Open(at + Cast.QuestionPath)).Press("Reply", ("Body", "Close the district valve at three and listen."));
        await (await ana.Open(at + Cast.QuestionPath + "/replies/1/reaction")).Press("Useful");
        await (await ana.Open(at + Cast.QuestionPath + "/replies/1/bookmark")).Press("Keep it", ("Note", "For the night shift."));
        await (await ben.Open(at + Cast.QuestionPath)).Press("This answers it: reply 1");
        await (await ben.Open(at + Cast.QuestionPath + "/replies/1/flag")).Press("Flag it", ("Reason", "Other"), ("Words", "It names our contractor."));
        await (await ana.Open(at + Cast.WaterPath + "/moderation/people/ben")).Press("Note it", ("Note", "Flags with care."));
        await (await ben.Open(at + Cast.QuestionPath)).SayDraft("I began to say this.");
        await (await ana.Open(at + "/communities/new")).Press("Start the community", ("Name", "Quiet"), ("Question", "Who is here?"), ("Purpose", "Talking among ourselves."), ("Privacy", "Private"));
        await (await ana.Open(at + Quiet + "/discussions/new")).Press("Post", ("Title", "Who may hear this?"), ("Body", "Only we may."));
        await (await ben.Open(at + Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "What will December bring?"), ("Body", "Frost, I think."), ("PostAt", "2026-12-01T09:00"));
        await (await ana.Open(at + Cast.QuestionPath + "/stage")).Press("Bring it there", ("Stage", "Exploring"), ("Reason", "Three of us listen."));
        await (await kavya.Open(at + Cast.QuestionPath + "/conversion")).Press("Make it", ("Title", "Listening at three"), ("Numbers", new[] { "0", "1" }));
        await (await ana.Open(at + Quiet + "/facilitators/new")).Press("Ask", ("Who", "kavya"), ("Duties", "Talk among ourselves with us."));
        await (await ben.Open(at + Quiet)).Press("Ask to join", ("Reason", "I am quiet too."));
        await (await ana.Open(at + Quiet + "/invitations")).Press("Send the invitations", ("Addresses", "Edda, " + Cast.Ed.Email));
        await (await ana.Open(at + Quiet + "/invitations")).Press("Make a link");
        await (await ana.Open(at + Quiet + "/invitations")).Press("Let them in", ("Domain", "partner.example"));
        await (await ana.Open(at + Quiet + "/charter/edit")).Press("Keep it, and go on", ("Purpose", "Talking among ourselves."), ("Scope", "What we say is ours."));
        await (await ana.Open(at + Quiet + "/groups/new")).Press("Start the community", ("Name", "Whisper"), ("Question", "Can you hear this?"), ("Privacy", "Private"));
        await (await ben.Open(at + Cast.WaterPath + "/introduction/edit")).Press("Say it", ("Why", "I walk along pipes."), ("Offer", "Two ears."), ("Trial", "Listening at three."), ("Motive", "Curiosity."));
        await (await ben.Open(at + Cast.WaterPath + "/thanks")).Press("Say thank you", ("Text", "You listen."));
        await (await ana.Open(at + Cast.WaterPath + "/facilitate/stage")).Press("Choose this stage", ("Stage", "Maturing"), ("Reason", "We meet each week."));
        await (await ana.Open($"{at}/facilitating/{Cast.RoleId}/log")).Press("Write it down", ("Text", "Listened to three people"), ("Hours", "2"));
        await (await ana.Open($"{at}/facilitating/{Cast.RoleId}")).Press("Settle it", ("Who", "kavya"), ("From", "2026-12-01"), ("Until", "2026-12-05"));
        await Site.InTenant(tenant, Plan);
        await Site.InTenant(tenant, WriteDown);
        await (await kavya.Open($"{at}{Cast.WaterPath}/pages/{PageId}/edit")).Press("Save", ("Body", "Close the valve, see [[Valves]], and listen."), ("Summary", "And listen"));
        await (await kavya.Open($"{at}{Cast.WaterPath}/pages/{PageId}/standing")).Press("Say so", ("Standing", "NeedsWork"), ("Reason", "Which valve?"));
        await (await ana.Open(at + Quiet + "/pages/new")).Press("Publish the page", ("Title", "What we whisper"), ("Body", "Only we know."));
        await Site.InTenant(tenant, Review);
        await Site.InTenant(tenant, Bind);
        await Site.InTenant(tenant, Automate);
        await (await ana.Open(at + Cast.WaterPath + "/cohort/new")).Press("Set it up", ("CourseTitle", "Listening at night"), ("SharedProblem", "What we do not hear."), ("TakesLetters", "true"));
        await (await ed.Open(at + "/admin/cohort-formats/cohort/copy")).Press("Keep it");
        await Site.InTenant(tenant, Promise);
        await (await ana.Open(at + Cast.WaterPath + "/ideas/new")).Press("Raise it", ("Title", "Ears for everybody"), ("Body", "Half of us hear nothing at night."));
        await (await kavya.Open($"{at}{Cast.WaterPath}/ideas/{IdeaId}")).Press("Same here");
        await (await kavya.Open($"{at}{Cast.WaterPath}/case-studies/{CaseId}/adoptions")).Press("Say so", ("Team", "Deccan North"), ("Answer", "Adopted"), ("Result", "A third less."));
        await (await ben.Open($"{at}{Cast.WaterPath}/case-studies/{CaseId}/group")).Press("Bring it to the group");
        await (await ben.Open($"{at}{Cast.WaterPath}/case-studies/new")).Press("Begin", ("Title", "Night walks"));
        await (await ben.Open(at + Cast.WaterPath + "/activities/new")).Press("Begin", ("Format", "after-action-review"), ("Title", "The burst"));
        await (await ed.Open(at + "/admin/formats/after-action-review/copy")).Press("Keep it");
        await Site.InTenant(tenant, scope => Attach(scope, at.Length == 0 ? "Ours" : Canary + "file"));
        await Site.InTenant(tenant, Teach);
        await (await ben.Open($"{at}{Cast.WaterPath}/learning/{LearningId}")).Press("Save for myself", ("Words", "Where do losses hide from me?"));
        await (await ben.Open($"{at}{Cast.WaterPath}/learning/{LearningId}")).Press("Save the list", ("Ticked", new[] { "Walk" }));
        await (await ana.Open($"{at}{Cast.WaterPath}/learning/paths/{PathId}/people")).Press("Enrol them", ("People", "kavya"));
        await (await ben.Open($"{at}{Cast.WaterPath}/learning/{LearningId}")).Press("Hand it in", ("File", new Upload("notes.txt", "It hums at three."u8.ToArray())));
        await (await (await kavya.Open($"{at}{Cast.WaterPath}/learning/{LearningId}")).Press("Give me something to look at")).Follow().ContinueWith(p => p.Result.Press("Send it to Ben Mwangi", ("Words", "That it says when."))).Unwrap();
        await (await ana.Open($"{at}/blocks/{LearningId}")).Press("Duplicate “Text”");
        await (await ben.Open($"{at}{Cast.WaterPath}/events/{EventId}")).Press("I am coming");
        await (await ben.Open(at + "/calendar")).Press("Make an address", ("community", "water"));
        await (await ben.Open(at + "/account/profile")).Press("Save", ("Bio", "I walk along pipes."));
        await (await ben.Open(at + "/account/notifications")).Press("Save", ("DigestHour", "17"));
        await (await kavya.Open(at + "/account/details")).Press("Add to “Can help with”", ("Terms", "night flow, losses"));
        await (await kavya.Open(at + "/account/details")).Press("Save", ("Place", "Station 14"), ("Department", "Night desk"), ("Links", "https://example.org/kavya"));
        await (await ed.Open(at + "/people/ben")).Press("Mute Ben Mwangi");
        await (await ben.Open(at + "/help-requests/new?community=water")).Press("Ask for help", ("Subject", "Losses at night"), ("Words", "I hear nothing."));
        await (await kavya.Open(at + "/people/ben/introductions/new")).Press("Ask", ("Reason", "He hears nothing, and I do."));
        await (await ana.Open(at + Cast.WaterPath + "/introductions/new")).Press("Introduce them", ("First", "ben"), ("Second", "kavya"), ("Reason", "You both listen at night."));
        await (await ed.Open($"{at}/admin/content/{Cast.QuestionId}")).Press("Save draft", ("Title", "Where do night-flow losses hide?"));
        await (await ada.Open(at + "/admin/media")).Press("Upload", ("File", new Upload("plan.txt", System.Text.Encoding.UTF8.GetBytes(at.Length == 0 ? "Ours" : Canary + "file"))));
        await (await ada.Open(at + "/admin/invitations/new")).Press("Send the invitations", ("Addresses", "guest@example.org"));
        await Site.InTenant(tenant, ShareOutward);
        await Site.InTenant(tenant, AskForWords);
        await (await ada.Open(at + "/admin/sharing")).Press("Save", ("IsHub", "true"));
        await (await ada.Open(at + "/admin/sharing")).Press("Make a code", ("Whom", "Deccan"));
        await Site.Get<Worker>().Round(tenant, CancellationToken.None);
    }

    // With the same id on both sites.
    static async Task<bool> Plan(TenantScope scope)
    {
        var planned = new global::Events.Event
        {
            Id = EventId, CommunityId = Cast.WaterId, OwnerId = Cast.Ana.Id, Author = Cast.Ana.Name, DisplayText = "Listening at three", Description = "Bring your ears.", Place = "Station 14",
            JoinLink = "https://meet.example.org/three", Agenda = "15 | Welcome | Ana", StartUtc = Cast.Noon.AddDays(7), EndUtc = Cast.Noon.AddDays(7).AddHours(1), TimeZone = "Europe/London", CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon,
        };
        planned.Edited();
        planned.Publish(Cast.Noon);
        scope.Db.Add(planned);
        await scope.Db.SaveChangesAsync();
        return true;
    }

    // With the same id on both sites.
    static async Task<bool> WriteDown(TenantScope scope)
    {
        var page = new global::Wiki.WikiPage { Id = PageId, CommunityId = Cast.WaterId, OwnerId = Cast.Ana.Id, Author = Cast.Ana.Name, DisplayText = "Night flow", Body = "Close the valve.", CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon };
        page.Edited();
        page.Publish(Cast.Noon);
        scope.Db.Add(page);
        await scope.Db.SaveChangesAsync();
        return true;
    }

    // A guided page with a reflection, with the same ids on both sites.
    static async Task<bool> Teach(TenantScope scope)
    {
        var page = new global::Learning.LearningPage
        {
            Id = LearningId, CommunityId = Cast.WaterId, OwnerId = Cast.Ana.Id, Author = Cast.Ana.Name, DisplayText = "Listen at night", Purpose = "You hear a leak.", CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon,
            Parts = $$$"""{ "FlowPart": { "Widgets": [ { "ContentItemId": "{{{BlockId}}}", "ContentType": "ReflectBlock", "ReflectBlock": { "Prompts": { "Values": [ "What do you hear?" ] } } }, { "ContentItemId": "castblock00000000000000002", "ContentType": "TextBlock", "TextBlock": { "Body": { "Markdown": "Listen." } } }, { "ContentItemId": "castblock00000000000000003", "ContentType": "ChecklistBlock", "ChecklistBlock": { "Items": { "Values": [ "Walk" ] } } }, { "ContentItemId": "castblock00000000000000004", "ContentType": "UploadBlock", "UploadBlock": { "Prompt": { "Text": "Your notes." } } }, { "ContentItemId": "castblock00000000000000005", "ContentType": "PeerFeedbackBlock", "PeerFeedbackBlock": { "Rubric": { "Values": [ "What helps?" ] }, "UploadBlockId": { "Text": "castblock00000000000000004" } } } ] } }""",
        };
        page.Publish(Cast.Noon);
        var path = new global::Learning.LearningPath
        {
            Id = PathId, CommunityId = Cast.WaterId, OwnerId = Cast.Ana.Id, Author = Cast.Ana.Name, DisplayText = "First nights", Purpose = "You hear leaks.", CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon,
            Parts = $$$"""{ "FlowPart": { "Widgets": [ { "ContentItemId": "caststep", "ContentType": "StepBlock", "StepBlock": { "Page": { "Text": "{{{LearningId}}}" } } } ] } }""",
        };
        path.Publish(Cast.Noon);
        page.GivesCertificate = true;
        var certificate = new global::Learning.Certificates.Certificate { Id = CertificateId, PersonId = Cast.Ben.Id, SubjectId = LearningId, CommunityId = Cast.WaterId, Showing = global::Learning.Certificates.CertificateShowing.WithName };
        certificate.Say(page.DisplayText, "Water", 10, ["Checklist"], Cast.Noon);
        scope.Db.AddRange(page, path, certificate, global::Learning.Effect.PageInvitation.To(page, Cast.Kavya.Id, Cast.Ana.Id, Cast.Noon));
        await scope.Db.SaveChangesAsync();
        return true;
    }

    // A published case study of Ben's, whose review goes on once more, with the same ids on both sites.
    static async Task<bool> Review(TenantScope scope)
    {
        var json = (await scope.Get<global::Activities.Formats.FormatShelf>().Find("case-study-review", default))!;
        var study = new global::CaseStudies.CaseStudy { Id = CaseId, CommunityId = Cast.WaterId, OwnerId = Cast.Ben.Id, Author = Cast.Ben.Name, AuthorIds = [Cast.Ben.Id], DisplayText = "Walks at night", Evidence = "https://example.org", Path = $"communities/water/case-studies/{CaseId}", AcceptedUtc = Cast.Noon, Standing = global::CaseStudies.CaseStanding.Published, CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon };
        study.Answers = """{ "summary": "We walked.", "results": "From 31 to 17 l/s.", "ask": "How do you listen in rain?" }""";
        study.Edited();
        study.Publish(Cast.Noon);
        var review = new global::Activities.Activity { Id = ReviewId, CommunityId = Cast.WaterId, FormatKey = "case-study-review", FormatJson = json.Json, SubjectId = CaseId, Title = "Walks at night", StartedBy = Cast.Ben.Id, CreatedUtc = Cast.Noon };
        review.Set(new("review", Cast.Noon, null, 3, 1, "", "", null));
        review.SetOwners([Cast.Ben.Id], Cast.Noon);
        foreach (var who in new[] { Cast.Kavya.Id, Cast.Ana.Id }) review.Assign(new(who, 0, true), "reviewer", Cast.Noon);
        review.CompleteSheet(Cast.Kavya.Id, false, new Dictionary<string, string?> { ["warm"] = "Numbers.", ["wonder"] = "Does rain matter?", ["evidence"] = "yes", ["repeatable"] = "yes", ["missing"] = "Meters.", ["verdict"] = "accept" }, Cast.Noon);
        scope.Db.Add(study);
        scope.Db.Add(review);
        await scope.Db.SaveChangesAsync();
        return true;
    }

    // To a hub and from a member that are nowhere, with the same ids on both sites: a share of Ben's, a question to him, and what came from elsewhere.
    static async Task<bool> ShareOutward(TenantScope scope)
    {
        var document = new global::Sharing.Post.CaseDocument(1, "Walks at night", "", true, ["Ben Mwangi"], 0, 0, [new("Where", "Ponte")], [new("summary", "Summary", "We walked.")]);
        var hub = new global::Sharing.Connection { Id = ConnectionId, OtherTenantId = "nowhere0000000000000000001", OtherName = "Far hub", OtherIsHub = true, MadeById = Cast.Ed.Id, CreatedUtc = Cast.Noon };
        var member = new global::Sharing.Connection { OtherTenantId = "nowhere0000000000000000002", OtherName = "Far member", OtherIsHub = false, MadeById = Cast.Ed.Id, CreatedUtc = Cast.Noon };
        var request = new global::Sharing.ShareRequest { Id = RequestId, CaseId = CaseId, ConnectionId = hub.Id, RequestedById = Cast.Ed.Id, RequestedUtc = Cast.Noon, DocumentJson = document.Write(), CaseTitle = document.Title, CaseNumber = 1, Privacy = global::Communities.CommunityPrivacy.Open };
        request.Ask([Cast.Ben.Id]);
        var share = new global::Sharing.OutwardShare { CaseId = CaseId, ConnectionId = hub.Id };
        share.Send(request, document, Cast.Noon);
        share.Arrived(1, SharedId, global::Sharing.ShareStanding.Shown, Cast.Noon);
        var entry = new global::Sharing.InboxEntry { ConnectionId = member.Id, ShareKey = "castshare00000000000000001", ItemId = SharedId, ReceivedUtc = Cast.Noon };
        entry.Take(looksFirst: false);
        var item = new global::Sharing.SharedCase { Id = SharedId, CreatedUtc = Cast.Noon };
        item.Take(document, member, "https://far.example", Cast.Noon);
        item.Publish(Cast.Noon);
        scope.Db.AddRange(hub, member, request, share, entry, item);
        await scope.Db.SaveChangesAsync();
        return true;
    }

    // Ana would like to take what Ben asked to where more people read it, with the same id on both sites.
    static async Task<bool> AskForWords(TenantScope scope)
    {
        var request = new global::Conversions.ConsentRequest
        {
            Id = WordsId, CommunityId = Cast.WaterId, SourceKind = "discussions", SourceId = Cast.QuestionId, SourceTitle = "Night flow", IntoId = Cast.WaterId, Audience = global::Communities.CommunityPrivacy.Open,
            ProductKind = "pages", Title = "What Ben asked", RequestedById = Cast.Ana.Id, RequestedUtc = Cast.Noon, AnswerByUtc = Cast.Noon.AddDays(14),
        };
        request.Passages.Add(new() { RequestId = WordsId, Number = 0, AuthorId = Cast.Ben.Id, Utc = Cast.Noon, Words = "Where do losses hide?" });
        request.Consents.Add(new() { RequestId = WordsId, PersonId = Cast.Ben.Id });
        scope.Db.Add(request);
        await scope.Db.SaveChangesAsync();
        return true;
    }

    // A book of Ben's question for everyone, about which he is asked, with the same ids on both sites.
    static async Task<bool> Bind(TenantScope scope)
    {
        var book = new global::Books.Book { Id = BookId, CommunityId = Cast.WaterId, CreatedUtc = Cast.Noon };
        book.Write("Night flow", "What we know.", "Thank you.", global::Books.BookAudience.Everyone, Cast.Ana.Id, Cast.Noon);
        book.Add("discussions", [new(Cast.QuestionId, Cast.QuestionTitle, Cast.QuestionPath, Cast.Noon, "", "")], Cast.Noon);
        var consent = new global::Books.WordsConsent { BookId = BookId, PersonId = Cast.Ben.Id };
        consent.Ask(["a"], Cast.Noon);
        scope.Db.AddRange(book, consent, new global::Books.Edition { BookId = BookId, AskedById = Cast.Ana.Id, AskedUtc = Cast.Noon });
        await scope.Db.SaveChangesAsync();
        // It is made, so that there is something to fetch.
        var making = scope.Get<global::Books.Making.MakingRound>();
        while (await making.Times.Single().AnyAsync()) await making.Run(default);
        return true;
    }

    // What Ben promised in the cohort of Water, and an idea of his that waits to be decided, with the same ids on both sites.
    static async Task<bool> Promise(TenantScope scope)
    {
        var cohort = await scope.Db.Set<global::Cohorts.Cohort>().SingleAsync();
        scope.Db.Add(global::Cohorts.Commitment.Set(CommitmentId, cohort.Id, Cast.Ben.Id, ("Listen for an hour", "at Station 14", "Kavya"), Cast.Noon.AddDays(20), global::Cohorts.CommitmentState.Open, "Later then.", Cast.Noon, null, Cast.Noon));
        var check = new global::Cohorts.CheckIn { CohortId = cohort.Id, PhaseKey = "before", OpenedUtc = Cast.Noon, DiscussionId = Cast.QuestionId };
        scope.Db.AddRange(check, new global::Cohorts.CheckInAnswer { CheckInId = check.Id, PersonId = Cast.Ben.Id, AtUtc = Cast.Noon });
        var idea = new global::Ideas.Idea { Id = IdeaId, CommunityId = Cast.WaterId, OwnerId = Cast.Ben.Id, Author = Cast.Ben.Name, DisplayText = "Labels on valves", Body = "Nobody finds the right valve at night.", Path = $"communities/water/ideas/{IdeaId}", Standing = global::Ideas.IdeaStanding.Deciding, CarrierId = Cast.Ben.Id, Problem = "No labels.", Benefit = "The night shift.", Measure = "Minutes to find one.", DecideByUtc = Cast.Noon.AddDays(28), PublicFromUtc = Cast.Noon.AddDays(35), CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon };
        idea.Edited();
        idea.Publish(Cast.Noon);
        scope.Db.AddRange(idea, new global::Ideas.IdeaAuthor { IdeaId = IdeaId, PersonId = Cast.Ben.Id });
        await scope.Db.SaveChangesAsync();
        return true;
    }

    // A workflow with one run that waits for somebody's answer, with the same ids on both sites.
    static async Task<bool> Automate(TenantScope scope)
    {
        var type = new global::Workflows.Types.WorkflowType { Id = WorkflowId };
        var json = new Workflows.Drawing("Greet who comes").Begin("begin", "ManualEvent", ("Label", "Greet them now")).Step("ask", "UserTaskEvent", ("Actions", "Yes\nNo")).Lead("begin Done ask").Json(scope.Get<global::Workflows.Activities.Shelf>(), WorkflowId);
        scope.Db.Add(type);
        scope.Get<global::Workflows.Engine.WorkflowBook>().Write(type, json, "Ed Larsen");
        scope.Db.Add(new global::Workflows.Runs.WorkflowRun { Id = RunId, WorkflowTypeId = WorkflowId, VersionId = type.VersionId, OccasionJson = "{\"Trigger\":\"\",\"AtUtc\":\"2026-11-20T12:00:00Z\"}", StartedUtc = Cast.Noon });
        scope.Db.Add(new global::Workflows.Runs.WorkflowWait { RunId = RunId, StepId = "ask", Kind = global::Workflows.Runs.WaitKind.Person });
        scope.Db.Add(new global::Workflows.Runs.RunStep { RunId = RunId, Number = 0, StepId = "ask", Outcome = "", Note = "It asks whether to greet them.", AtUtc = Cast.Noon });
        await scope.Db.SaveChangesAsync();
        return true;
    }

    // A file of Ben's question, with the same id on both sites.
    static async Task<bool> Attach(TenantScope scope, string content)
    {
        var key = StoredName.New("txt");
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        await scope.Get<MediaFolder>().Save(new MemoryStream(bytes), key, bytes.Length, default);
        var file = Attachment.Of(new(Stream.Null, "text/plain; charset=utf-8", "txt", bytes.Length, ""), "plan.txt", key, "", bytes.Length, Cast.Ben.Id, Cast.Noon, FileId);
        file.Post("discussion/" + Cast.QuestionId);
        scope.Db.Add(file);
        await scope.Db.SaveChangesAsync();
        return true;
    }

    Task Mark() => Site.InTenant(North, async scope =>
    {
        foreach (var type in scope.Db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
            foreach (var row in await Rows(scope.Db, type))
                foreach (var property in type.GetProperties().Where(p => p.ClrType == typeof(string) && p.GetValueConverter() is null && !p.IsKey() && !p.IsForeignKey()))
                {
                    var value = scope.Db.Entry(row).Property(property.Name);
                    if (value.CurrentValue is not string { Length: > 0 } text) continue;
                    if (property.Name is "Json" or "Parts" && type.ClrType != typeof(OutboxRow)) value.CurrentValue = Marked(text);
                    else if (IsWords(property)) value.CurrentValue = Marked(text, property.GetMaxLength());
                }
        await scope.Db.SaveChangesAsync();
        return true;
    });

    /// <summary>All rows of the second site in a line each, to see whether anything touched them.</summary>
    public Task<List<string>> RowsOfNorth() => Site.InTenant(North, async scope =>
    {
        var lines = new List<string>();
        foreach (var type in scope.Db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.BaseType is null))
            foreach (var row in await Rows(scope.Db, type))
            {
                var entry = scope.Db.Entry(row);
                lines.Add($"{type.ShortName()} {string.Join(" | ", entry.Metadata.GetProperties().Select(p => entry.Property(p.Name).CurrentValue is System.Collections.IEnumerable many and not string ? string.Join(",", many.Cast<object>()) : entry.Property(p.Name).CurrentValue))}");
            }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    });

    static async Task<List<object>> Rows(AppDb db, IEntityType type)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(db, null);
        return await ((IQueryable<object>)set!).IgnoreQueryFilters().ToListAsync();
    }

    // What programs compare stays the same in both; everything else is words.
    static bool IsWords(IProperty property) =>
        property.Name is "DisplayName" || !new[] { "Id", "By", "Hash", "Stamp", "Name", "Json", "Key", "Path", "Slug", "Email", "Type", "Handler", "Job", "Sha256", "Photo", "Author", "Address", "Kind", "State", "Privacy", "Domain" }
            .Any(e => property.Name.EndsWith(e, StringComparison.Ordinal)) && !(property.Name == "Purpose" && property.DeclaringType.ClrType.Name == "AccountToken");

    string Marked(string text, int? longest)
    {
        var mark = $" {Canary}{++canaries}";
        return (longest is { } most && text.Length + mark.Length > most ? text[..Math.Max(0, most - mark.Length)] : text) + mark;
    }

    string Marked(string json)
    {
        var root = JsonNode.Parse(json);
        Sing(root);
        return root!.ToJsonString();
    }

    void Sing(JsonNode? node)
    {
        if (node is JsonArray list) foreach (var item in list) Sing(item);
        if (node is not JsonObject named) return;

        foreach (var (name, value) in named.ToList())
            if (value is JsonValue word && word.GetValueKind() == System.Text.Json.JsonValueKind.String && name is "SiteName" or "Tagline" or "Banner" or "DisplayText" or "Title" or "DisplayName" or "Description" or "Markdown" or "Html" or "Prompt")
                named[name] = Marked(value!.GetValue<string>(), longest: null);
            else Sing(value);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
