using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Commands;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Recipes;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Discussions.Seeding;

/// <summary>Fills a site with a community of any size. Nothing is announced: no notices, no events.</summary>
internal sealed class SeedCommand(TenantDirectory tenants, TenantScopes scopes, TimeProvider clock) : Command
{
    const int PeopleAtOnce = 500;
    const int RepliesAtOnce = 1_000;
    const string Slug = "water-engineers";

    public override string Words => "seed";
    public override string Usage => "--tenant T --members N --discussions N --replies N --seed S --community SLUG";
    public override string Summary => "Fills a site with believable people and talk, the same for the same seed.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var name = line.Need("tenant");
        var tenant = await tenants.Called(name, stop) ?? throw new RuleBroken($"There is no site called “{name}”.");
        var plan = new SeedPlan(line.Number("seed", 1), clock.UtcNow().Date);
        var (members, discussions, replies) = (line.Number("members", 100), line.Number("discussions", 50), line.Number("replies", 500));
        if (members == 0 && discussions > 0) throw new RuleBroken("Somebody must start the discussions: --members must be 1 or more.");
        if (discussions == 0 && replies > 0) throw new RuleBroken("Replies need something to reply to: --discussions must be 1 or more.");

        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async shown =>
        {
            var bars = (Members: shown.AddTask("Members", maxValue: Math.Max(1, members)), Replies: shown.AddTask("Replies", maxValue: Math.Max(1, discussions + replies)));
            var community = await Community(tenant, line["community"] ?? Slug, stop);
            var people = await People(tenant, community, plan, members, done => bars.Members.Increment(done), stop);
            await Discussions(tenant, community, plan, people, plan.Discussions(discussions, replies), done => bars.Replies.Increment(done), stop);
        });
        AnsiConsole.MarkupLineInterpolated($"[green]{tenant.Name}[/] has {members} more members, {discussions} discussions and {replies} replies.");
        return 0;
    }

    async Task<CommunityView> Community(Tenant tenant, string slug, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        if (!scope.Site.Has(scope.Get<ModuleCatalog>().ModuleCalled("Discussions")!)) throw new RuleBroken($"Discussions are switched off on “{tenant.Name}”.");

        var community = await scope.Db.Set<Community>().SingleOrDefaultAsync(c => c.Slug == slug, stop);
        if (community is null)
        {
            if (slug != Slug) throw new RuleBroken($"There is no community “{slug}” on “{tenant.Name}”.");

            var startedUtc = clock.UtcNow().Date.AddDays(-365);
            community = new Community { Slug = slug, CreatedUtc = startedUtc, ModifiedUtc = startedUtc };
            community.Describe("Water engineers", "Keeping water safe and in the pipe, and telling each other how.",
                "People who look after pumps, pipes and treatment works meet here.\n\n- Ask early.\n- Say what failed, not only what worked.\n- Names of customers stay out of it.", CommunityPrivacy.Open);
            community.Publish(startedUtc);
            Quiet(community);
            scope.Db.Add(community);
            await scope.Db.SaveChangesAsync(stop);
        }
        return new CommunityView { Id = community.Id, Slug = slug };
    }

    async Task<List<PlannedPerson>> People(Tenant tenant, CommunityView community, SeedPlan plan, int count, Action<int> done, CancellationToken stop)
    {
        List<PlannedPerson> people;
        await using (var scope = await scopes.Open(tenant, stop))
        {
            people = plan.People(count, [.. await scope.Db.Set<Person>().Select(p => p.NormalizedUserName!).ToListAsync(stop)]);
            if (people.Count > 0 && await scope.Db.Set<Person>().AnyAsync(p => p.Id == people[0].Id, stop))
                throw new RuleBroken("This seed was sown here today already. Choose another --seed for more.");
        }
        foreach (var (part, index) in people.Chunk(PeopleAtOnce).Select((part, index) => (part, index)))
        {
            await using var scope = await scopes.Open(tenant, stop);
            await scope.Db.Write(() => Make(part, community, hasFacilitator: index == 0, scope, stop), stop);
            done(part.Length);
        }
        return people;
    }

    async Task Make(PlannedPerson[] people, CommunityView community, bool hasFacilitator, TenantScope scope, CancellationToken stop)
    {
        var role = await scope.Db.Set<Role>().Where(r => r.Name == Role.Member).Select(r => r.Id).SingleOrDefaultAsync(stop);
        foreach (var planned in people)
        {
            scope.Db.Add(PersonOf(planned));
            if (role is not null) scope.Db.Add(new IdentityUserRole<string> { UserId = planned.Id, RoleId = role });
        }
        await scope.Db.SaveChangesAsync(stop);

        // Memberships are the other module's to write; its recipe step is the door that it has for this.
        var step = scope.Get<Kernel.Modules.Plugs>().Of<RecipeStep>().Single(s => s.Name == "memberships");
        var body = new JsonObject
        {
            ["Memberships"] = new JsonArray([.. people.Select((person, index) => new JsonObject
            {
                ["Community"] = community.Slug, ["UserName"] = person.UserName, ["JoinedUtc"] = person.JoinedUtc, ["State"] = "Active", ["IsFacilitator"] = hasFacilitator && index == 0,
            })]),
        };
        await step.Apply(body, new RecipeRun(new Recipe { File = "seed", Steps = [] }, new NoRecipeFiles(), isRehearsal: false), stop);
    }

    // Nobody can sign in as one of them: there is no password.
    static Person PersonOf(PlannedPerson planned) => new()
    {
        Id = planned.Id, UserName = planned.UserName, NormalizedUserName = planned.UserName.ToUpperInvariant(),
        Email = planned.UserName + "@example.org", NormalizedEmail = (planned.UserName + "@example.org").ToUpperInvariant(), EmailConfirmed = true,
        SecurityStamp = planned.Id, DisplayName = planned.DisplayName, JobTitle = planned.JobTitle, Organisation = planned.Organisation, JoinedUtc = planned.JoinedUtc,
    };

    async Task Discussions(Tenant tenant, CommunityView community, SeedPlan plan, List<PlannedPerson> people, List<PlannedDiscussion> planned, Action<int> done, CancellationToken stop)
    {
        var writer = new ThreadSeeds(plan, community, people);
        for (var at = 0; at < planned.Count;)
        {
            var part = new List<PlannedDiscussion>();
            for (var replies = 0; at < planned.Count && (part.Count == 0 || replies + planned[at].Replies < RepliesAtOnce); at++)
            {
                part.Add(planned[at]);
                replies += planned[at].Replies + 1;
            }
            // Written text is made before the lock is taken.
            var rows = part.SelectMany(writer.Rows).ToList();
            await using var scope = await scopes.Open(tenant, stop);
            scope.Db.AddRange(rows);
            await scope.Db.SaveChangesAsync(stop);
            done(part.Sum(p => p.Replies + 1));
        }
    }

    internal static void Quiet(IRaiseEvents noun) => noun.Raised.Clear();
}
