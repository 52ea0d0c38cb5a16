using Kernel.Data;
using Kernel.Modules;
using Kernel.Recipes;
using Kernel.Work;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

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
            var line = new CommandLine(words.Skip(command.Words.Split(' ').Length), command.Usage);
            line.Check();
            var code = await command.Run(line, stop);
            await active.PassOn(stop);
            return code;
        }
        catch (Exception e) when (e is RuleBroken or RecipeBroken)
        {
            return Refuse(e.Message);
        }
        catch (Exception e) when (e is NpgsqlException { InnerException: System.Net.Sockets.SocketException } or System.Net.Sockets.SocketException)
        {
            return Refuse("The database server cannot be reached. Check COPSITE__DATABASE and that the server runs.");
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            return Refuse($"A database cannot be used: {e.Message}");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Refuse($"A file cannot be read or written: {e.Message}");
        }
    }

    static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
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
