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


CREATE TABLE "Media_MediaFile" (
    "Id" text NOT NULL,
    "Path" text NOT NULL,
    "Key" text NOT NULL,
    "Name" text NOT NULL,
    "ContentType" text NOT NULL,
    "Size" bigint NOT NULL,
    "Sha256" text NOT NULL,
    "Visibility" text NOT NULL,
    "OwnerId" text NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Media_MediaFile" PRIMARY KEY ("Id")
);


CREATE TABLE "Communities_Community" (
    "Id" text NOT NULL,
    "Purpose" character varying(300) NOT NULL,
    "Description" text NOT NULL,
    "DescriptionHtml" text NOT NULL,
    "HtmlVersion" integer NOT NULL,
    "Privacy" text NOT NULL,
    "Kind" text NOT NULL,
    "Slug" character varying(60) NOT NULL,
    "MemberCount" integer NOT NULL,
    CONSTRAINT "PK_Communities_Community" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_Community_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
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


CREATE TABLE "Notifications_Notification" (
    "Id" text NOT NULL,
    "PersonId" text NOT NULL,
    "Key" text NOT NULL,
    "Text" text NOT NULL,
    "Path" text NOT NULL,
    "Why" text NOT NULL,
    "Count" integer NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "UpdatedUtc" timestamp with time zone NOT NULL,
    "ReadUtc" timestamp with time zone,
    CONSTRAINT "PK_Notifications_Notification" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Notifications_Notification_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Kernel_PersonRole" (
    "UserId" text NOT NULL,
    "RoleId" text NOT NULL,
    CONSTRAINT "PK_Kernel_PersonRole" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_Kernel_PersonRole_Kernel_Person_UserId" FOREIGN KEY ("UserId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Kernel_PersonRole_Kernel_Role_RoleId" FOREIGN KEY ("RoleId") REFERENCES "Kernel_Role" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Membership" (
    "CommunityId" text NOT NULL,
    "PersonId" text NOT NULL,
    "State" text NOT NULL,
    "IsFacilitator" boolean NOT NULL,
    "JoinedUtc" timestamp with time zone NOT NULL,
    "LastVisitUtc" timestamp with time zone,
    CONSTRAINT "PK_Communities_Membership" PRIMARY KEY ("CommunityId", "PersonId"),
    CONSTRAINT "FK_Communities_Membership_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Communities_Community_Privacy" ON "Communities_Community" ("Privacy");


CREATE UNIQUE INDEX "IX_Communities_Community_Slug" ON "Communities_Community" ("Slug");


CREATE INDEX "IX_Communities_Membership_CommunityId_State_JoinedUtc" ON "Communities_Membership" ("CommunityId", "State", "JoinedUtc");


CREATE INDEX "IX_Communities_Membership_PersonId_State" ON "Communities_Membership" ("PersonId", "State");


CREATE INDEX "IX_Kernel_ContentItem_ContentType_State_ModifiedUtc" ON "Kernel_ContentItem" ("ContentType", "State", "ModifiedUtc");


CREATE UNIQUE INDEX "IX_Kernel_ContentItem_Path" ON "Kernel_ContentItem" ("Path");


CREATE INDEX "IX_Kernel_ContentItem_State_ModifiedUtc" ON "Kernel_ContentItem" ("State", "ModifiedUtc");


CREATE UNIQUE INDEX "IX_Kernel_ContentVersion_ItemId_Number" ON "Kernel_ContentVersion" ("ItemId", "Number");


CREATE INDEX "IX_Kernel_OutboxRow_ParkedUtc_DueUtc" ON "Kernel_OutboxRow" ("ParkedUtc", "DueUtc");


CREATE UNIQUE INDEX "IX_Kernel_Person_NormalizedEmail" ON "Kernel_Person" ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_Kernel_Person_NormalizedUserName" ON "Kernel_Person" ("NormalizedUserName");


CREATE INDEX "IX_Kernel_PersonRole_RoleId" ON "Kernel_PersonRole" ("RoleId");


CREATE UNIQUE INDEX "IX_Kernel_Role_NormalizedName" ON "Kernel_Role" ("NormalizedName");


CREATE INDEX "IX_Media_MediaFile_CreatedUtc" ON "Media_MediaFile" ("CreatedUtc");


CREATE UNIQUE INDEX "IX_Media_MediaFile_Key" ON "Media_MediaFile" ("Key");


CREATE UNIQUE INDEX "IX_Media_MediaFile_Path" ON "Media_MediaFile" ("Path");


CREATE UNIQUE INDEX "IX_Notifications_Notification_PersonId_Key" ON "Notifications_Notification" ("PersonId", "Key") WHERE "ReadUtc" IS NULL;


CREATE INDEX "IX_Notifications_Notification_PersonId_ReadUtc_UpdatedUtc" ON "Notifications_Notification" ("PersonId", "ReadUtc", "UpdatedUtc");


CREATE INDEX "IX_Notifications_Notification_PersonId_UpdatedUtc" ON "Notifications_Notification" ("PersonId", "UpdatedUtc");



