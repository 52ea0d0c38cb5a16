using System.Net;
using Tests.Notifications;

namespace Tests.Moderation;

/// <summary>What facilitators note about somebody, that person may read.</summary>
public class NotesTests
{
    const string Ben = Looking.Queue + "/people/ben";
    const string Mine = "/account/moderation/notes";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_asks_sees_at_once_what_was_noted_about_them_and_facilitators_see_that_they_did(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ana).Open(Ben)).Press("Note it", ("Note", "Agreed to ask one question at a time."));

        var before = await site.As(Cast.Ben).Open(Mine);
        var hers = await site.As(Cast.Ana).Open(Ben);
        var shown = await (await before.Press("Show me what was noted")).Follow();
        var since = await site.As(Cast.Ana).Open(Ben);
        var others = await (await (await site.As(Cast.Kavya).Open(Mine)).Press("Show me what was noted")).Follow();

        Assert.False(before.Has("Agreed to ask"));
        Assert.True(hers.Has("Agreed to ask one question at a time.") && !hers.Has("Shown to them"));
        Assert.True(shown.Has("Agreed to ask one question at a time.") && shown.Has("Ana Ferreira") && shown.Has("Water"));
        Assert.True(since.Has("Shown to them"));
        Assert.False(others.Has("Agreed to ask"));
        Assert.Empty(await site.Lines(Cast.Ben));
    }

    [Fact]
    public async Task A_note_says_something()
    {
        await using var site = await TestSite.Start();

        var empty = await (await site.As(Cast.Ana).Open(Ben)).Press("Note it", ("Note", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True(empty.Has("Write what should be remembered."));
    }
}
