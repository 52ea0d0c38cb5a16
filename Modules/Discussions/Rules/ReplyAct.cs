using Communities;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Rules;

/// <summary>A reply with one press, in the name of whoever presses.</summary>
internal sealed class ReplyAct(AppDb db, ICommunities communities, Access access, Posting posting) : IPersonalAct
{
    public string Name => "reply";

    public string Label => "Reply";

    public async Task Do(Occasion occasion, Viewer by, string words, CancellationToken stop)
    {
        var place = await communities.ReadBy(by).SingleOrDefaultAsync(c => c.Id == occasion.CommunityId, stop);
        if (place is null || await db.Set<Discussion>().Published().In(place.Id).SingleOrDefaultAsync(d => d.Id == occasion.ItemId, stop) is not { } discussion) throw new RuleBroken("This discussion is there no more.");
        if (!place.TakesPosts || !await access.Can(DiscussionsModule.Reply, place, stop)) throw new RuleBroken("You cannot reply here now.");

        await posting.Reply(place, discussion, Written.From(words, "Words", Discussions.Reply.NoBody), null, follow: null, stop);
    }
}
