CREATE TABLE "Platform_Key" (
    "Name" text NOT NULL,
    "Xml" text NOT NULL,
    CONSTRAINT "PK_Platform_Key" PRIMARY KEY ("Name")
);


CREATE TABLE "Platform_Tenant" (
    "Id" text NOT NULL,
    "Name" text NOT NULL,
    "Host" text NOT NULL,
    "Prefix" text NOT NULL,
    "Origin" text NOT NULL,
    "Placement" text NOT NULL,
    "State" text NOT NULL,
    "Schema" text NOT NULL,
    "Recipe" text NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Platform_Tenant" PRIMARY KEY ("Id")
);


CREATE TABLE "Platform_TenantWork" (
    "TenantId" text NOT NULL,
    "DueUtc" timestamp with time zone NOT NULL,
    "LeaseUntilUtc" timestamp with time zone,
    "Node" text,
    "Fence" bigint NOT NULL,
    CONSTRAINT "PK_Platform_TenantWork" PRIMARY KEY ("TenantId")
);


CREATE UNIQUE INDEX "IX_Platform_Tenant_Host_Prefix" ON "Platform_Tenant" ("Host", "Prefix");


CREATE UNIQUE INDEX "IX_Platform_Tenant_Name" ON "Platform_Tenant" ("Name");


CREATE INDEX "IX_Platform_TenantWork_DueUtc" ON "Platform_TenantWork" ("DueUtc");



