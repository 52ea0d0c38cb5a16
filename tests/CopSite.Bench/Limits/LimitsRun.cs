using System.Text;
using Bench.Measuring;

namespace Bench.Limits;

/// <summary>What this machine can do at best with a page of 50 replies.</summary>
sealed class LimitsRun(Options options, LimitsServer limits, ScratchPostgres? postgres, ScratchFolder scratch, Taken taken)
{
    static readonly int[] Readers = [2, 16];
    static readonly int[] Writers = [1, 16];
    static readonly (string, string)[] SignedIn = [("Cookie", $"session={PlantedThread.SessionId}")];

    public async Task Take(CancellationToken stop)
    {
        Console.Error.WriteLine("The limits of the machine");
        await Check(limits, stop);
        await limits.Shelve("limit", await limits.Fetch("/razor", cookie: null, stop), stop);

        var load = new Load(limits.Address, options.Pace, limits.Tree);
        Read(load, "bytes", "/bytes/limit", stop);
        Read(load, "razor", "/razor", stop);
        Read(load, "ef", "/ef", stop);
        Read(load, "ef-signed-in", "/ef", stop, SignedIn);
        Write(load, stop);
        await OnPostgres(stop);
    }

    void Read(Load load, string name, string path, CancellationToken stop, (string, string)[]? headers = null)
    {
        if (!options.Wants("limits", name)) return;
        foreach (var connections in Readers) taken.Add(load.Run(name, Ask.Get(path, "localhost", headers), connections, stop));
    }

    void Write(Load load, CancellationToken stop)
    {
        if (!options.Wants("limits", "durable-insert")) return;

        var text = Uri.EscapeDataString(new Words(seed: 3).Reply());
        var ask = Ask.Post("/replies", "localhost", (caller, number) => $"Body={text}+{caller}+{number}", expected: 302);
        foreach (var connections in Writers) taken.Add(load.Run("durable-insert", ask, connections, stop));
    }

    async Task OnPostgres(CancellationToken stop)
    {
        if (!options.Wants("limits", "ef-postgres") && !options.Wants("limits", "ef-signed-in-postgres")) return;

        if (postgres is null)
        {
            foreach (var name in new[] { "ef-postgres", "ef-signed-in-postgres" })
                foreach (var connections in Readers) taken.Miss(name, connections, ScratchPostgres.NotGiven);
            return;
        }

        await using var server = await LimitsServer.Start(scratch.Under("limits-postgres"), await postgres.Database("limits", stop), stop);
        await Check(server, stop);
        var load = new Load(server.Address, options.Pace, postgres.Tree is { } tree ? [server.Tree, tree] : [server.Tree]);
        Read(load, "ef-postgres", "/ef", stop);
        Read(load, "ef-signed-in-postgres", "/ef", stop, SignedIn);
    }

    // A page that is fast because it is empty would make a fine limit and a false one.
    static async Task Check(LimitsServer server, CancellationToken stop)
    {
        var signedIn = Encoding.UTF8.GetString(await server.Fetch("/ef", SignedIn[0].Item2, stop));
        var replies = signedIn.Split("<article class=\"reply").Length - 1;
        if (replies != PlantedThread.ReplyCount || !signedIn.Contains(PlantedThread.ReaderName, StringComparison.Ordinal))
            throw new CannotMeasure($"The limits' page shows {replies} replies{(signedIn.Contains(PlantedThread.ReaderName, StringComparison.Ordinal) ? "" : " and no reader")}, so it is no limit.");
    }
}
