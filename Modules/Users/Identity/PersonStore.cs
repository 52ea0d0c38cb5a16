using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Users.Identity;

// Claims, logins and tokens get their tables with the features that need them: external sign-in, codes, passkeys.
internal sealed class PersonStore(AppDb db, IdentityErrorDescriber errors)
    : UserStore<Person, Role, AppDb, string, IdentityUserClaim<string>, IdentityUserRole<string>, IdentityUserLogin<string>, IdentityUserToken<string>, IdentityRoleClaim<string>>(db, errors);

internal sealed class RoleStore(AppDb db, IdentityErrorDescriber errors)
    : RoleStore<Role, AppDb, string, IdentityUserRole<string>, IdentityRoleClaim<string>>(db, errors);
