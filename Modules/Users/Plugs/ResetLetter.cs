using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users.Plugs;

internal sealed class ResetLetter(AppDb db, Tokens tokens, Letters letters) : IHandle<ResetAsked>
{
    public async Task Handle(ResetAsked happened, CancellationToken stop)
    {
        var normal = EmailAddress.Normal(happened.Address);
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedEmail == normal && p.SuspendedUtc == null, stop);
        if (person is not null) letters.Reset(person.Email!, await tokens.Issue(person, TokenPurpose.Reset, person.Email!, stop));
    }
}
