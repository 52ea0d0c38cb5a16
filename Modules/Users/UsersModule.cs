using Kernel.Modules;
using Kernel.People;
using Users.Identity;
using Users.Plugs;

namespace Users;

public sealed class UsersModule : Module
{
    public const string Manage = "users.manage";
    public const string ManageRoles = "roles.manage";

    public override string Summary => "Accounts, sessions, profiles, invitations and roles.";
    public override bool IsAlwaysOn => true;

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Manage, "Invite, change and suspend people", Role.Administrator);
        m.Permission(ManageRoles, "Say what each role may do", Role.Administrator);

        m.Admin("People", "/admin/users", needs: Manage, group: "People", order: 10, icon: "people");
        m.Admin("Invitations", "/admin/invitations", needs: Manage, group: "People", order: 20, icon: "person-add");
        m.Admin("Roles", "/admin/roles", needs: ManageRoles, group: "People", order: 30, icon: "shield");
        m.Admin("Registration", "/admin/registration", needs: Manage, group: "People", order: 40, icon: "lock");

        m.Add<FirstPeople>();
        m.Add<ResetLetter>();
        m.Add<RolesStep>();
        m.Add<UsersStep>();
        m.Add<PersonSearch>();
        m.Add<AssignRole>();
        m.Add<UnassignRole>();
        m.Job<Sweep>("0 40 3 * * ?");

        m.Services(Wiring.Add);
    }
}
