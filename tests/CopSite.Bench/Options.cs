using System.Globalization;
using Bench.Measuring;

namespace Bench;

sealed class Options
{
    public const string Usage = """
        dotnet run -c Release --project tests/CopSite.Bench -- [options]

          --seconds N        timed seconds of each row (5)
          --short            one second a row: shows that the bench works, not how fast anything is
          --only A,B         only these groups (limits, site, tenants, book, automation, learning) or rows whose name holds A or B;
                             a ratio needs its limit too: --only reply,durable-insert
          --json FILE        the result as JSON
          --markdown FILE    the result as Markdown
          --site-dll FILE    measure this built site instead of publishing CopSite
          --environment E    ASPNETCORE_ENVIRONMENT of the site (Production)
          --recipe R         the recipe that the measured tenant is made from (demo)
          --members N --discussions N --replies N --seed S    size of the measured tenant
          --tenants N        also: a node with N tenants
          --data DIR         with --tenants: a data folder that holds one tenant, to be multiplied in place

        COPSITE_BENCH_POSTGRES  connection string of a PostgreSQL on which databases may be made and dropped
        """;

    public double Seconds { get; private set; } = 5;
    public double QuietSeconds { get; private set; } = 8;
    public string[] Only { get; private set; } = [];
    public string? Json { get; private set; }
    public string? Markdown { get; private set; }
    public string? SiteDll { get; private set; }
    public string Environment { get; private set; } = "Production";
    public string Recipe { get; private set; } = "demo";
    public int Members { get; private set; } = 200;
    public int Discussions { get; private set; } = 200;
    public int Replies { get; private set; } = 10_000;
    public int Seed { get; private set; } = 1;
    public int Tenants { get; private set; }
    public string? TenantsFolder { get; private set; }
    public string? ServeLimits { get; private set; }
    public bool Help { get; private set; }

    public Pace Pace => new(TimeSpan.FromSeconds(QuietSeconds), TimeSpan.FromSeconds(Seconds));

    public static string? Postgres => System.Environment.GetEnvironmentVariable("COPSITE_BENCH_POSTGRES") is { Length: > 0 } given ? given : null;

    public static Options Parse(string[] args)
    {
        var options = new Options();
        var words = new Queue<string>(args);
        while (words.TryDequeue(out var word)) options.Take(word, () => words.TryDequeue(out var value) ? value : throw new CannotMeasure($"{word} needs a value.\n\n{Usage}"));

        return options;
    }

    public bool Wants(string group, string name = "") =>
        Only.Length == 0 || Only.Any(only => only == group || (name.Length > 0 && name.Contains(only, StringComparison.Ordinal)));

    void Take(string word, Func<string> next)
    {
        switch (word)
        {
            case "--seconds": Seconds = double.Parse(next(), CultureInfo.InvariantCulture); break;
            case "--short": (Seconds, QuietSeconds) = (1, 1); break;
            case "--only": Only = next().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries); break;
            case "--json": Json = next(); break;
            case "--markdown": Markdown = next(); break;
            case "--site-dll": SiteDll = Path.GetFullPath(next()); break;
            case "--environment": Environment = next(); break;
            case "--recipe": Recipe = next(); break;
            case "--members": Members = Count(next()); break;
            case "--discussions": Discussions = Count(next()); break;
            case "--replies": Replies = Count(next()); break;
            case "--seed": Seed = Count(next()); break;
            case "--tenants": Tenants = Count(next()); break;
            case "--data": TenantsFolder = Path.GetFullPath(next()); break;
            case "--serve-limits": ServeLimits = next(); break;
            case "--help" or "-h": Help = true; break;
            default: throw new CannotMeasure($"There is no option {word}.\n\n{Usage}");
        }
    }

    static int Count(string word) => int.Parse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
