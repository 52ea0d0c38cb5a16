using Kernel.Commands;
using Kernel.Data;
using Kernel.Tenancy;

var app = CopSite.Host.Build();
if (args.Length > 0) return await app.Services.GetRequiredService<Commands>().Run(args, CancellationToken.None);

await app.Services.GetRequiredService<Databases>().PreparePlatform(CancellationToken.None);
await app.Services.GetRequiredService<IFirstRun>().Begin(CancellationToken.None);
await app.RunAsync();
return 0;
