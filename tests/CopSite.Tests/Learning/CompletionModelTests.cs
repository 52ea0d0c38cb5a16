using System.Text.Json.Nodes;
using Discussions;
using Kernel.Content;
using Kernel.Tenancy;
using Learning;
using Learning.Doing;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

/// <summary>Whatever happens to a page in whatever order, who has completed it is what a model in a few lines says.</summary>
public class CompletionModelTests
{
    const string List = "list", Words = "words", Talk = "talk", Slides = "slides", Paper = "paper", Late = "late";

    /// <summary>From then on the last block is there.</summary>
    static readonly DateTime Opens = Cast.Noon.AddHours(9);

    /// <summary>What must be true of one person in the end. A block that was done once stays done, and so does a page.</summary>
    sealed class Model(PageRule rule, int amount, Func<DateTime> now)
    {
        readonly HashSet<string> done = [];
        readonly HashSet<int> seen = [];
        int replies;

        public bool HasOpened { get; private set; }
        public bool IsComplete { get; private set; }
        public IReadOnlySet<string> Done => done;
        public IReadOnlySet<int> Turned => seen;

        public void Open() => HasOpened = true;
        public void Reply() => replies++;
        public void Save(int ticked) { Open(); if (ticked == 2) done.Add(List); Look(false, false); }
        public void Reflect() { Open(); done.Add(Words); Look(false, false); }
        public void Turn(int page) { Open(); seen.UnionWith([1, page]); if (seen.Count == 3) done.Add(Slides); Look(false, false); }
        public void Follow() { Open(); done.Add(Paper); Look(false, false); }
        public void Tick() { Open(); Look(true, false); }
        public void Mark() { Open(); Look(false, true); }

        /// <summary>Everything that happened has been told.</summary>
        public void Look(bool ticked, bool marked)
        {
            if (!HasOpened) return;
            if (replies >= 2) done.Add(Talk);
            var isOpen = now() >= Opens;
            // It is done by being there for somebody who comes.
            if (isOpen) done.Add(Late);
            IsComplete |= rule switch
            {
                PageRule.AllRequiredBlocks => done.Count == (isOpen ? 6 : 5),
                PageRule.AnyNOf => done.Count >= amount,
                PageRule.MarkedByLearner => ticked,
                _ => marked,
            };
        }
    }

    public static TheoryData<string, int, int> Walks
    {
        get
        {
            var walks = new TheoryData<string, int, int>();
            foreach (var rule in Enum.GetValues<PageRule>())
                for (var seed = 1; seed <= 4; seed++) walks.Add(rule.ToString(), 1 + seed % 5, seed);
            return walks;
        }
    }

    [Theory, MemberData(nameof(Walks))]
    public async Task Random_orders_of_events_complete_a_page_as_the_model_says(string ruleName, int amount, int seed)
    {
        var rule = Enum.Parse<PageRule>(ruleName);
        await using var site = await TestSite.Start();
        var random = new Random(seed * 31 + (int)rule);
        var talk = await site.Keep(A.Discussion(by: Cast.Ana));
        var page = await site.Keep(Page(site, rule, amount, talk.Id));
        await site.Settle();
        Member[] people = [Cast.Ben, Cast.Kavya];
        var models = people.ToDictionary(p => p.Id, _ => new Model(rule, amount, () => site.Clock.NowUtc));
        var number = 0;

        for (var step = 0; step < 30; step++)
        {
            var who = people[random.Next(people.Length)];
            var model = models[who.Id];
            site.Clock.Advance(TimeSpan.FromMinutes(random.Next(90)));
            switch (random.Next(11))
            {
                case 0: await Act(site, page.Id, (ledger, p) => ledger.Open(p, who.Id, default)); model.Open(); break;
                case 1 or 2:
                    var ticked = random.Next(3);
                    await Act(site, page.Id, (ledger, p) => ledger.Answer(p, who.Id, List, new JsonObject { ["Ticked"] = new JsonArray([.. new[] { "Walk", "Listen" }.Take(ticked).Select(t => JsonValue.Create(t))]) }, default));
                    model.Save(ticked);
                    break;
                case 3: await Act(site, page.Id, (ledger, p) => ledger.Answer(p, who.Id, Words, new JsonObject { ["Words"] = new JsonArray("A word.") }, default)); model.Reflect(); break;
                case 4 or 5: await Reply(site, talk.Id, who, ++number); model.Reply(); break;
                case 6: await Act(site, page.Id, (ledger, p) => random.Next(2) == 0 ? ledger.Look(p, who.Id, default) : Task.CompletedTask); break;
                case 7 or 8:
                    var turned = random.Next(2, 4);
                    await Act(site, page.Id, async (ledger, p) => await ledger.Answer(p, who.Id, Slides, new JsonObject { ["Seen"] = new JsonArray([.. (model.Turned.Append(1).Append(turned)).Distinct().Select(n => JsonValue.Create(n))]) }, default));
                    model.Turn(turned);
                    break;
                case 9: await Act(site, page.Id, (ledger, p) => ledger.Answer(p, who.Id, Paper, new JsonObject { ["Opened"] = true }, default)); model.Follow(); break;
                case 10 when random.Next(2) == 0: await Act(site, page.Id, (ledger, p) => ledger.Tick(p, who.Id, true, default)); model.Tick(); break;
                default: await Act(site, page.Id, (ledger, p) => ledger.Mark(p, who.Id, Cast.Ana.Id, true, default)); model.Mark(); break;
            }
            if (random.Next(4) == 0) await site.Settle();
        }
        await site.Settle();
        foreach (var who in people) await Act(site, page.Id, (ledger, p) => ledger.Look(p, who.Id, default));
        foreach (var who in people) models[who.Id].Look(false, false);
        await Same();

        // Told twice more, which must change nothing.
        foreach (var who in people.Concat(people)) await Act(site, page.Id, (ledger, p) => ledger.Look(p, who.Id, default));
        await Same();

        async Task Same()
        {
            foreach (var who in people)
            {
                var (done, isComplete) = await site.InTenant(async scope => (
                    await scope.Db.Set<BlockProgress>().Where(b => b.PageId == page.Id && b.PersonId == who.Id).Select(b => b.BlockId).ToListAsync(),
                    await scope.Db.Set<PageProgress>().AnyAsync(p => p.PageId == page.Id && p.PersonId == who.Id && p.CompletedUtc != null)));
                Assert.Equal(models[who.Id].Done.Order(), done.Order());
                Assert.Equal(models[who.Id].IsComplete, isComplete);
            }
        }
    }

