CREATE TABLE "Kernel_ContentItem" (
    "Id" text NOT NULL,
    "ContentType" text NOT NULL,
    "DisplayText" character varying(1000) NOT NULL,
    "Path" character varying(1000),
    "State" text NOT NULL,
    "OwnerId" text NOT NULL,
    "Author" text NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "ModifiedUtc" timestamp with time zone NOT NULL,
    "PublishedUtc" timestamp with time zone,
    "Parts" text NOT NULL,
    "Revision" integer NOT NULL,
    "VersionId" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Kernel_ContentItem" PRIMARY KEY ("Id")
);


CREATE TABLE "Kernel_ContentPartRow" (
    "Name" text NOT NULL,
    "Json" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Kernel_ContentPartRow" PRIMARY KEY ("Name")
);


CREATE TABLE "Kernel_ContentTypeRow" (
    "Name" text NOT NULL,
    "Json" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Kernel_ContentTypeRow" PRIMARY KEY ("Name")
);


CREATE TABLE "Kernel_JobSlot" (
    "Job" text NOT NULL,
    "NextUtc" timestamp with time zone NOT NULL,
    "LastUtc" timestamp with time zone,
    "Error" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Kernel_JobSlot" PRIMARY KEY ("Job")
);


CREATE TABLE "Kernel_OutboxRow" (
    "Id" text NOT NULL,
    "EventName" text NOT NULL,
    "Json" text NOT NULL,
    "Handler" text NOT NULL,
    "RaisedUtc" timestamp with time zone NOT NULL,
    "DueUtc" timestamp with time zone NOT NULL,
    "Tries" integer NOT NULL,
    "ParkedUtc" timestamp with time zone,
    "Error" text,
    CONSTRAINT "PK_Kernel_OutboxRow" PRIMARY KEY ("Id")
);


CREATE TABLE "Kernel_Person" (
    "Id" text NOT NULL,
    "DisplayName" text NOT NULL,
    "JobTitle" text NOT NULL,
    "Organisation" text NOT NULL,
    "Bio" text NOT NULL,
    "BioHtml" text NOT NULL,
    "Photo" text NOT NULL,
    "JoinedUtc" timestamp with time zone NOT NULL,
    "SuspendedUtc" timestamp with time zone,
    "UserName" text,
    "NormalizedUserName" text,
    "Email" text,
    "NormalizedEmail" text,
    "EmailConfirmed" boolean NOT NULL,
    "PasswordHash" text,
    "SecurityStamp" text,
    "ConcurrencyStamp" text,
    "TwoFactorEnabled" boolean NOT NULL,
    "AccessFailedCount" integer NOT NULL,
    CONSTRAINT "PK_Kernel_Person" PRIMARY KEY ("Id")
);


CREATE TABLE "Kernel_Role" (
    "Id" text NOT NULL,
    "Description" text NOT NULL,
    "Permissions" text[],
    "Name" text,
    "NormalizedName" text,
    "ConcurrencyStamp" text,
    CONSTRAINT "PK_Kernel_Role" PRIMARY KEY ("Id")
);


CREATE TABLE "Kernel_SiteDocument" (
    "Name" text NOT NULL,
    "Json" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Kernel_SiteDocument" PRIMARY KEY ("Name")
);


CREATE TABLE "Users_FailedSignIns" (
    "Key" text NOT NULL,
    "Count" integer NOT NULL,
    "LastUtc" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Users_FailedSignIns" PRIMARY KEY ("Key")
);


CREATE TABLE "Users_Invitation" (
    "Id" text NOT NULL,
    "Address" text NOT NULL,
    "TokenHash" text NOT NULL,
    "RoleName" text NOT NULL,
    "InvitedById" text NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "ExpiresUtc" timestamp with time zone NOT NULL,
    "AcceptedUtc" timestamp with time zone,
    CONSTRAINT "PK_Users_Invitation" PRIMARY KEY ("Id")
);


CREATE TABLE "Kernel_ContentVersion" (
    "Id" text NOT NULL,
    "ItemId" text NOT NULL,
    "Number" integer NOT NULL,
    "Kind" text NOT NULL,
    "Json" text NOT NULL,
    "Author" text NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Kernel_ContentVersion" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Kernel_ContentVersion_Kernel_ContentItem_ItemId" FOREIGN KEY ("ItemId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Users_AccountToken" (
    "Hash" text NOT NULL,
    "Purpose" text NOT NULL,
    "PersonId" text NOT NULL,
    "Address" text NOT NULL,
    "Stamp" text NOT NULL,
    "ExpiresUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Users_AccountToken" PRIMARY KEY ("Hash"),
    CONSTRAINT "FK_Users_AccountToken_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Users_ImportedPerson" (
    "PersonId" text NOT NULL,
    "Json" text NOT NULL,
    CONSTRAINT "PK_Users_ImportedPerson" PRIMARY KEY ("PersonId"),
    CONSTRAINT "FK_Users_ImportedPerson_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Users_Session" (
    "Id" text NOT NULL,
    "TokenHash" text NOT NULL,
    "PersonId" text NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "SeenUtc" timestamp with time zone NOT NULL,
    "EndsUtc" timestamp with time zone NOT NULL,
    "Stays" boolean NOT NULL,
    "Device" text NOT NULL,
    CONSTRAINT "PK_Users_Session" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Users_Session_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Kernel_PersonRole" (
    "UserId" text NOT NULL,
    "RoleId" text NOT NULL,
    CONSTRAINT "PK_Kernel_PersonRole" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_Kernel_PersonRole_Kernel_Person_UserId" FOREIGN KEY ("UserId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Kernel_PersonRole_Kernel_Role_RoleId" FOREIGN KEY ("RoleId") REFERENCES "Kernel_Role" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Kernel_ContentItem_ContentType_State_ModifiedUtc" ON "Kernel_ContentItem" ("ContentType", "State", "ModifiedUtc");


CREATE UNIQUE INDEX "IX_Kernel_ContentItem_Path" ON "Kernel_ContentItem" ("Path");


CREATE INDEX "IX_Kernel_ContentItem_State_ModifiedUtc" ON "Kernel_ContentItem" ("State", "ModifiedUtc");


CREATE UNIQUE INDEX "IX_Kernel_ContentVersion_ItemId_Number" ON "Kernel_ContentVersion" ("ItemId", "Number");


CREATE INDEX "IX_Kernel_OutboxRow_ParkedUtc_DueUtc" ON "Kernel_OutboxRow" ("ParkedUtc", "DueUtc");


CREATE UNIQUE INDEX "IX_Kernel_Person_NormalizedEmail" ON "Kernel_Person" ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_Kernel_Person_NormalizedUserName" ON "Kernel_Person" ("NormalizedUserName");


CREATE INDEX "IX_Kernel_PersonRole_RoleId" ON "Kernel_PersonRole" ("RoleId");


CREATE UNIQUE INDEX "IX_Kernel_Role_NormalizedName" ON "Kernel_Role" ("NormalizedName");


CREATE INDEX "IX_Users_AccountToken_PersonId_Purpose" ON "Users_AccountToken" ("PersonId", "Purpose");


CREATE INDEX "IX_Users_Invitation_Address" ON "Users_Invitation" ("Address");


CREATE UNIQUE INDEX "IX_Users_Invitation_TokenHash" ON "Users_Invitation" ("TokenHash");


CREATE INDEX "IX_Users_Session_PersonId" ON "Users_Session" ("PersonId");


CREATE UNIQUE INDEX "IX_Users_Session_TokenHash" ON "Users_Session" ("TokenHash");



