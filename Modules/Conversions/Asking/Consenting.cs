using Communities;
using Communities.Consents;
using Communities.Products;
using Conversions.Turning;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Asking;

/// <summary>Takes words from a closed place to a wider one, as far as everybody who wrote them allows.</summary>
internal sealed class Consenting(AppDb db, Talk talk, ICommunities communities, Viewer me, TimeProvider clock)
{
    /// <exception cref="RuleBroken">Nothing is chosen, or it could not be made there.</exception>
    public async Task<ConsentRequest> Ask(CommunityView from, CommunityView into, Conversation found, TurningForm form, CancellationToken stop)
    {
        var maker = await talk.Maker(into, form.Into, stop);
        if (maker.HasTime && WallClock.Read(form.Starts) is null) throw new RuleBroken("Say when it begins.", "Starts");
        var chosen = found.Posts.Where(p => form.Numbers.Contains(p.Number)).ToList();
        var authors = chosen.Select(p => p.AuthorId).Distinct().ToList();
        var known = await db.Set<Person>().Where(p => authors.Contains(p.Id)).Select(p => p.Id).ToListAsync(stop);
        var passages = chosen.Select(p => new ConsentPassage { Number = p.Number, AuthorId = known.Contains(p.AuthorId) ? p.AuthorId : "", Utc = p.Utc, Words = Passage.Own(p.Body) }).Where(p => p.Words.Length > 0).ToList();

        var request = db.Add(ConsentRequest.Ask(found, from, into, maker.Kind, form.Title, form.Starts, passages, me.Id, clock.UtcNow())).Entity;
        await db.SaveChangesAsync(stop);
        return request;
    }

    /// <summary>Goes on with what was allowed.</summary>
    /// <exception cref="RuleBroken">Nothing was, or it may not be made there any more.</exception>
    public Task<Product> GoOn(CommunityView from, ConsentRequest request, CancellationToken stop) => db.Write(async () =>
    {
        var (now, found) = (clock.UtcNow(), await talk.Find(request.SourceKind, from, request.SourceId, stop) ?? throw new RuleBroken("The conversation is not here any more."));
        var into = await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == request.IntoId, stop) ?? throw new RuleBroken("You cannot open the place into which it should go any more.");
        if (into.Privacy < request.Audience) throw new RuleBroken($"More people can read {into.Name} than when you asked. Ask again: nobody agreed to that.");
        var maker = await talk.Maker(into, request.ProductKind, stop);
        request.CheckMakes();

        // What was taken out of the conversation meanwhile is not taken elsewhere.
        var stands = found.Posts.Select(p => p.Number).ToHashSet();
        var used = request.Passages.Where(p => stands.Contains(p.Number) && request.Allowed(p).Length > 0).OrderBy(p => p.Number).ToList();
        CheckTitle(request, found);
        var conversion = Conversion.Of(found, from, into, maker.Kind, me.Id, now, request.Id);
        var authors = used.Select(p => p.AuthorId).ToList();
        var names = await db.Set<Person>().Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, stop);
        var parts = used.Select((p, at) => PartOf(request, p, at + 1, names.GetValueOrDefault(p.AuthorId, ""), $"{into.Path}/conversions/{conversion.Id}#part-{at + 1}")).ToList();

        request.Made(conversion.Id, now);
        return await talk.Make(maker, conversion, into, new(request.Title, "") { Starts = request.Starts }, parts, stop);
    }, stop);

    /// <summary>Takes back what the viewer allowed: it goes from everything that was made of it.</summary>
    public Task TakeBack(ConsentRequest request, CancellationToken stop) => db.Write(async () =>
    {
        var numbers = request.TakeBack(me.Id, clock.UtcNow());
        // Also where somebody goes on with it at the same moment: one of the two is refused.
        db.Entry(request).State = EntityState.Modified;
        if (request.ConversionId.Length > 0 && await db.Set<Conversion>().Include(c => c.Parts).SingleOrDefaultAsync(c => c.Id == request.ConversionId, stop) is { } conversion)
            foreach (var part in conversion.Parts.Where(p => p.AuthorId == me.Id && p.WithdrawnUtc is null && numbers.Contains(p.Number)).ToList()) await Erase(conversion, part, stop);
        await db.SaveChangesAsync(stop);
    }, stop);

    /// <summary>Takes a part out of everything that is kept of the product.</summary>
    public async Task Erase(Conversion conversion, ConversionPart part, CancellationToken stop)
    {
        conversion.Withdraw(part.Number, part.AuthorId, clock.UtcNow());
        var withdrawn = part.Erase(conversion.MarkOf(part.Place));
        if (talk.MakerOf(conversion.ProductKind) is { } maker) await maker.Erase(conversion.ProductId, withdrawn, stop);
    }

    static ConversionPart PartOf(ConsentRequest request, ConsentPassage passage, int place, string name, string path)
    {
        var naming = request.AnswerOf(passage) switch { ConsentAnswer.Yes => Naming.Named, ConsentAnswer.WithoutName => Naming.Unnamed, _ => Naming.Paraphrased };
        var by = naming switch { Naming.Named => $"{name}, {Passage.On(passage.Utc)}", Naming.Unnamed => "A member", _ => "In other words" };
        return new() { Number = passage.Number, AuthorId = passage.AuthorId, Naming = naming, Place = place, Words = Passage.Signed(request.Allowed(passage), by, path) };
    }

    // A title is read before anything else.
    static void CheckTitle(ConsentRequest request, Conversation found)
    {
        const string Theirs = "The title repeats words that you may not use. Call the question off, and ask again under a title of your own.";
        var opening = request.Passages.Find(p => p.Number == 0);
        var isOwn = found.Posts.FirstOrDefault(p => p.Number == 0)?.AuthorId == request.RequestedById;
        if (!isOwn && string.Equals(request.Title, request.SourceTitle, StringComparison.OrdinalIgnoreCase) && (opening is null || request.AnswerOf(opening) is not (ConsentAnswer.Yes or ConsentAnswer.WithoutName))) throw new RuleBroken(Theirs);
        if (request.Passages.Any(p => request.AnswerOf(p) is not (ConsentAnswer.Yes or ConsentAnswer.WithoutName) && Withdrawn.Of(p.Words, "").IsIn(request.Title))) throw new RuleBroken(Theirs);
    }
}
