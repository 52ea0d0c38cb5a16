using System.Net;
using Kernel.Tenancy;

namespace Tests.Tenants;

public class SetupScreenTests
{
    static FormUrlEncodedContent Form(string code, string email = "ada@example.org", string password = Cast.Password, string name = "Water & Co") => new(new Dictionary<string, string>
    {
        ["Code"] = code, ["SiteName"] = name, ["Recipe"] = "start-simple", ["AdminEmail"] = email, ["AdminPassword"] = password,
    });

    static Task<Page> Set(HttpClient visitor, HttpContent form) => visitor.Page(new HttpRequestMessage(HttpMethod.Post, "/setup") { Content = form });

    [Fact]
    public async Task The_first_visitor_of_an_empty_platform_is_led_to_the_setup_screen()
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Begin();

        var answer = await platform.Visitor().Open("/communities");

        Assert.Equal("/setup", answer.Location);
    }

    [Fact]
    public async Task The_code_from_the_log_makes_the_first_site_and_closes_the_screen_for_good()
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Begin();
        var visitor = platform.Visitor();

        var made = await Set(visitor, Form(platform.Code));

        Assert.Equal(HttpStatusCode.SeeOther, made.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/setup")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/communities")).Status);
        Assert.Contains("Water &amp; Co", (await visitor.Open("/communities")).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await Set(visitor, Form(platform.Code))).Status);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Begin();

        var answer = await Set(platform.Visitor(), Form("not-the-code", email: "no address", name: "<b>Water</b>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"Code-error\"", answer.Html);
        Assert.Contains("id=\"AdminEmail-error\"", answer.Html);
        Assert.Contains("value=\"&lt;b&gt;Water&lt;/b&gt;\"", answer.Html);
        Assert.DoesNotContain(Cast.Password, answer.Html);
        Assert.True(await platform.Get<TenantDirectory>().IsEmpty(CancellationToken.None));
    }

    [Fact]
    public async Task A_password_that_the_rules_refuse_leaves_nothing_behind_and_the_code_alive()
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Begin();
        var visitor = platform.Visitor();

        var weak = await Set(visitor, Form(platform.Code, password: "short"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.Status);
        Assert.Contains("id=\"AdminPassword-error\"", weak.Html);
        Assert.Equal(HttpStatusCode.SeeOther, (await Set(visitor, Form(platform.Code))).Status);
    }

    [Fact]
    public async Task Of_two_setups_at_once_one_wins()
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Begin();
        var visitor = platform.Visitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Set(visitor, Form(platform.Code))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        // Whoever comes while the site is being made is told to come back; whoever comes later finds no setup any more.
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable }));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_form_of_another_site_is_refused(string header, string value)
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Begin();
        var request = new HttpRequestMessage(HttpMethod.Post, "/setup") { Content = Form(platform.Code) };
        request.Headers.TryAddWithoutValidation(header, value);

        var answer = await platform.Visitor().Page(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.True(await platform.Get<TenantDirectory>().IsEmpty(CancellationToken.None));
    }

    [Fact]
    public async Task A_site_set_up_at_a_host_of_its_own_answers_there()
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Begin();
        var visitor = platform.Visitor("community.example.org");

        await Set(visitor, Form(platform.Code));

        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/communities")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Visitor("other.example.org").Open("/")).Status);
    }
}
