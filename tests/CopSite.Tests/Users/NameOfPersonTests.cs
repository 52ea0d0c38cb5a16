using Kernel;
using Users;

namespace Tests.Users;

public class NameOfPersonTests
{
    [Theory]
    [InlineData("Ana Ferreira", "ana-ferreira")]
    [InlineData("  Elin   Sørby ", "elin-sorby")]
    [InlineData("Ο Νίκος", "ο-νικος")]
    [InlineData("José O’Neill", "jose-oneill")]
    public void The_name_in_addresses_is_made_of_the_name(string displayName, string expected) =>
        Assert.Equal(expected, NameOfPerson.InAddresses(displayName, []));

    [Fact]
    public void A_second_person_of_the_same_name_gets_a_number()
    {
        Assert.Equal("ana-ferreira-2", NameOfPerson.InAddresses("Ana Ferreira", ["ana-ferreira"]));
        Assert.Equal("ana-ferreira-3", NameOfPerson.InAddresses("Ana Ferreira", ["Ana-Ferreira", "ana-ferreira-2", "ana-ferreira-x"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("1234")]
    [InlineData("\u200b\u202e")]
    public void A_name_without_a_letter_is_refused(string typed) =>
        Assert.Equal("Write your name as colleagues know you.", Assert.Throws<RuleBroken>(() => NameOfPerson.Check(typed)).Message);

    [Fact]
    public void A_name_cannot_turn_round_what_stands_beside_it() => Assert.Equal("Ana gpj.exe", NameOfPerson.Check("Ana \u202egpj.exe"));

    [Theory]
    [InlineData("ana", true)]
    [InlineData("john smith", true)]
    [InlineData("a/b", false)]
    [InlineData("..", false)]
    [InlineData("a\u202eb", false)]
    [InlineData("", false)]
    public void An_imported_name_is_kept_when_it_can_stand_in_an_address(string userName, bool can) => Assert.Equal(can, NameOfPerson.CanStand(userName));
}
