using Discussions;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Tests.Corpora;
using Tests.Kernel.Text;

namespace Tests.Discussions;

/// <summary>Many people at once, and every string that ever broke a program.</summary>
public class ManyAtOnceTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Every_reply_that_was_acknowledged_is_there_once_in_one_order_for_all(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        Member[] people = [Cast.Ana, Cast.Ben, Cast.Kavya];
        var forms = await Task.WhenAll(Enumerable.Range(0, 16).Select(w => site.As(people[w % people.Length]).Open(Cast.QuestionPath)));

        var acknowledged = await Task.WhenAll(forms.Select(async (form, writer) =>
        {
            var said = new List<(string Words, int Number)>();
            for (var turn = 0; turn < 5; turn++)
            {
                var words = $"Writer {writer}, turn {turn}.";
                var answer = await form.Press("Reply", ("Body", words));
                said.Add((words, int.Parse(answer.Location[(answer.Location.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
            }
            return said;
        }));
        var stored = await site.InTenant(scope => scope.Db.Set<Reply>().Where(r => r.DiscussionId == Cast.QuestionId).OrderBy(r => r.Number).Select(r => new { r.Number, r.Body }).ToListAsync());
        var shown = new List<string>();
        foreach (var page in new[] { 1, 2 }) shown.AddRange((await site.Visitor().Open($"{Cast.QuestionPath}?page={page}")).FindAll(".reply .prose").Select(Page.Words));

        Assert.Equal(Enumerable.Range(1, 80), stored.Select(s => s.Number));
        Assert.Equal(acknowledged.SelectMany(a => a).OrderBy(a => a.Number).Select(a => a.Words), stored.Select(s => s.Body));
        Assert.Equal(stored.Select(s => s.Body), shown);
        Assert.Equal(80, await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.Id == Cast.QuestionId).Select(d => d.ReplyCount).SingleAsync()));
    }

    [Fact]
    public async Task Every_naughty_string_comes_back_as_it_was_written_or_is_refused_with_a_sentence()
    {
        SharedData.Folder("corpora", "blns");
        await using var site = await TestSite.Start();
        var form = await site.As(Cast.Ben).Open(Cast.QuestionPath);
        var strings = CorpusRows.Strings("blns", "blns.json", "value").ToList();

        foreach (var text in strings)
        {
            var answer = await form.Press("Reply", ("Body", text));
            if ((int)answer.Status == 422) Assert.True(answer.Has(Reply.NoBody), text);
            else
            {
                var edit = await form.Client.Open(answer.Location.Split('?', '#')[0] + "/replies/" + answer.Location[(answer.Location.LastIndexOf('-') + 1)..] + "/edit");
                Assert.Equal(PlainText.CleanLines(text).ReplaceLineEndings("\n"), edit.Find("textarea[name=Body]").TextContent.ReplaceLineEndings("\n"));
            }
        }
        for (var page = 1; page <= strings.Count / Discussion.PageSize; page++) Assert.Equal(200, (int)(await site.Visitor().Open($"{Cast.QuestionPath}?page={page}")).Status);
    }
}
