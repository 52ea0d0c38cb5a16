using System.Text;
using Books.Asking;
using Communities;
using Kernel.Attachments;
using Kernel.Tenancy;

namespace Books.Making;

/// <summary>Writes the file of one chapter, its pictures beside it, and the names of those whose words are in it.</summary>
internal sealed class ChapterFiles(Passages passages, IAttachments attachments, BookFolder folder, CurrentTenant tenant)
{
    /// <returns>How many pieces were left out.</returns>
    public async Task<int> Write(string editionId, CommunityView community, Plan plan, int number, Agreement agreement, CancellationToken stop)
    {
        var (chapter, leftOut, names) = (plan.Chapters[number - 1], 0, new HashSet<string>(StringComparer.Ordinal));
        await using (var file = Writer(folder.Chapter(editionId, number)))
        {
            var text = new ChapterText(file, number, plan, new(tenant.Tenant.Address, plan), agreement);
            text.Begin(chapter, plan.IsConsented ? "" : tenant.Tenant.Address + chapter.Path);
            await foreach (var passage in passages.Of(community, chapter, stop))
            {
                if (plan.IsConsented && !agreement.Covers(passage))
                {
                    leftOut++;
                    continue;
                }
                text.Write(passage.Part, await Pictures(editionId, passage, stop));
                names.UnionWith(passage.Part.Authors.Where(a => a.PersonId.Length > 0 && (!plan.IsConsented || agreement.Names(a))).Select(a => a.Name));
            }
            text.End(leftOut);
        }
        await File.AppendAllLinesAsync(folder.Credits(editionId), names, stop);
        return leftOut;
    }

    /// <summary>A chapter that is none of the community's things, such as the foreword.</summary>
    public async Task<string> Foreword(Plan plan, Agreement agreement)
    {
        await using var writer = new StringWriter();
        var text = new ChapterText(writer, 0, plan, new(tenant.Tenant.Address, plan), agreement);
        text.Begin(Passages.Foreword, "");
        text.Write(new("foreword", "", [], null, plan.ForewordHtml, ""), new Dictionary<string, string>());
        text.End(0);
        return writer.ToString();
    }

    async Task<IReadOnlyDictionary<string, string>> Pictures(string editionId, Passage passage, CancellationToken stop)
    {
        var kept = new Dictionary<string, string>();
        foreach (var id in Attached.IdsIn(passage.Part.Html))
        {
            if (await attachments.Picture(id, passage.Part.FilesAt, stop) is not { } picture) continue;

            var name = $"p{id}.{picture.Extension}";
            await using var content = picture.Content;
            await using var file = File.Create(Path.Combine(folder.Of(editionId), name));
            await content.CopyToAsync(file, stop);
            kept[id] = name;
        }
        return kept;
    }

    public static StreamWriter Writer(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024) { NewLine = "\n" };
}
