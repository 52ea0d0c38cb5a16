using System.Collections.Concurrent;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Kernel.Work;
using Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Kernel;

/// <summary>A module of the tests' own: handlers and jobs that fail when told to, and a page. What they write is a site document.</summary>
sealed class BellTower : Module
{
    public override string Summary => "Rings.";
    public override bool IsAlwaysOn => IsOn;

    public bool IsOn { get; init; } = true;

    public Moods Moods { get; } = new();

    public override void Setup(ModuleBuilder m)
    {
        m.Add<Listener>();
        m.Add<SecondListener>();
        m.Add<Messenger>();
        m.Add<FireBrigade>();
        m.Job<HourlyBell>("0 0 * * * ?");
        m.Job<CrackedBell>("0 30 * * * ?");
        m.Services(s => s.AddSingleton(Moods));
    }
}

/// <summary>What the handlers shall do, and what they have done.</summary>
sealed class Moods
{
    public Func<Rang, Exception?> Listener { get; set; } = _ => null;
    public Func<Rang, Exception?> Messenger { get; set; } = _ => null;
    public ConcurrentQueue<string> Heard { get; } = [];
}

[EventName("tests.rang")]
sealed record Rang(string Word) : IEvent;

// Saves before it fails, so that only the transaction can take its write back.
sealed class Listener(AppDb db, Moods moods) : IHandle<Rang>
{
    public async Task Handle(Rang happened, CancellationToken stop)
    {
        moods.Heard.Enqueue(happened.Word);
        db.Add(new SiteDocument { Name = $"first:{happened.Word}", Json = "{}" });
        await db.SaveChangesAsync(stop);
        if (moods.Listener(happened) is { } failure) throw failure;
    }
}

sealed class SecondListener(AppDb db) : IHandle<Rang>
{
    public Task Handle(Rang happened, CancellationToken stop)
    {
        db.Add(new SiteDocument { Name = $"second:{happened.Word}", Json = "{}" });
        return Task.CompletedTask;
    }
}

sealed class Messenger(AppDb db, Moods moods) : IHandle<Rang>, IOutside
{
    public Task Handle(Rang happened, CancellationToken stop)
    {
        moods.Heard.Enqueue(db.Database.CurrentTransaction is null ? "outside" : "inside");
        return moods.Messenger(happened) is { } failure ? Task.FromException(failure) : Task.CompletedTask;
    }
}

sealed class FireBrigade(Moods moods) : IHandleSome<Rang>
{
    public static bool Concerns(Rang happened) => happened.Word == "fire";

    public Task Handle(Rang happened, CancellationToken stop)
    {
        moods.Heard.Enqueue("on our way");
        return Task.CompletedTask;
    }
}

sealed class HourlyBell(Moods moods) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        // Long enough for a second node to look at the slot meanwhile.
        await Task.Delay(50, stop);
        moods.Heard.Enqueue("hour");
    }
}

sealed class CrackedBell : IJob
{
    public Task Run(CancellationToken stop) => throw new InvalidOperationException("The bell is cracked.");
}

[Route("tower"), Everybody]
sealed class TowerController : CopController
{
    [HttpGet]
    public IActionResult Index() => Content("A tower.");
}
