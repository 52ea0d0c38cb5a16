using Kernel.Content.Blocks;
using Kernel.Events;

namespace People.Blocks;

/// <summary>Tells those who keep the books of guided pages that two people met.</summary>
internal sealed class MeetingsCount(Kernel.Modules.Plugs plugs) : IHandle<IntroductionMade>, IHandle<HelpRequested>
{
    public async Task Handle(IntroductionMade happened, CancellationToken stop)
    {
        await Tell(happened.FirstId, stop);
        await Tell(happened.SecondId, stop);
    }

    public Task Handle(HelpRequested happened, CancellationToken stop) => Tell(happened.AskerId, stop);

    async Task Tell(string personId, CancellationToken stop)
    {
        foreach (var watch in plugs.Of<IBlockWatch>()) await watch.Look(nameof(PeopleBlock), PeopleBlock.Anybody, personId, stop);
    }
}
