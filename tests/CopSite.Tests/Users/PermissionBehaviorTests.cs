using Users;

namespace Tests.Users;

public class PermissionBehaviorTests
{
    static readonly string[] Defaults = ["content.view", "discussions.post"];

    static IReadOnlyCollection<string>? Applied(string[]? held, string[] given, PermissionBehavior? behavior = null) =>
        PermissionBehaviors.Applied(held, Defaults, given, behavior, name => name.Contains('.'))?.Order().ToList();

    [Fact]
    public void A_role_without_a_list_stays_as_it_is() => Assert.Null(Applied(null, []));

    [Fact]
    public void A_list_of_known_names_replaces_what_the_role_held() => Assert.Equal(["content.view"], Applied(["discussions.post"], ["content.view"]));

    [Fact]
    public void Names_of_another_products_modules_are_added_and_take_nothing_away() =>
        Assert.Equal(["ViewContent", "content.view", "discussions.post"], Applied(null, ["ViewContent"])!.Order(StringComparer.Ordinal));

    [Fact]
    public void An_empty_list_that_says_Replace_takes_everything() => Assert.Equal([], Applied(null, [], PermissionBehavior.Replace));

    [Fact]
    public void Add_and_Remove_begin_with_what_the_role_holds()
    {
        Assert.Equal(["content.edit", "content.view", "discussions.post"], Applied(null, ["content.edit"], PermissionBehavior.Add));
        Assert.Equal(["discussions.post"], Applied(null, ["content.view"], PermissionBehavior.Remove));
    }
}
