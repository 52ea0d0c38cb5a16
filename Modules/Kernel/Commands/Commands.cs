using Kernel.Data;
using Kernel.Modules;
using Kernel.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Commands;

/// <summary>Finds the command that the words ask for and runs it.</summary>
public sealed class Commands(ModuleCatalog catalog, Databases databases, ActiveTenants active, IServiceScopeFactory scopes)
{
    public async Task<int> Run(string[] words, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = catalog.PlugsOf(typeof(Command)).Select(p => (Command)scope.ServiceProvider.GetRequiredService(p.Plug)).ToList();
        var command = all.Where(c => words.Take(c.Words.Split(' ').Length).SequenceEqual(c.Words.Split(' ')))
            .MaxBy(c => c.Words.Length);
        if (command is null) return Help(words, all);

        try
        {
            if (command.NeedsPlatform) await databases.PreparePlatform(stop);
            var code = await command.Run(new CommandLine(words.Skip(command.Words.Split(' ').Length)), stop);
            await active.PassOn(stop);
            return code;
        }
        catch (RuleBroken broken)
        {
            await Console.Error.WriteLineAsync(broken.Message);
            return 1;
        }
    }

    static int Help(string[] words, List<Command> all)
    {
        var asked = words is ["help" or "--help" or "-h", ..];
        if (!asked) Console.Error.WriteLine($"There is no command “{string.Join(' ', words)}”. These are the commands:");
        foreach (var command in all.OrderBy(c => c.Words, StringComparer.Ordinal))
            Console.WriteLine($"  {command.Words} {command.Usage}\n      {command.Summary}");
        return asked ? 0 : 2;
    }
}
