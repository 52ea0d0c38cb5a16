CREATE TABLE "Platform_Key" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Platform_Key" PRIMARY KEY,
    "Xml" TEXT NOT NULL
);


CREATE TABLE "Platform_Tenant" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Platform_Tenant" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Host" TEXT NOT NULL,
    "Prefix" TEXT NOT NULL,
    "Origin" TEXT NOT NULL,
    "Placement" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Schema" TEXT NOT NULL,
    "Recipe" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL
);


CREATE TABLE "Platform_TenantWork" (
    "TenantId" TEXT NOT NULL CONSTRAINT "PK_Platform_TenantWork" PRIMARY KEY,
    "DueUtc" TEXT NOT NULL,
    "LeaseUntilUtc" TEXT NULL,
    "Node" TEXT NULL,
    "Fence" INTEGER NOT NULL
);


CREATE UNIQUE INDEX "IX_Platform_Tenant_Host_Prefix" ON "Platform_Tenant" ("Host", "Prefix");


CREATE UNIQUE INDEX "IX_Platform_Tenant_Name" ON "Platform_Tenant" ("Name");


CREATE INDEX "IX_Platform_TenantWork_DueUtc" ON "Platform_TenantWork" ("DueUtc");



