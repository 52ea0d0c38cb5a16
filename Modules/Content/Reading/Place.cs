using Microsoft.AspNetCore.Http;

namespace Content.Reading;

static class Place
{
    /// <summary>An item's path as a link may hold it: paths of imports hold any letters.</summary>
    public static string Of(string path) => "~" + new PathString("/" + path).ToUriComponent();
}
