using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Help;

namespace People.Plugs;

/// <summary>Tells people who are concerned by a request for help what became of it.</summary>
internal sealed class HelpNotices(AppDb db, INotify notify) :
    IHandle<HelpRequested>, IHandle<HelpRequestOwned>, IHandle<HelpRequestAnswered>, IHandle<HelpRequestConfirmed>, IHandle<HelpRequestOverdue>
{
    const string YouAsked = "You asked for help.";
    const string YouWereAsked = "You were asked for help.";

    public Task Handle(HelpRequested happened, CancellationToken stop) => With(happened.RequestId, async request =>
    {
        var name = await NameOf(request.AskerId, stop);
        await Tell([happened.ToId], request, $"{name} asks you for help: “{request.Subject}”", "You are one of those to whom people here can turn.", new(request.AskerId, name), stop);
    }, stop);

    public Task Handle(HelpRequestOwned happened, CancellationToken stop) => With(happened.RequestId, async request =>
    {
        var name = await NameOf(happened.OwnerId, stop);
        await Tell([request.AskerId], request, $"{name} looks after “{request.Subject}”", YouAsked, new(happened.OwnerId, name), stop);
    }, stop);

    public Task Handle(HelpRequestAnswered happened, CancellationToken stop) => With(happened.RequestId, async request =>
    {
        var name = await NameOf(happened.ById, stop);
        await Tell([request.AskerId], request, $"{name} answered you: “{request.Subject}”", YouAsked, new(happened.ById, name), stop);
    }, stop);

    public Task Handle(HelpRequestConfirmed happened, CancellationToken stop) => With(happened.RequestId, async request =>
        await Tell([request.OwnerId], request, $"Your answer to “{request.Subject}” helped", YouWereAsked, null, stop), stop);

    // All who are concerned: the next person, whoever asks, and those who were asked before.
    public Task Handle(HelpRequestOverdue happened, CancellationToken stop) => With(happened.RequestId, async request =>
    {
        if (happened.NextId.Length == 0)
        {
            await Tell([request.AskerId], request, $"Nobody has answered “{request.Subject}”, and nobody else is left to ask", YouAsked, null, stop);
            return;
        }
        var (asker, next) = (await NameOf(request.AskerId, stop), await NameOf(happened.NextId, stop));
        var before = request.Steps.Where(s => s.Kind == HelpStepKind.Asked && s.ToId != happened.NextId).Select(s => s.ToId).ToList();
        await Tell([happened.NextId], request, $"{asker} asks you for help, as others could not: “{request.Subject}”", "You are one of those to whom people here can turn.", new(request.AskerId, asker), stop);
        await Tell([request.AskerId], request, $"“{request.Subject}” has gone on to {next}", YouAsked, null, stop);
        await Tell(before, request, $"“{request.Subject}” has gone on to {next}. You can still answer.", YouWereAsked, null, stop);
    }, stop);

    async Task With(string requestId, Func<HelpRequest, Task> tell, CancellationToken stop)
    {
        if (await db.Set<HelpRequest>().AsNoTracking().Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == requestId, stop) is { } request) await tell(request);
    }

    Task Tell(IEnumerable<string> people, HelpRequest request, string text, string why, Doer? by, CancellationToken stop) =>
        notify.Send(people, new Notice($"help-request:{request.Id}", text, $"/help-requests/{request.Id}", why) { By = by, Mark = request.Steps.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) }, stop);

    async Task<string> NameOf(string personId, CancellationToken stop) =>
        await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody";
}
