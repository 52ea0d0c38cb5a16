using Kernel.Content.Blocks;
using Learning;
using Learning.Templates;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class TemplateTests
{
    [Fact]
    public void The_pages_that_ship_are_those_that_practice_asks_for() => Assert.Equal(
        ["After the course: day 7", "Case discussion", "Coaching with GROW", "First 90 days as facilitator", "One idea, one try", "Prepare for a hot seat", "Welcome in 10 minutes"],
        PageTemplate.All.Select(t => t.Title).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_block_of_a_template_is_of_a_known_kind_and_ready_but_for_the_case_that_its_editor_chooses()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(scope =>
        {
            var types = scope.Get<BlockTypes>();
            foreach (var block in PageTemplate.All.SelectMany(t => new Flow(t.Parts).All))
            {
                Assert.NotNull(types.Of(block));
                if (Flow.TypeOf(block) != "CaseBlock") Assert.Null(types.Of(block)!.Amiss(block));
            }
            return Task.FromResult(true);
        });
    }

    [Fact]
    public async Task A_page_begins_as_a_copy_of_a_template_or_of_one_that_is_there()
    {
        await using var site = await TestSite.Start();
        var ana = site.As(Cast.Ana);
        var first = await (await ana.Open(Cast.WaterPath + "/learning/new")).Press("Begin", ("Title", "Welcome"), ("From", "welcome"));
        var id = first.Location["/blocks/".Length..];
        Assert.True((await first.Follow()).Has("Three small things"));

        var second = await (await ana.Open(Cast.WaterPath + "/learning/new")).Press("Begin", ("Title", "Welcome again"), ("From", id));
        var copy = second.Location["/blocks/".Length..];

        var pages = await site.InTenant(scope => scope.Db.Set<LearningPage>().ToDictionaryAsync(p => p.Id));
        Assert.Equal(pages[id].Flow.Blocks.Select(Flow.TypeOf), pages[copy].Flow.Blocks.Select(Flow.TypeOf));
        Assert.Empty(pages[id].Flow.Blocks.Select(Flow.IdOf).Intersect(pages[copy].Flow.Blocks.Select(Flow.IdOf)));
    }
}
