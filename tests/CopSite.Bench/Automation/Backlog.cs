using Bench.Site;
using Microsoft.Data.Sqlite;

namespace Bench.Automation;

/// <summary>Facts and runs put straight into a tenant's file: thousands of them need no form to be sent.</summary>
sealed class Backlog(SiteFolder folder, string tenantId)
{
    const string Now = "strftime('%Y-%m-%d %H:%M:%S', 'now')";

    string File => Path.Combine(folder.Path, "tenants", tenantId, "site.db");

    /// <summary>The only tenant's.</summary>
    public static Backlog In(SiteFolder folder) => new(folder, Path.GetFileName(Directory.GetDirectories(Path.Combine(folder.Path, "tenants")).Single()));

    /// <summary>So many facts that somebody registered for an event, each for workflows alone.</summary>
    public void AddFacts(int count, string mark) => Write(
        $$"""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{count}})
        INSERT INTO Kernel_OutboxRow (Id, EventName, Json, Handler, RaisedUtc, DueUtc, Depth, Tries)
        SELECT printf('{{mark}}%0{{26 - mark.Length}}d', i), 'events.member-registered', '{"eventId":"{{mark}}","personId":"{{Registered}}' || i || '","isWaiting":false}', 'Workflows.Engine.FactsHeard', {{Now}}, {{Now}}, 0, 0 FROM n
        """);

    /// <summary>So many runs that wait for a day in some years.</summary>
    public void AddWaits(int count) => Write(
        $$"""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{count}})
        INSERT INTO Workflows_WorkflowRun (Id, WorkflowTypeId, VersionId, Status, CorrelationId, PersonId, ItemId, OccasionJson, StateJson, StartedUtc, Steps, Depth, Waits, Tries, FailedStepId, Error, Version)
        SELECT printf('waits%021d', i), t.Id, t.VersionId, 'Waiting', '', '', '', '{}', '{}', {{Now}}, 1, 0, 1, 0, '', '', 1 FROM n, (SELECT Id, VersionId FROM Workflows_WorkflowType WHERE Id = '{{ThreeSteps.Id}}') t;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{count}})
        INSERT INTO Workflows_WorkflowWait (Id, RunId, StepId, Kind, Name, CorrelationId, DueUtc)
        SELECT printf('wait%022d', i), printf('waits%021d', i), 'log', 'Time', '', '', datetime('2040-01-01', i || ' minutes') FROM n
        """);

    public bool IsReady => Read($"SELECT count(*) FROM Workflows_WorkflowType WHERE Id IN ('{ThreeSteps.Id}', '{ThreeSteps.OfDiscussions}') AND IsReady") == 2;

    /// <summary>Runs of one mark that came to their end.</summary>
    public long Finished(string mark) => Read($"SELECT count(*) FROM Workflows_WorkflowRun WHERE WorkflowTypeId = '{ThreeSteps.Id}' AND ItemId = '{mark}' AND Status = 'Finished'");

    public long FinishedOfDiscussions => Read($"SELECT count(*) FROM Workflows_WorkflowRun WHERE WorkflowTypeId = '{ThreeSteps.OfDiscussions}' AND Status = 'Finished'");

    public long Facts(string mark) => Read($"SELECT count(*) FROM Kernel_OutboxRow WHERE Id LIKE '{mark}%'");

    const string Registered = "member";

    void Write(string sql)
    {
        using var db = Open(SqliteOpenMode.ReadWrite);
        using var command = db.CreateCommand();
        command.CommandText = $"BEGIN; {sql}; COMMIT";
        command.ExecuteNonQuery();
    }

    long Read(string sql)
    {
        using var db = Open(SqliteOpenMode.ReadWrite);
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    SqliteConnection Open(SqliteOpenMode mode)
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        db.Open();
        return db;
    }
}
