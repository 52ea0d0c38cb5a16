using Kernel.People;
using Kernel.Settings;

namespace Tests.Kernel;

public class WordsTests
{
    [Theory]
    [InlineData("A facilitator welcomes people.", "An organiser welcomes people.")]
    [InlineData("Ask a Facilitator or two facilitators.", "Ask an Organiser or two organisers.")]
    [InlineData("You facilitate it; she facilitates, facilitated, is facilitating.", "You organise it; she organises, organised, is organising.")]
    [InlineData("A co-facilitator has a facilitator’s tools.", "A co-organiser has an organiser’s tools.")]
    [InlineData("Water has facilities.", "Water has facilities.")]
    public async Task Sentences_use_the_tenants_word(string ours, string theirs)
    {
        await using var site = await TestSite.Start();
        await site.InTenant(s => s.Get<SettingsDocument>().Change<FacilitatorWord>(w => (w.Singular, w.Plural, w.Verb) = ("organiser", "organisers", "organise"), default));

        await site.InTenant(scope =>
        {
            Assert.Equal(theirs, scope.Get<Words>().Of(ours));
            return Task.FromResult(true);
        });
    }
}
