using Communities;
using Kernel;

namespace Tests.Communities;

public class AddressListTests
{
    [Theory]
    [InlineData("kavya@example.org", "", "kavya@example.org")]
    [InlineData("Kavya Rao,kavya@example.org", "Kavya Rao", "kavya@example.org")]
    [InlineData("kavya@example.org;Kavya Rao", "Kavya Rao", "kavya@example.org")]
    [InlineData("Kavya Rao <kavya@Example.ORG>", "Kavya Rao", "kavya@example.org")]
    [InlineData("\"Rao, Kavya\",kavya@example.org", "Rao, Kavya", "kavya@example.org")]
    [InlineData("\uFEFFKavya Rao\tkavya@example.org", "Kavya Rao", "kavya@example.org")]
    public void A_line_is_read_as_people_paste_it(string line, string name, string address)
    {
        var read = Assert.Single(AddressList.Read(line));

        Assert.Equal((name, address), (read.Name, read.Address));
    }

    [Fact]
    public void The_first_row_of_a_spreadsheet_names_its_columns() =>
        Assert.Equal((2, "ben@example.org"), Assert.Single(AddressList.Read("Name,Address\nBen,ben@example.org").Select(l => (l.Number, l.Address))));

    [Fact]
    public void Several_addresses_may_stand_on_one_line() =>
        Assert.Equal(["ana@example.org", "ben@example.org"], AddressList.Read("ana@example.org, ben@example.org").Select(l => l.Address));

    [Fact]
    public void What_is_no_address_keeps_its_line_and_its_words()
    {
        var read = AddressList.Read("ana@example.org\n\nBen Mwangi\nkavya@nowhere");

        Assert.Equal([(1, "ana@example.org"), (3, ""), (4, "")], read.Select(l => (l.Number, l.Address)));
        Assert.Equal("Ben Mwangi", read[1].Text);
    }

    [Fact]
    public void There_is_a_number_of_people_whom_nobody_knows_by_name() =>
        Assert.Equal("Addresses", Assert.Throws<RuleBroken>(() => AddressList.Read(string.Join('\n', Enumerable.Range(0, 201).Select(n => $"p{n}@example.org")))).On);
}
