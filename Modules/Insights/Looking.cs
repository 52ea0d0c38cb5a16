using Communities;
using Insights.Metrics;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Insights;

/// <summary>Which days a page looks at, and whether facilitators count as members there.</summary>
/// <param name="First">The first day, <paramref name="Last"/> the last one.</param>
public sealed record Looking(string Path, int Days, bool Facilitators, DateOnly First, DateOnly Last)
{
    internal static Looking At(string path, Window window, bool facilitators) => new(path, window.Days, facilitators, window.End.AddDays(-window.Days), window.End.AddDays(-1));

    /// <summary>The same page for another number of days.</summary>
    public string With(int days) => Address(days, Facilitators);

    /// <summary>The same page with facilitators counted, or left out.</summary>
    public string With(bool facilitators) => Address(Days, facilitators);

    public string Query => Address(Days, Facilitators)[Path.Length..];

    string Address(int days, bool facilitators) => Path + (days, facilitators) switch
    {
        (Window.Usual, false) => "",
        (Window.Usual, true) => "?facilitators=true",
        (_, false) => $"?days={days}",
        _ => $"?days={days}&facilitators=true",
    };
}

/// <summary>The base of pages with figures, which are for those who look after the community.</summary>
[SignedIn]
public abstract class FiguresController : CommunityController
{
    public override Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next) => base.OnActionExecutionAsync(context, async () =>
    {
        if (await May(CommunitiesModule.Tend)) return await next();

        context.Result = StatusCode(StatusCodes.Status403Forbidden);
        return new ActionExecutedContext(context, [], this) { Canceled = true };
    });

    /// <summary>One of the lengths that there are; any other is the usual one.</summary>
    protected static int Length(int days) => Window.Lengths.Contains(days) ? days : Window.Usual;
}
