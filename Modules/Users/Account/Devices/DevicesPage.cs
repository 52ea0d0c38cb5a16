namespace Users.Account.Devices;

public sealed record DevicesPage(IReadOnlyList<DeviceRow> Devices);

public sealed record DeviceRow(string Id, string Name, DateTime CreatedUtc, DateTime SeenUtc, bool IsThis);