    static Task Reply(TestSite site, string talkId, Member who, int number) => site.InTenant(async scope =>
    {
        var talk = await scope.Db.Set<Discussion>().SingleAsync(d => d.Id == talkId);
        scope.Db.Add(A.Reply(talk, who, number: number, at: site.Clock.NowUtc));
        await scope.Db.SaveChangesAsync();
        return true;
    });

    static LearningPage Page(TestSite site, PageRule rule, int amount, string talk)
    {
        var page = new LearningPage
        {
            CommunityId = Cast.WaterId, OwnerId = Cast.Ana.Id, Author = Cast.Ana.Name, DisplayText = "Listen", CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon,
            Parts = $$"""
                { "FlowPart": { "Widgets": [
                { "ContentItemId": "{{List}}", "ContentType": "ChecklistBlock", "ChecklistBlock": { "Items": { "Values": [ "Walk", "Listen" ] } } },
                { "ContentItemId": "{{Words}}", "ContentType": "ReflectBlock", "ReflectBlock": { "Prompts": { "Values": [ "What?" ] } } },
                { "ContentItemId": "{{Talk}}", "ContentType": "DiscussBlock", "DiscussBlock": { "Thread": { "Text": "{{talk}}" } }, "CompletionPart": { "Rule": { "Text": "posted_n" }, "Amount": { "Value": 2 } } },
                { "ContentItemId": "columns", "ContentType": "ColumnsBlock", "BagPart": { "ContentItems": [
                    { "ContentItemId": "{{Slides}}", "ContentType": "SlidesBlock", "SlidesBlock": { "Pages": { "Values": [ "~/media/1.png | One", "~/media/2.png | Two", "~/media/3.png | Three" ] } } },
                    { "ContentItemId": "{{Paper}}", "ContentType": "ReadingBlock", "ReadingBlock": { "Address": { "Text": "https://example.org" } }, "CompletionPart": { "Rule": { "Text": "opened" } } } ] } },
                { "ContentItemId": "gate", "ContentType": "GateBlock", "GateBlock": { "OpensUtc": { "Value": "{{Opens:O}}" } } },
                { "ContentItemId": "{{Late}}", "ContentType": "TextBlock", "TextBlock": { "Body": { "Markdown": "The rest." } }, "CompletionPart": { "Rule": { "Text": "viewed" } } } ] } }
                """,
        };
        page.CompleteBy(rule, amount);
        page.Publish(site.Clock.NowUtc);
        return page;
    }

    static Task Act(TestSite site, string pageId, Func<Ledger, LearningPage, Task> act) => site.InTenant(async scope =>
    {
        await act(scope.Get<Ledger>(), await scope.Db.Set<LearningPage>().SingleAsync(p => p.Id == pageId));
        return true;
    });
}
