using Communities;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Tests.Site;

/// <summary>Readers of the same seconds share the replies that were written out for the first of them, and nothing else.</summary>
public class SharedRepliesTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_so_for_one_reader_is_shown_to_no_other(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.As(Cast.Ben).Open(Cast.QuestionPath);
        var kavyas = await (await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."))).Follow();

        var bens = await site.As(Cast.Ben).Open(Cast.QuestionPath);
        var anas = await site.As(Cast.Ana).Open(Cast.QuestionPath);
        var visitors = await site.Visitor().Open(Cast.QuestionPath);

        Assert.True(kavyas.Has("Change reply 1"));
        Assert.Equal([true, false, false], new[] { bens, anas, visitors }.Select(p => p.FindAll(".replies__new").Count == 1));
        foreach (var other in new[] { bens, anas, visitors })
        {
            Assert.Equal("Listen at three.", Page.Words(other.Find(".reply__body")));
            Assert.False(other.Has("Change reply 1"));
        }
        Assert.Empty(visitors.FindAll("a.person__name"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_changed_reply_and_a_changed_name_are_seen_at_once(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var kavya = site.As(Cast.Kavya);
        await (await kavya.Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        var ben = site.As(Cast.Ben);
        await ben.Open(Cast.QuestionPath);

        await (await kavya.Open(Cast.QuestionPath + "/replies/1/edit")).Press("Save", ("Body", "Listen at four."));
        var changed = await ben.Open(Cast.QuestionPath);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Person>().SingleAsync(p => p.Id == Cast.Kavya.Id)).DisplayName = "Kavya Rao-Lind";
            return await scope.Db.SaveChangesAsync();
        });
        var renamed = await ben.Open(Cast.QuestionPath);

        Assert.Equal("Listen at four.", Page.Words(changed.Find(".reply__body")));
        Assert.Equal("Kavya Rao-Lind", Page.Words(renamed.Find("#replies .person__name")));
    }

    [Fact]
    public async Task Who_may_not_read_a_discussion_gets_nothing_of_it_though_others_are_reading()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await site.As(Cast.Ben).Open(Cast.QuestionPath);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Private;
            return await scope.Db.SaveChangesAsync();
        });

        await site.As(Cast.Ben).Open(Cast.QuestionPath);
        var eds = await site.As(Cast.Ed).Open(Cast.QuestionPath);

        Assert.False(eds.Has("Listen at three."));
    }
}
