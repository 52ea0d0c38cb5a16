using System.Globalization;
using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Http;

namespace Kernel.Pages;

/// <summary>The tenant's colour as a small style sheet of custom properties; the themes derive everything else from them.</summary>
public sealed class Brand(Site site, CurrentTenant tenant)
{
    public const string Path = "/brand.css";

    /// <summary>Null when the tenant has chosen no colour. The colour is part of the address, so it may be kept for a year.</summary>
    public string? Address(PathString pathBase) => Color is null ? null : $"{pathBase}{Path}?{tenant.Id}-{site.Settings.BrandColor.TrimStart('#')}";

    public string Sheet => Color is not { } color ? "" : string.Create(CultureInfo.InvariantCulture,
        $":root {{ --brand-h: {color.Hue:0.#}; --brand-c: {color.Chroma:0.###}; }}");

    (double Hue, double Chroma)? Color => Oklch(site.Settings.BrandColor);

    /// <summary>Hue in degrees and chroma of <c>#rrggbb</c>, by Björn Ottosson's OKLab matrices; null when it is no such colour.</summary>
    internal static (double Hue, double Chroma)? Oklch(string hex)
    {
        if (hex.Length != 7 || hex[0] != '#' || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)) return null;

        var (r, g, b) = (Linear(rgb >> 16 & 255), Linear(rgb >> 8 & 255), Linear(rgb & 255));
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var (x, y) = (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
        var hue = Math.Atan2(y, x) * 180 / Math.PI;
        return (hue < 0 ? hue + 360 : hue, Math.Sqrt(x * x + y * y));
    }

    static double Linear(int channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
