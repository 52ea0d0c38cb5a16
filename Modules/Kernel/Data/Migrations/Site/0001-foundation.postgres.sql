CREATE TABLE "Activities_Activity" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "FormatKey" character varying(60) NOT NULL,
    "FormatJson" text NOT NULL,
    "SubjectId" character varying(26) NOT NULL,
    "Title" character varying(200) NOT NULL,
    "StartedBy" character varying(26) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "PhaseKey" character varying(60) NOT NULL,
    "PhaseSinceUtc" timestamp with time zone NOT NULL,
    "PhaseDueUtc" timestamp with time zone,
    "Visit" integer NOT NULL,
    "Round" integer NOT NULL,
    "Decision" character varying(60) NOT NULL,
    "Summary" text NOT NULL,
    "IsOverdueTold" boolean NOT NULL,
    "AwaitsFacilitators" boolean NOT NULL,
    "ClosedUtc" timestamp with time zone,
    "ChangedUtc" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Activities_Activity" PRIMARY KEY ("Id")
);


CREATE TABLE "Activities_ActivityMute" (
    "ActivityId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    CONSTRAINT "PK_Activities_ActivityMute" PRIMARY KEY ("ActivityId", "PersonId")
);


CREATE TABLE "Activities_FormatRow" (
    "Key" character varying(60) NOT NULL,
    "Json" text NOT NULL,
    "IsOn" boolean NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Activities_FormatRow" PRIMARY KEY ("Key")
);


CREATE TABLE "Books_Book" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Title" character varying(120) NOT NULL,
    "CoverWords" character varying(300) NOT NULL,
    "Foreword" text NOT NULL,
    "ForewordHtml" text NOT NULL,
    "ForewordById" character varying(26) NOT NULL,
    "Audience" text NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "ChangedUtc" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Books_Book" PRIMARY KEY ("Id")
);


CREATE TABLE "CaseStudies_Adoption" (
    "Id" text NOT NULL,
    "CaseId" character varying(26) NOT NULL,
    "Team" character varying(100) NOT NULL,
    "FoldedTeam" character varying(100) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "UserName" character varying(256) NOT NULL,
    "Answer" text,
    "Result" text NOT NULL,
    "AskedUtc" timestamp with time zone,
    "AnsweredUtc" timestamp with time zone,
    CONSTRAINT "PK_CaseStudies_Adoption" PRIMARY KEY ("Id")
);


CREATE TABLE "CaseStudies_CaseDraft" (
    "CaseId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Answers" text NOT NULL,
    "Evidence" text NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_CaseStudies_CaseDraft" PRIMARY KEY ("CaseId", "PersonId")
);


CREATE TABLE "CaseStudies_CaseMute" (
    "CaseId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    CONSTRAINT "PK_CaseStudies_CaseMute" PRIMARY KEY ("CaseId", "PersonId")
);


CREATE TABLE "CaseStudies_CaseTalk" (
    "DiscussionId" character varying(26) NOT NULL,
    "CaseId" character varying(26) NOT NULL,
    "BroughtBy" character varying(26) NOT NULL,
    "BroughtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_CaseStudies_CaseTalk" PRIMARY KEY ("DiscussionId")
);


CREATE TABLE "Cohorts_CohortFormatRow" (
    "Key" character varying(40) NOT NULL,
    "Json" text NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Cohorts_CohortFormatRow" PRIMARY KEY ("Key")
);


CREATE TABLE "Communities_Offshoot" (
    "Id" text NOT NULL,
    "ParentId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Name" character varying(100) NOT NULL,
    "Kind" text NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Communities_Offshoot" PRIMARY KEY ("Id")
);


CREATE TABLE "Conversions_ConsentRequest" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "SourceKind" character varying(40) NOT NULL,
    "SourceId" character varying(26) NOT NULL,
    "SourceTitle" character varying(1000) NOT NULL,
    "IntoId" character varying(26) NOT NULL,
    "Audience" text NOT NULL,
    "ProductKind" character varying(40) NOT NULL,
    "Title" character varying(200) NOT NULL,
    "Starts" character varying(40) NOT NULL,
    "RequestedById" character varying(26) NOT NULL,
    "RequestedUtc" timestamp with time zone NOT NULL,
    "AnswerByUtc" timestamp with time zone NOT NULL,
    "State" text NOT NULL,
    "EndedUtc" timestamp with time zone,
    "ConversionId" character varying(26) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Conversions_ConsentRequest" PRIMARY KEY ("Id")
);


CREATE TABLE "Conversions_Conversion" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "SourceCommunityId" character varying(26) NOT NULL,
    "SourceKind" character varying(40) NOT NULL,
    "SourceId" character varying(26) NOT NULL,
    "ProductKind" character varying(40) NOT NULL,
    "ProductId" character varying(26) NOT NULL,
    "ById" character varying(26) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    "RequestId" character varying(26) NOT NULL,
    "UpTo" integer NOT NULL,
    "PassedOver" integer[] NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Conversions_Conversion" PRIMARY KEY ("Id")
);


CREATE TABLE "Discussions_Draft" (
    "PersonId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "Title" character varying(200) NOT NULL,
    "Body" text NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Discussions_Draft" PRIMARY KEY ("PersonId", "CommunityId", "DiscussionId")
);


CREATE TABLE "Discussions_MovedReply" (
    "DiscussionId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "ToDiscussionId" character varying(26) NOT NULL,
    "ToNumber" integer NOT NULL,
    CONSTRAINT "PK_Discussions_MovedReply" PRIMARY KEY ("DiscussionId", "Number")
);


CREATE TABLE "Discussions_ScheduledPost" (
    "Id" text NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Kind" text NOT NULL,
    "Title" character varying(200) NOT NULL,
    "Body" text NOT NULL,
    "Tags" text NOT NULL,
    "PollChoices" text,
    "PollMultiple" boolean NOT NULL,
    "PollClosesUtc" timestamp with time zone,
    "PostUtc" timestamp with time zone NOT NULL,
    "DueUtc" timestamp with time zone,
    "Refused" character varying(500) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Discussions_ScheduledPost" PRIMARY KEY ("Id")
);


CREATE TABLE "Discussions_ShownPrompt" (
    "PersonId" character varying(26) NOT NULL,
    "Kind" text NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "Times" integer NOT NULL,
    CONSTRAINT "PK_Discussions_ShownPrompt" PRIMARY KEY ("PersonId", "Kind", "DiscussionId")
);


CREATE TABLE "Kernel_ContentItem" (
    "Id" text NOT NULL,
    "ContentType" text NOT NULL,
    "DisplayText" character varying(1000) NOT NULL,
    "FoldedTitle" character varying(1000) NOT NULL,
    "Path" character varying(1000),
    "ContainerId" character varying(26),
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
    "Depth" integer NOT NULL,
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
    "TimeZoneId" character varying(60) NOT NULL,
    "SeenUtc" timestamp with time zone,
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


CREATE TABLE "Links_LinkPreview" (
    "Key" character varying(64) NOT NULL,
    "Url" character varying(1000) NOT NULL,
    "Title" character varying(200) NOT NULL,
    "Description" character varying(300) NOT NULL,
    "Site" character varying(100) NOT NULL,
    "Tries" integer NOT NULL,
    "LookedUtc" timestamp with time zone,
    "DueUtc" timestamp with time zone,
    CONSTRAINT "PK_Links_LinkPreview" PRIMARY KEY ("Key")
);


CREATE TABLE "Links_LinkUse" (
    "Key" character varying(64) NOT NULL,
    "Place" character varying(60) NOT NULL,
    CONSTRAINT "PK_Links_LinkUse" PRIMARY KEY ("Key", "Place")
);


CREATE TABLE "Media_Attachment" (
    "Id" text NOT NULL,
    "OwnerId" character varying(26) NOT NULL,
    "Name" text NOT NULL,
    "FileName" text NOT NULL,
    "Key" text NOT NULL,
    "SmallKey" text NOT NULL,
    "ContentType" text NOT NULL,
    "Size" bigint NOT NULL,
    "Width" integer,
    "Height" integer,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "PlaceKey" character varying(60) NOT NULL,
    CONSTRAINT "PK_Media_Attachment" PRIMARY KEY ("Id")
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


CREATE TABLE "Moderation_CannedReply" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Title" character varying(80) NOT NULL,
    "Text" character varying(2000) NOT NULL,
    CONSTRAINT "PK_Moderation_CannedReply" PRIMARY KEY ("Id")
);


CREATE TABLE "Notifications_AddressTrouble" (
    "Address" character varying(254) NOT NULL,
    "Refusals" integer NOT NULL,
    "LastUtc" timestamp with time zone NOT NULL,
    "StoppedUtc" timestamp with time zone,
    CONSTRAINT "PK_Notifications_AddressTrouble" PRIMARY KEY ("Address")
);


CREATE TABLE "Notifications_ReplySeal" (
    "Id" text NOT NULL,
    "SealedKey" text NOT NULL,
    CONSTRAINT "PK_Notifications_ReplySeal" PRIMARY KEY ("Id")
);


CREATE TABLE "Notifications_TakenReply" (
    "MailHash" character varying(64) NOT NULL,
    "TakenUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Notifications_TakenReply" PRIMARY KEY ("MailHash")
);


CREATE TABLE "Nudges_LocalRule" (
    "PlaceId" character varying(26) NOT NULL,
    "RuleId" character varying(26) NOT NULL,
    "IsOn" boolean,
    "Text" character varying(500) NOT NULL,
    "Draft" character varying(500) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Nudges_LocalRule" PRIMARY KEY ("PlaceId", "RuleId")
);


CREATE TABLE "Nudges_Nudge" (
    "Id" text NOT NULL,
    "RuleId" character varying(26) NOT NULL,
    "Experiment" integer NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "MeasuredId" character varying(26) NOT NULL,
    "PlaceId" character varying(26) NOT NULL,
    "ItemId" character varying(26) NOT NULL,
    "SubjectId" character varying(26) NOT NULL,
    "Key" character varying(200) NOT NULL,
    "OccasionJson" text NOT NULL,
    "State" text NOT NULL,
    "Reason" text NOT NULL,
    "IsTask" boolean NOT NULL,
    "IsMailed" boolean NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "DueUtc" timestamp with time zone NOT NULL,
    "EndedUtc" timestamp with time zone,
    "ActByUtc" timestamp with time zone,
    "ActedUtc" timestamp with time zone,
    "Answer" text NOT NULL,
    "AnsweredUtc" timestamp with time zone,
    "Text" character varying(1000) NOT NULL,
    "Path" character varying(1000) NOT NULL,
    "Draft" character varying(1000) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Nudges_Nudge" PRIMARY KEY ("Id")
);


CREATE TABLE "People_AnsweredTag" (
    "DiscussionId" character varying(26) NOT NULL,
    "Tag" character varying(40) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    CONSTRAINT "PK_People_AnsweredTag" PRIMARY KEY ("DiscussionId", "Tag")
);


CREATE TABLE "People_HelpRequest" (
    "Id" text NOT NULL,
    "AskerId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Subject" character varying(120) NOT NULL,
    "Words" character varying(2000) NOT NULL,
    "State" text NOT NULL,
    "OwnerId" character varying(26) NOT NULL,
    "RaisedUtc" timestamp with time zone NOT NULL,
    "DueUtc" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_People_HelpRequest" PRIMARY KEY ("Id")
);


CREATE TABLE "Search_Entry" (
    "Number" bigint NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "ThingId" text NOT NULL,
    "ScopeKey" text NOT NULL,
    "AuthorId" text NOT NULL,
    CONSTRAINT "PK_Search_Entry" PRIMARY KEY ("Number")
);


CREATE TABLE "Search_KnownWord" (
    "Text" character varying(24) NOT NULL,
    "Count" integer NOT NULL,
    CONSTRAINT "PK_Search_KnownWord" PRIMARY KEY ("Text")
);


CREATE TABLE "Search_Rebuild" (
    "Name" text NOT NULL,
    "StartedUtc" timestamp with time zone NOT NULL,
    "Kind" text NOT NULL,
    "AfterId" text NOT NULL,
    "Done" integer NOT NULL,
    "Total" integer NOT NULL,
    "FinishedUtc" timestamp with time zone,
    CONSTRAINT "PK_Search_Rebuild" PRIMARY KEY ("Name")
);


CREATE TABLE "Search_Variant" (
    "Text" character varying(24) NOT NULL,
    "Word" character varying(24) NOT NULL,
    CONSTRAINT "PK_Search_Variant" PRIMARY KEY ("Text", "Word")
);


CREATE TABLE "Sharing_Connection" (
    "Id" text NOT NULL,
    "OtherTenantId" character varying(26) NOT NULL,
    "OtherName" character varying(100) NOT NULL,
    "OtherIsHub" boolean NOT NULL,
    "MadeById" character varying(26) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "EndedUtc" timestamp with time zone,
    "EndedBecause" character varying(300) NOT NULL,
    "DueUtc" timestamp with time zone,
    "WaitsSinceUtc" timestamp with time zone,
    "Tries" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Sharing_Connection" PRIMARY KEY ("Id")
);


CREATE TABLE "Sharing_JoiningCode" (
    "Id" text NOT NULL,
    "CodeHash" character varying(64) NOT NULL,
    "Whom" character varying(100) NOT NULL,
    "MadeById" character varying(26) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "ExpiresUtc" timestamp with time zone NOT NULL,
    "RevokedUtc" timestamp with time zone,
    "UsedUtc" timestamp with time zone,
    "UsedById" character varying(26) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Sharing_JoiningCode" PRIMARY KEY ("Id")
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


CREATE TABLE "Wiki_WikiLink" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Source" text NOT NULL,
    "FromId" character varying(26) NOT NULL,
    "FromNumber" integer NOT NULL,
    "ToId" character varying(26) NOT NULL,
    "ToKey" character varying(1000) NOT NULL,
    CONSTRAINT "PK_Wiki_WikiLink" PRIMARY KEY ("Id")
);


CREATE TABLE "Workflows_RunStep" (
    "RunId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "StepId" character varying(100) NOT NULL,
    "Outcome" character varying(200) NOT NULL,
    "Note" character varying(500) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Workflows_RunStep" PRIMARY KEY ("RunId", "Number")
);


CREATE TABLE "Workflows_WorkflowDoor" (
    "TokenHash" character varying(43) NOT NULL,
    "WorkflowTypeId" character varying(26) NOT NULL,
    "StepId" character varying(100) NOT NULL,
    "MadeUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Workflows_WorkflowDoor" PRIMARY KEY ("TokenHash")
);


CREATE TABLE "Workflows_WorkflowRun" (
    "Id" text NOT NULL,
    "WorkflowTypeId" character varying(26) NOT NULL,
    "VersionId" character varying(26) NOT NULL,
    "Status" text NOT NULL,
    "DueUtc" timestamp with time zone,
    "CorrelationId" character varying(200) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "ItemId" character varying(26) NOT NULL,
    "OccasionJson" text NOT NULL,
    "StateJson" text NOT NULL,
    "StartedUtc" timestamp with time zone NOT NULL,
    "EndedUtc" timestamp with time zone,
    "Steps" integer NOT NULL,
    "Depth" integer NOT NULL,
    "Waits" integer NOT NULL,
    "Tries" integer NOT NULL,
    "FailedStepId" character varying(100) NOT NULL,
    "Error" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Workflows_WorkflowRun" PRIMARY KEY ("Id")
);


CREATE TABLE "Workflows_WorkflowTimer" (
    "WorkflowTypeId" character varying(26) NOT NULL,
    "StepId" character varying(100) NOT NULL,
    "Cron" character varying(200) NOT NULL,
    "UsesSiteTime" boolean NOT NULL,
    "NextUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Workflows_WorkflowTimer" PRIMARY KEY ("WorkflowTypeId", "StepId")
);


CREATE TABLE "Workflows_WorkflowType" (
    "Id" text NOT NULL,
    "Name" character varying(200) NOT NULL,
    "IsEnabled" boolean NOT NULL,
    "IsReady" boolean NOT NULL,
    "Json" text NOT NULL,
    "VersionId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "OriginId" character varying(100) NOT NULL,
    "OriginPath" character varying(500) NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Workflows_WorkflowType" PRIMARY KEY ("Id")
);


CREATE TABLE "Workflows_WorkflowVersion" (
    "Id" text NOT NULL,
    "WorkflowTypeId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "Json" text NOT NULL,
    "SavedBy" character varying(200) NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Workflows_WorkflowVersion" PRIMARY KEY ("Id")
);


CREATE TABLE "Activities_Participant" (
    "ActivityId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Role" character varying(60) NOT NULL,
    "AssignedUtc" timestamp with time zone NOT NULL,
    "IsElsewhere" boolean NOT NULL,
    "ReadyInVisit" integer NOT NULL,
    "RemindedUtc" timestamp with time zone,
    "ReleasedUtc" timestamp with time zone,
    "ReleasedReason" character varying(300) NOT NULL,
    "IsAwaited" boolean NOT NULL,
    CONSTRAINT "PK_Activities_Participant" PRIMARY KEY ("ActivityId", "PersonId", "Role"),
    CONSTRAINT "FK_Activities_Participant_Activities_Activity_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities_Activity" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Activities_Point" (
    "ActivityId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "Kind" text NOT NULL,
    "Round" integer NOT NULL,
    "ById" character varying(26) NOT NULL,
    "Text" text NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "ClaimedBy" character varying(26) NOT NULL,
    "Resolution" text NOT NULL,
    "Answer" text NOT NULL,
    "AnsweredBy" character varying(26) NOT NULL,
    "AnsweredUtc" timestamp with time zone,
    "HiddenReason" text NOT NULL,
    "AnswerHiddenReason" text NOT NULL,
    CONSTRAINT "PK_Activities_Point" PRIMARY KEY ("ActivityId", "Number"),
    CONSTRAINT "FK_Activities_Point_Activities_Activity_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities_Activity" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Activities_Sheet" (
    "Id" text NOT NULL,
    "ActivityId" character varying(26) NOT NULL,
    "PhaseKey" character varying(60) NOT NULL,
    "Round" integer NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "HiddenReason" text NOT NULL,
    "AnswersJson" text NOT NULL,
    "Words" integer NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    "CompletedUtc" timestamp with time zone,
    CONSTRAINT "PK_Activities_Sheet" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Activities_Sheet_Activities_Activity_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities_Activity" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Activities_Turn" (
    "ActivityId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "FromKey" character varying(60) NOT NULL,
    "ToKey" character varying(60) NOT NULL,
    "How" text NOT NULL,
    "ById" character varying(26) NOT NULL,
    "Reason" text NOT NULL,
    "Warm" text NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Activities_Turn" PRIMARY KEY ("ActivityId", "Number"),
    CONSTRAINT "FK_Activities_Turn_Activities_Activity_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities_Activity" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Books_Chapter" (
    "Id" text NOT NULL,
    "BookId" character varying(26) NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "ItemId" character varying(26) NOT NULL,
    "Title" character varying(1000) NOT NULL,
    "Position" integer NOT NULL,
    CONSTRAINT "PK_Books_Chapter" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Books_Chapter_Books_Book_BookId" FOREIGN KEY ("BookId") REFERENCES "Books_Book" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Books_Edition" (
    "Id" text NOT NULL,
    "BookId" character varying(26) NOT NULL,
    "AskedById" character varying(26) NOT NULL,
    "AskedUtc" timestamp with time zone NOT NULL,
    "State" text NOT NULL,
    "Done" integer NOT NULL,
    "Total" integer NOT NULL,
    "Failure" character varying(300) NOT NULL,
    "MadeUtc" timestamp with time zone,
    "IsConsented" boolean NOT NULL,
    "IsRecalled" boolean NOT NULL,
    "HtmlBytes" bigint NOT NULL,
    "EpubBytes" bigint NOT NULL,
    "LeftOut" integer NOT NULL,
    "PlanJson" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Books_Edition" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Books_Edition_Books_Book_BookId" FOREIGN KEY ("BookId") REFERENCES "Books_Book" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Books_WordsConsent" (
    "Id" text NOT NULL,
    "BookId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "AskedUtc" timestamp with time zone NOT NULL,
    "Answer" text,
    "AnsweredUtc" timestamp with time zone,
    "IsOpen" boolean NOT NULL,
    "Agreed" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Books_WordsConsent" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Books_WordsConsent_Books_Book_BookId" FOREIGN KEY ("BookId") REFERENCES "Books_Book" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Conversions_ConsentPassage" (
    "RequestId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "AuthorId" character varying(26) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    "Words" text NOT NULL,
    "Paraphrase" character varying(2000) NOT NULL,
    "ParaphraseSeenUtc" timestamp with time zone,
    "IsApproved" boolean NOT NULL,
    CONSTRAINT "PK_Conversions_ConsentPassage" PRIMARY KEY ("RequestId", "Number"),
    CONSTRAINT "FK_Conversions_ConsentPassage_Conversions_ConsentRequest_Reque~" FOREIGN KEY ("RequestId") REFERENCES "Conversions_ConsentRequest" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Conversions_WordConsent" (
    "RequestId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Answer" text,
    "AnsweredUtc" timestamp with time zone,
    CONSTRAINT "PK_Conversions_WordConsent" PRIMARY KEY ("RequestId", "PersonId"),
    CONSTRAINT "FK_Conversions_WordConsent_Conversions_ConsentRequest_RequestId" FOREIGN KEY ("RequestId") REFERENCES "Conversions_ConsentRequest" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Conversions_ConversionPart" (
    "ConversionId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "AuthorId" character varying(26) NOT NULL,
    "Naming" text NOT NULL,
    "Place" integer NOT NULL,
    "Words" text NOT NULL,
    "WithdrawnUtc" timestamp with time zone,
    "Traces" text NOT NULL,
    CONSTRAINT "PK_Conversions_ConversionPart" PRIMARY KEY ("ConversionId", "Number"),
    CONSTRAINT "FK_Conversions_ConversionPart_Conversions_Conversion_Conversio~" FOREIGN KEY ("ConversionId") REFERENCES "Conversions_Conversion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CaseStudies_CaseStudy" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Answers" text NOT NULL,
    "Evidence" text NOT NULL,
    "AuthorIds" text[] NOT NULL,
    "Standing" text NOT NULL,
    "SubmittedUtc" timestamp with time zone,
    "AcceptedUtc" timestamp with time zone,
    "ReviewDueUtc" timestamp with time zone,
    "RetiredReason" character varying(300) NOT NULL,
    "AdaptedFromId" character varying(26) NOT NULL,
    "Html" text NOT NULL,
    "HtmlVersion" integer NOT NULL,
    "Summary" text NOT NULL,
    "WordTotal" integer NOT NULL,
    "HandedInAnswers" text NOT NULL,
    "HandedInEvidence" text NOT NULL,
    "HiddenUtc" timestamp with time zone,
    "HiddenReason" character varying(300) NOT NULL,
    CONSTRAINT "PK_CaseStudies_CaseStudy" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_CaseStudies_CaseStudy_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Community" (
    "Id" text NOT NULL,
    "Purpose" character varying(300) NOT NULL,
    "Description" text NOT NULL,
    "DescriptionHtml" text NOT NULL,
    "HtmlVersion" integer NOT NULL,
    "Privacy" text NOT NULL,
    "Joining" text NOT NULL,
    "Kind" text NOT NULL,
    "Slug" character varying(60) NOT NULL,
    "MemberCount" integer NOT NULL,
    "ParentId" character varying(26) NOT NULL,
    "MembersStartGroups" boolean NOT NULL,
    "Lifecycle" text NOT NULL,
    "LifecycleReason" character varying(300) NOT NULL,
    "LifecycleUtc" timestamp with time zone,
    CONSTRAINT "PK_Communities_Community" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_Community_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_FacilitatorRole" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Kind" text NOT NULL,
    "Duties" character varying(2000) NOT NULL,
    "HoursAMonth" integer,
    "FromUtc" timestamp with time zone,
    "UntilUtc" timestamp with time zone,
    "Standing" text NOT NULL,
    "OfferedBy" character varying(26) NOT NULL,
    "AnsweredUtc" timestamp with time zone,
    "BegunUtc" timestamp with time zone,
    "EndedUtc" timestamp with time zone,
    CONSTRAINT "PK_Communities_FacilitatorRole" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_FacilitatorRole_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Content_BlockChange" (
    "ItemId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "BlockId" character varying(1000) NOT NULL,
    "Words" character varying(120) NOT NULL,
    "BeforeJson" text,
    "AfterJson" text,
    "IsUndone" boolean NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Content_BlockChange" PRIMARY KEY ("ItemId", "PersonId", "Number"),
    CONSTRAINT "FK_Content_BlockChange_Kernel_ContentItem_ItemId" FOREIGN KEY ("ItemId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Discussion" (
    "Id" text NOT NULL,
    "AnswerNumber" integer,
    "AnsweredBy" character varying(26) NOT NULL,
    "AnsweredUtc" timestamp with time zone,
    "CommunityId" character varying(26) NOT NULL,
    "Kind" text NOT NULL,
    "Body" text NOT NULL,
    "Html" text NOT NULL,
    "HtmlVersion" integer NOT NULL,
    "Words" integer NOT NULL,
    "StartedBy" character varying(26) NOT NULL,
    "IsPinned" boolean NOT NULL,
    "EditedUtc" timestamp with time zone,
    "ClosedUtc" timestamp with time zone,
    "ClosedReason" character varying(300) NOT NULL,
    "ClosedBy" text NOT NULL,
    "ReplyCount" integer NOT NULL,
    "LastNumber" integer NOT NULL,
    "LastReplyUtc" timestamp with time zone,
    "FirstReplyUtc" timestamp with time zone,
    "LastReplyBy" text,
    "ActiveUtc" timestamp with time zone NOT NULL,
    "HiddenUtc" timestamp with time zone,
    "HiddenReason" character varying(300) NOT NULL,
    "Pace" text NOT NULL,
    "Stage" text NOT NULL,
    "StagedUtc" timestamp with time zone,
    "DeclinedStage" text,
    "Tags" character varying(160) NOT NULL,
    CONSTRAINT "PK_Discussions_Discussion" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Discussions_Discussion_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Events_Event" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Kind" text NOT NULL,
    "Description" text NOT NULL,
    "Html" text NOT NULL,
    "HtmlVersion" integer NOT NULL,
    "StartUtc" timestamp with time zone NOT NULL,
    "EndUtc" timestamp with time zone NOT NULL,
    "TimeZone" character varying(100) NOT NULL,
    "Place" character varying(300) NOT NULL,
    "JoinLink" character varying(2000) NOT NULL,
    "Agenda" text NOT NULL,
    "Capacity" integer NOT NULL,
    "ClosesUtc" timestamp with time zone,
    "HostIds" text[] NOT NULL,
    "WriteUp" character varying(2000) NOT NULL,
    "ImportedUid" character varying(255),
    "CancelledUtc" timestamp with time zone,
    "CancelledReason" character varying(300) NOT NULL,
    "Sequence" integer NOT NULL,
    "ToldStartUtc" timestamp with time zone,
    CONSTRAINT "PK_Events_Event" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Events_Event_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Ideas_Idea" (
    "Id" text NOT NULL,
    "AcknowledgeByUtc" timestamp with time zone NOT NULL,
    "ShapeByUtc" timestamp with time zone NOT NULL,
    "DecideByUtc" timestamp with time zone NOT NULL,
    "PublicFromUtc" timestamp with time zone NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Body" text NOT NULL,
    "Html" text NOT NULL,
    "HtmlVersion" integer NOT NULL,
    "Words" integer NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "SplitFromId" character varying(26) NOT NULL,
    "MergedIntoId" character varying(26) NOT NULL,
    "HiddenUtc" timestamp with time zone,
    "HiddenReason" character varying(300) NOT NULL,
    "Standing" text NOT NULL,
    "CarrierId" character varying(26) NOT NULL,
    "AcknowledgedUtc" timestamp with time zone,
    "Problem" text NOT NULL,
    "Benefit" text NOT NULL,
    "Effort" text NOT NULL,
    "Measure" text NOT NULL,
    "Scores" text[] NOT NULL,
    "Decision" text,
    "Reason" text NOT NULL,
    "DecidedUtc" timestamp with time zone,
    "DecidedById" character varying(26) NOT NULL,
    "AgainUtc" timestamp with time zone,
    "Plan" text NOT NULL,
    "EndUtc" timestamp with time zone,
    "Result" text NOT NULL,
    "WeDid" character varying(300) NOT NULL,
    "SharedUtc" timestamp with time zone,
    CONSTRAINT "PK_Ideas_Idea" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Ideas_Idea_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
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


CREATE TABLE "Learning_AwaitedFact" (
    "PageId" character varying(26) NOT NULL,
    "BlockId" character varying(1000) NOT NULL,
    "BlockType" character varying(60) NOT NULL,
    "SubjectId" character varying(1000) NOT NULL,
    CONSTRAINT "PK_Learning_AwaitedFact" PRIMARY KEY ("PageId", "BlockId"),
    CONSTRAINT "FK_Learning_AwaitedFact_Kernel_ContentItem_PageId" FOREIGN KEY ("PageId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_LearningPage" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Purpose" character varying(300) NOT NULL,
    "ForWhom" character varying(300) NOT NULL,
    "Minutes" integer NOT NULL,
    "Rule" text NOT NULL,
    "RuleAmount" integer NOT NULL,
    "GivesCertificate" boolean NOT NULL,
    "Language" character varying(35) NOT NULL,
    "SetId" character varying(26) NOT NULL,
    "MustRedo" boolean NOT NULL,
    "RedoneUtc" timestamp with time zone,
    CONSTRAINT "PK_Learning_LearningPage" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Learning_LearningPage_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_LearningPath" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Purpose" character varying(300) NOT NULL,
    "GivesCertificate" boolean NOT NULL,
    "IsForFacilitators" boolean NOT NULL,
    CONSTRAINT "PK_Learning_LearningPath" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Learning_LearningPath_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Nudges_NudgeRule" (
    "Id" text NOT NULL,
    "Key" character varying(20) NOT NULL,
    "Trigger" character varying(80) NOT NULL,
    "Delay" integer NOT NULL,
    "Unit" text NOT NULL,
    "Conditions" text[] NOT NULL,
    "Audience" character varying(80) NOT NULL,
    "MostPeople" integer NOT NULL,
    "Channels" text[] NOT NULL,
    "Text" character varying(500) NOT NULL,
    "Link" character varying(200) NOT NULL,
    "LinkText" character varying(60) NOT NULL,
    "Draft" character varying(500) NOT NULL,
    "Act" character varying(80) NOT NULL,
    "Priority" text NOT NULL,
    "ThrottleMost" integer NOT NULL,
    "ThrottleDays" integer NOT NULL,
    "ThrottlePer" text NOT NULL,
    "SubjectDays" integer NOT NULL,
    "Outcomes" text[] NOT NULL,
    "OutcomeBy" text NOT NULL,
    "OutcomeOnItem" boolean NOT NULL,
    "OutcomeDays" integer NOT NULL,
    "HoldOutPercent" integer NOT NULL,
    "IsDrawnPerItem" boolean NOT NULL,
    "Evidence" character varying(600) NOT NULL,
    "Citation" character varying(100) NOT NULL,
    "IsOn" boolean NOT NULL,
    "Experiment" integer NOT NULL,
    "StartedUtc" timestamp with time zone,
    "Declared" character varying(1000) NOT NULL,
    "PausedUtc" timestamp with time zone,
    "PausedReason" character varying(300) NOT NULL,
    CONSTRAINT "PK_Nudges_NudgeRule" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Nudges_NudgeRule_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sharing_SharedCase" (
    "Id" text NOT NULL,
    "FromName" character varying(100) NOT NULL,
    "Authors" text[] NOT NULL,
    "Unnamed" integer NOT NULL,
    "GivenTitle" character varying(200) NOT NULL,
    "HomeAddress" character varying(500) NOT NULL,
    "TextJson" text NOT NULL,
    "FilesLeft" integer NOT NULL,
    "ForVisitors" boolean NOT NULL,
    "CaseNumber" integer NOT NULL,
    CONSTRAINT "PK_Sharing_SharedCase" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Sharing_SharedCase_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_WikiPage" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Body" text NOT NULL,
    "Html" text NOT NULL,
    "HtmlVersion" integer NOT NULL,
    "Number" integer NOT NULL,
    "ChangedBy" character varying(26) NOT NULL,
    "ChangedUtc" timestamp with time zone NOT NULL,
    "TakenAwayUtc" timestamp with time zone,
    "TakenAwayReason" character varying(300) NOT NULL,
    "TakenAwayBy" character varying(26) NOT NULL,
    "Standing" text NOT NULL,
    "StandingReason" character varying(300) NOT NULL,
    "StandingBy" character varying(26) NOT NULL,
    "StandingUtc" timestamp with time zone,
    "SuccessorId" character varying(26) NOT NULL,
    CONSTRAINT "PK_Wiki_WikiPage" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Wiki_WikiPage_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Events_CalendarLink" (
    "Id" text NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "CommunityId" character varying(26),
    "Hash" character varying(43) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Events_CalendarLink" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Events_CalendarLink_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_Certificate" (
    "Id" text NOT NULL,
    "Code" character varying(20) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "SubjectId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Title" character varying(150) NOT NULL,
    "Community" character varying(1000) NOT NULL,
    "Minutes" integer NOT NULL,
    "Done" text[] NOT NULL,
    "CompletedUtc" timestamp with time zone NOT NULL,
    "Showing" text NOT NULL,
    CONSTRAINT "PK_Learning_Certificate" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Learning_Certificate_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_PageInvitation" (
    "PageId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "InvitedById" character varying(26) NOT NULL,
    "InvitedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Learning_PageInvitation" PRIMARY KEY ("PageId", "PersonId"),
    CONSTRAINT "FK_Learning_PageInvitation_Kernel_ContentItem_PageId" FOREIGN KEY ("PageId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_PageInvitation_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_PageProgress" (
    "PageId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "StartedUtc" timestamp with time zone NOT NULL,
    "OpenedUtc" timestamp with time zone NOT NULL,
    "MovedUtc" timestamp with time zone NOT NULL,
    "LastBlockId" character varying(1000) NOT NULL,
    "NextBlockId" character varying(1000) NOT NULL,
    "TickedUtc" timestamp with time zone,
    "MarkedUtc" timestamp with time zone,
    "MarkedById" character varying(26) NOT NULL,
    "CompletedUtc" timestamp with time zone,
    "Why" character varying(100) NOT NULL,
    "StalledUtc" timestamp with time zone,
    CONSTRAINT "PK_Learning_PageProgress" PRIMARY KEY ("PageId", "PersonId"),
    CONSTRAINT "FK_Learning_PageProgress_Kernel_ContentItem_PageId" FOREIGN KEY ("PageId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_PageProgress_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_PathProgress" (
    "PathId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "EnrolledUtc" timestamp with time zone,
    "EnrolledById" character varying(26) NOT NULL,
    "CompletedUtc" timestamp with time zone,
    CONSTRAINT "PK_Learning_PathProgress" PRIMARY KEY ("PathId", "PersonId"),
    CONSTRAINT "FK_Learning_PathProgress_Kernel_ContentItem_PathId" FOREIGN KEY ("PathId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_PathProgress_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_Upload" (
    "Id" text NOT NULL,
    "PageId" character varying(26) NOT NULL,
    "BlockId" character varying(1000) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "FileName" text NOT NULL,
    "Address" text NOT NULL,
    "Size" bigint NOT NULL,
    "Number" integer NOT NULL,
    "SentUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Learning_Upload" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Learning_Upload_Kernel_ContentItem_PageId" FOREIGN KEY ("PageId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_Upload_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_Choices" (
    "PersonId" character varying(26) NOT NULL,
    "Json" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Notifications_Choices" PRIMARY KEY ("PersonId"),
    CONSTRAINT "FK_Notifications_Choices_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_Delivery" (
    "Id" text NOT NULL,
    "Key" text NOT NULL,
    "Kind" text NOT NULL,
    "PersonId" character varying(26),
    "NotificationId" character varying(26),
    "Address" text NOT NULL,
    "Subject" text NOT NULL,
    "Text" text NOT NULL,
    "Html" text NOT NULL,
    "SenderName" text NOT NULL,
    "ReplyAddress" text NOT NULL,
    "ThreadKey" text NOT NULL,
    "UnsubscribePath" text NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "DueUtc" timestamp with time zone NOT NULL,
    "SinceUtc" timestamp with time zone NOT NULL,
    "Tries" integer NOT NULL,
    "State" text NOT NULL,
    "EndedUtc" timestamp with time zone,
    "Error" text NOT NULL,
    CONSTRAINT "PK_Notifications_Delivery" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Notifications_Delivery_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_DigestSlot" (
    "PersonId" character varying(26) NOT NULL,
    "NextUtc" timestamp with time zone,
    "LastUtc" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Notifications_DigestSlot" PRIMARY KEY ("PersonId"),
    CONSTRAINT "FK_Notifications_DigestSlot_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_Notification" (
    "Id" text NOT NULL,
    "PersonId" text NOT NULL,
    "Key" text NOT NULL,
    "Text" text NOT NULL,
    "Path" text NOT NULL,
    "Why" text NOT NULL,
    "PlaceId" character varying(26) NOT NULL,
    "Count" integer NOT NULL,
    "By" text NOT NULL,
    "DoerIds" text[] NOT NULL,
    "Others" integer NOT NULL,
    "IsShown" boolean NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "UpdatedUtc" timestamp with time zone NOT NULL,
    "ReadUtc" timestamp with time zone,
    "MailDueUtc" timestamp with time zone,
    "MailMark" text NOT NULL,
    "Mails" integer NOT NULL,
    CONSTRAINT "PK_Notifications_Notification" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Notifications_Notification_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_ReplyAddress" (
    "NameKey" character varying(10) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "SubjectKey" text NOT NULL,
    CONSTRAINT "PK_Notifications_ReplyAddress" PRIMARY KEY ("NameKey"),
    CONSTRAINT "FK_Notifications_ReplyAddress_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Nudges_Brief" (
    "PersonId" character varying(26) NOT NULL,
    "SentUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Nudges_Brief" PRIMARY KEY ("PersonId"),
    CONSTRAINT "FK_Nudges_Brief_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Nudges_OptOut" (
    "PersonId" character varying(26) NOT NULL,
    "RuleId" character varying(26) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Nudges_OptOut" PRIMARY KEY ("PersonId", "RuleId"),
    CONSTRAINT "FK_Nudges_OptOut_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_Boundary" (
    "PersonId" character varying(26) NOT NULL,
    "OtherId" character varying(26) NOT NULL,
    "IsBlock" boolean NOT NULL,
    "SinceUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_People_Boundary" PRIMARY KEY ("PersonId", "OtherId"),
    CONSTRAINT "FK_People_Boundary_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_Profile" (
    "PersonId" character varying(26) NOT NULL,
    "Place" character varying(60) NOT NULL,
    "Department" character varying(60) NOT NULL,
    "WhereKey" character varying(180) NOT NULL,
    "Links" character varying(1005) NOT NULL,
    "AboutFor" text NOT NULL,
    "WhereFor" text NOT NULL,
    "SkillsFor" text NOT NULL,
    "HelpWords" character varying(420) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_People_Profile" PRIMARY KEY ("PersonId"),
    CONSTRAINT "FK_People_Profile_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
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


CREATE TABLE "People_HelpStep" (
    "Id" text NOT NULL,
    "RequestId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "Kind" text NOT NULL,
    "ById" character varying(26) NOT NULL,
    "ToId" character varying(26) NOT NULL,
    "Words" character varying(2000) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_People_HelpStep" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_People_HelpStep_People_HelpRequest_RequestId" FOREIGN KEY ("RequestId") REFERENCES "People_HelpRequest" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sharing_InboxEntry" (
    "Id" text NOT NULL,
    "ConnectionId" character varying(26) NOT NULL,
    "ShareKey" character varying(26) NOT NULL,
    "Change" integer NOT NULL,
    "ItemId" character varying(26) NOT NULL,
    "ReceivedUtc" timestamp with time zone NOT NULL,
    "Standing" text NOT NULL,
    "Reason" character varying(300) NOT NULL,
    "DecidedById" character varying(26) NOT NULL,
    "DueUtc" timestamp with time zone,
    "WaitsSinceUtc" timestamp with time zone,
    "Tries" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Sharing_InboxEntry" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Sharing_InboxEntry_Sharing_Connection_ConnectionId" FOREIGN KEY ("ConnectionId") REFERENCES "Sharing_Connection" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sharing_OutwardShare" (
    "Id" text NOT NULL,
    "CaseId" character varying(26) NOT NULL,
    "ConnectionId" character varying(26) NOT NULL,
    "RequestId" character varying(26) NOT NULL,
    "CaseTitle" character varying(200) NOT NULL,
    "DocumentJson" text NOT NULL,
    "Privacy" text NOT NULL,
    "IsWanted" boolean NOT NULL,
    "Change" integer NOT NULL,
    "SentNumber" integer NOT NULL,
    "SharedUtc" timestamp with time zone,
    "RemovedUtc" timestamp with time zone,
    "Because" character varying(300) NOT NULL,
    "Standing" text NOT NULL,
    "ItemId" character varying(26) NOT NULL,
    "DueUtc" timestamp with time zone,
    "WaitsSinceUtc" timestamp with time zone,
    "Tries" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Sharing_OutwardShare" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Sharing_OutwardShare_Sharing_Connection_ConnectionId" FOREIGN KEY ("ConnectionId") REFERENCES "Sharing_Connection" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sharing_ShareRequest" (
    "Id" text NOT NULL,
    "CaseId" character varying(26) NOT NULL,
    "ConnectionId" character varying(26) NOT NULL,
    "RequestedById" character varying(26) NOT NULL,
    "RequestedUtc" timestamp with time zone NOT NULL,
    "DocumentJson" text NOT NULL,
    "CaseTitle" character varying(200) NOT NULL,
    "CaseNumber" integer NOT NULL,
    "Privacy" text NOT NULL,
    "State" text NOT NULL,
    "EndedUtc" timestamp with time zone,
    "Because" character varying(300) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Sharing_ShareRequest" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Sharing_ShareRequest_Sharing_Connection_ConnectionId" FOREIGN KEY ("ConnectionId") REFERENCES "Sharing_Connection" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Workflows_WorkflowWait" (
    "Id" text NOT NULL,
    "RunId" character varying(26) NOT NULL,
    "StepId" character varying(100) NOT NULL,
    "Kind" text NOT NULL,
    "Name" character varying(200) NOT NULL,
    "CorrelationId" character varying(200) NOT NULL,
    "DueUtc" timestamp with time zone,
    CONSTRAINT "PK_Workflows_WorkflowWait" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Workflows_WorkflowWait_Workflows_WorkflowRun_RunId" FOREIGN KEY ("RunId") REFERENCES "Workflows_WorkflowRun" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_Cohort" (
    "Id" text NOT NULL,
    "PhaseKey" character varying(40) NOT NULL,
    "GroupedUtc" timestamp with time zone,
    "BuddiesSwappedUtc" timestamp with time zone,
    "TakeOverAskedUtc" timestamp with time zone,
    "TrainerExpertUtc" timestamp with time zone,
    "CommunityId" character varying(26) NOT NULL,
    "MadeById" character varying(26) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "FormatJson" text NOT NULL,
    "CourseTitle" character varying(160) NOT NULL,
    "TrainerId" character varying(26) NOT NULL,
    "StartUtc" timestamp with time zone NOT NULL,
    "EndUtc" timestamp with time zone NOT NULL,
    "SharedProblem" character varying(2000) NOT NULL,
    "GroupsOf" integer NOT NULL,
    "TakesLetters" boolean NOT NULL,
    "Version" integer NOT NULL,
    "Ending" text,
    "EndingReason" character varying(300) NOT NULL,
    "DecidedUtc" timestamp with time zone,
    "DecidedById" character varying(26) NOT NULL,
    CONSTRAINT "PK_Cohorts_Cohort" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Cohorts_Cohort_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Charter" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "State" text NOT NULL,
    "Purpose" character varying(300) NOT NULL,
    "Scope" character varying(4000) NOT NULL,
    "Norms" character varying(4000) NOT NULL,
    "Roles" character varying(4000) NOT NULL,
    "Measures" character varying(4000) NOT NULL,
    "ReviewUtc" timestamp with time zone,
    "SponsorId" character varying(26) NOT NULL,
    "WrittenById" character varying(26) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "ProposedUtc" timestamp with time zone,
    "Reason" character varying(600) NOT NULL,
    "AnsweredById" character varying(26) NOT NULL,
    "AnsweredUtc" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Communities_Charter" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_Charter_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Cover" (
    "Id" text NOT NULL,
    "RoleId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "AwayId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "FromUtc" timestamp with time zone NOT NULL,
    "UntilUtc" timestamp with time zone NOT NULL,
    "State" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Communities_Cover" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_Cover_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_FormerAddress" (
    "Slug" character varying(60) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    CONSTRAINT "PK_Communities_FormerAddress" PRIMARY KEY ("Slug"),
    CONSTRAINT "FK_Communities_FormerAddress_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Greeting" (
    "CommunityId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "ById" character varying(26) NOT NULL,
    "Words" character varying(220) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Communities_Greeting" PRIMARY KEY ("CommunityId", "PersonId"),
    CONSTRAINT "FK_Communities_Greeting_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Invitation" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Address" character varying(254) NOT NULL,
    "NormalAddress" character varying(254) NOT NULL,
    "Name" character varying(80) NOT NULL,
    "TokenHash" character varying(64) NOT NULL,
    "InvitedById" character varying(26) NOT NULL,
    "IsGuest" boolean NOT NULL,
    "GuestUntilUtc" timestamp with time zone,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "SentUtc" timestamp with time zone NOT NULL,
    "ExpiresUtc" timestamp with time zone NOT NULL,
    "State" text NOT NULL,
    "AnsweredUtc" timestamp with time zone,
    "AnsweredById" character varying(26) NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Communities_Invitation" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_Invitation_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_InvitationLink" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "TokenHash" character varying(64) NOT NULL,
    "MadeById" character varying(26) NOT NULL,
    "Domain" character varying(253) NOT NULL,
    "IsGuest" boolean NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "ExpiresUtc" timestamp with time zone NOT NULL,
    "Most" integer NOT NULL,
    "Used" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Communities_InvitationLink" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_InvitationLink_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_JoinRequest" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Reason" character varying(600) NOT NULL,
    "AskedUtc" timestamp with time zone NOT NULL,
    "State" text NOT NULL,
    "Answer" character varying(300) NOT NULL,
    "AnsweredBy" character varying(26) NOT NULL,
    "AnsweredUtc" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Communities_JoinRequest" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_JoinRequest_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_MailDomain" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Domain" character varying(253) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Communities_MailDomain" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_MailDomain_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Membership" (
    "CommunityId" text NOT NULL,
    "PersonId" text NOT NULL,
    "State" text NOT NULL,
    "IsFacilitator" boolean NOT NULL,
    "JoinedUtc" timestamp with time zone NOT NULL,
    "LastVisitUtc" timestamp with time zone,
    "UntilUtc" timestamp with time zone,
    "Why" character varying(300) NOT NULL,
    "Offer" character varying(300) NOT NULL,
    "Trial" character varying(300) NOT NULL,
    "Motive" character varying(300) NOT NULL,
    "IntroducedUtc" timestamp with time zone,
    "MutedUntilUtc" timestamp with time zone,
    "MutedReason" character varying(300) NOT NULL,
    CONSTRAINT "PK_Communities_Membership" PRIMARY KEY ("CommunityId", "PersonId"),
    CONSTRAINT "FK_Communities_Membership_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Thanks" (
    "Id" text NOT NULL,
    "RoleId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "ToId" character varying(26) NOT NULL,
    "FromId" character varying(26) NOT NULL,
    "Text" character varying(300) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Communities_Thanks" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_Thanks_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Insights_ChosenStage" (
    "CommunityId" character varying(26) NOT NULL,
    "Stage" text NOT NULL,
    "Reason" character varying(300) NOT NULL,
    "ById" character varying(26) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Insights_ChosenStage" PRIMARY KEY ("CommunityId"),
    CONSTRAINT "FK_Insights_ChosenStage_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Insights_Noted" (
    "CommunityId" character varying(26) NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "SubjectId" character varying(26) NOT NULL,
    "Word" character varying(60) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Insights_Noted" PRIMARY KEY ("CommunityId", "Kind", "SubjectId"),
    CONSTRAINT "FK_Insights_Noted_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_Case" (
    "Id" text NOT NULL,
    "AppealState" text NOT NULL,
    "Appeal" character varying(2000) NOT NULL,
    "AppealedUtc" timestamp with time zone,
    "AppealAnswer" character varying(300) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "Origin" text NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "ItemId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Name" character varying(300) NOT NULL,
    "OpenedUtc" timestamp with time zone NOT NULL,
    "State" text NOT NULL,
    "AssigneeId" character varying(26) NOT NULL,
    "Outcome" text NOT NULL,
    "Reason" character varying(300) NOT NULL,
    "Ground" text,
    "DecidedBy" character varying(26) NOT NULL,
    "DecidedUtc" timestamp with time zone,
    "OpenKey" character varying(90),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Moderation_Case" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Moderation_Case_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_CommunityRules" (
    "CommunityId" character varying(26) NOT NULL,
    "FirstPosts" integer,
    CONSTRAINT "PK_Moderation_CommunityRules" PRIMARY KEY ("CommunityId"),
    CONSTRAINT "FK_Moderation_CommunityRules_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_PersonalNote" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "AuthorId" character varying(26) NOT NULL,
    "Text" character varying(1000) NOT NULL,
    "WrittenUtc" timestamp with time zone NOT NULL,
    "ShownUtc" timestamp with time zone,
    CONSTRAINT "PK_Moderation_PersonalNote" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Moderation_PersonalNote_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_Introduction" (
    "Id" text NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "FirstId" character varying(26) NOT NULL,
    "SecondId" character varying(26) NOT NULL,
    "Reason" character varying(180) NOT NULL,
    "State" text NOT NULL,
    "ById" character varying(26) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_People_Introduction" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_People_Introduction_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_LogEntry" (
    "Id" text NOT NULL,
    "RoleId" character varying(26) NOT NULL,
    "DayUtc" timestamp with time zone NOT NULL,
    "Text" character varying(300) NOT NULL,
    "Minutes" integer NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Communities_LogEntry" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Communities_LogEntry_Communities_FacilitatorRole_RoleId" FOREIGN KEY ("RoleId") REFERENCES "Communities_FacilitatorRole" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Bookmark" (
    "PersonId" character varying(26) NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "Note" character varying(200) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "RemindUtc" timestamp with time zone,
    CONSTRAINT "PK_Discussions_Bookmark" PRIMARY KEY ("PersonId", "DiscussionId", "Number"),
    CONSTRAINT "FK_Discussions_Bookmark_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Follow" (
    "DiscussionId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Level" text NOT NULL,
    "Reason" text NOT NULL,
    "SinceUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Discussions_Follow" PRIMARY KEY ("DiscussionId", "PersonId"),
    CONSTRAINT "FK_Discussions_Follow_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Poll" (
    "DiscussionId" character varying(26) NOT NULL,
    "Choices" text NOT NULL,
    "IsMultiple" boolean NOT NULL,
    "ClosesUtc" timestamp with time zone,
    CONSTRAINT "PK_Discussions_Poll" PRIMARY KEY ("DiscussionId"),
    CONSTRAINT "FK_Discussions_Poll_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Reaction" (
    "DiscussionId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Kind" text NOT NULL,
    "IsNamed" boolean NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Discussions_Reaction" PRIMARY KEY ("DiscussionId", "Number", "PersonId"),
    CONSTRAINT "FK_Discussions_Reaction_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_ReadMark" (
    "PersonId" character varying(26) NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    CONSTRAINT "PK_Discussions_ReadMark" PRIMARY KEY ("PersonId", "DiscussionId"),
    CONSTRAINT "FK_Discussions_ReadMark_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_ReadTime" (
    "PersonId" character varying(26) NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "Milliseconds" bigint NOT NULL,
    CONSTRAINT "PK_Discussions_ReadTime" PRIMARY KEY ("PersonId", "DiscussionId", "Number"),
    CONSTRAINT "FK_Discussions_ReadTime_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Reply" (
    "Id" text NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "AuthorId" character varying(26) NOT NULL,
    "Body" text NOT NULL,
    "Html" text NOT NULL,
    "HtmlVersion" integer NOT NULL,
    "Words" integer NOT NULL,
    "InReplyTo" integer,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "EditedUtc" timestamp with time zone,
    "Revision" integer NOT NULL,
    "HiddenUtc" timestamp with time zone,
    "HiddenReason" character varying(300) NOT NULL,
    CONSTRAINT "PK_Discussions_Reply" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Discussions_Reply_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_SealedName" (
    "DiscussionId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Sealing" text NOT NULL,
    CONSTRAINT "PK_Discussions_SealedName" PRIMARY KEY ("DiscussionId"),
    CONSTRAINT "FK_Discussions_SealedName_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_StageChange" (
    "Id" text NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "From" text NOT NULL,
    "To" text NOT NULL,
    "Reason" character varying(300) NOT NULL,
    "ById" character varying(26) NOT NULL,
    "IsSuggested" boolean NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Discussions_StageChange" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Discussions_StageChange_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Events_Registration" (
    "EventId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "State" text NOT NULL,
    "Turn" integer NOT NULL,
    "AnsweredUtc" timestamp with time zone NOT NULL,
    "Attended" boolean NOT NULL,
    CONSTRAINT "PK_Events_Registration" PRIMARY KEY ("EventId", "PersonId"),
    CONSTRAINT "FK_Events_Registration_Events_Event_EventId" FOREIGN KEY ("EventId") REFERENCES "Events_Event" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Ideas_IdeaAuthor" (
    "IdeaId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "IsUnnamed" boolean NOT NULL,
    CONSTRAINT "PK_Ideas_IdeaAuthor" PRIMARY KEY ("IdeaId", "PersonId"),
    CONSTRAINT "FK_Ideas_IdeaAuthor_Ideas_Idea_IdeaId" FOREIGN KEY ("IdeaId") REFERENCES "Ideas_Idea" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Ideas_IdeaSupport" (
    "IdeaId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Ideas_IdeaSupport" PRIMARY KEY ("IdeaId", "PersonId"),
    CONSTRAINT "FK_Ideas_IdeaSupport_Ideas_Idea_IdeaId" FOREIGN KEY ("IdeaId") REFERENCES "Ideas_Idea" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_PageAdoption" (
    "Id" text NOT NULL,
    "SourceId" character varying(26) NOT NULL,
    "PageId" character varying(26) NOT NULL,
    "ById" character varying(26) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    "From" integer NOT NULL,
    "UpTo" integer NOT NULL,
    CONSTRAINT "PK_Wiki_PageAdoption" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Wiki_PageAdoption_Wiki_WikiPage_PageId" FOREIGN KEY ("PageId") REFERENCES "Wiki_WikiPage" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_WikiFollow" (
    "PageId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "IsOn" boolean NOT NULL,
    "IsAuthor" boolean NOT NULL,
    CONSTRAINT "PK_Wiki_WikiFollow" PRIMARY KEY ("PageId", "PersonId"),
    CONSTRAINT "FK_Wiki_WikiFollow_Wiki_WikiPage_PageId" FOREIGN KEY ("PageId") REFERENCES "Wiki_WikiPage" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_WikiName" (
    "CommunityId" character varying(26) NOT NULL,
    "Key" character varying(1000) NOT NULL,
    "PageId" character varying(26) NOT NULL,
    CONSTRAINT "PK_Wiki_WikiName" PRIMARY KEY ("CommunityId", "Key"),
    CONSTRAINT "FK_Wiki_WikiName_Wiki_WikiPage_PageId" FOREIGN KEY ("PageId") REFERENCES "Wiki_WikiPage" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_WikiVersion" (
    "PageId" character varying(26) NOT NULL,
    "Number" integer NOT NULL,
    "AuthorId" character varying(26) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    "Title" character varying(1000) NOT NULL,
    "FormerTitle" character varying(1000) NOT NULL,
    "Source" text NOT NULL,
    "RedactedUtc" timestamp with time zone,
    "Summary" character varying(200) NOT NULL,
    "IsMinor" boolean NOT NULL,
    "Restores" integer,
    "WordsAdded" integer NOT NULL,
    "WordsRemoved" integer NOT NULL,
    "Words" integer NOT NULL,
    CONSTRAINT "PK_Wiki_WikiVersion" PRIMARY KEY ("PageId", "Number"),
    CONSTRAINT "FK_Wiki_WikiVersion_Wiki_WikiPage_PageId" FOREIGN KEY ("PageId") REFERENCES "Wiki_WikiPage" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_BlockAnswer" (
    "PageId" character varying(26) NOT NULL,
    "BlockId" character varying(1000) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Json" text NOT NULL,
    "SavedUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Learning_BlockAnswer" PRIMARY KEY ("PageId", "PersonId", "BlockId"),
    CONSTRAINT "FK_Learning_BlockAnswer_Learning_PageProgress_PageId_PersonId" FOREIGN KEY ("PageId", "PersonId") REFERENCES "Learning_PageProgress" ("PageId", "PersonId") ON DELETE CASCADE
);


CREATE TABLE "Learning_BlockProgress" (
    "PageId" character varying(26) NOT NULL,
    "BlockId" character varying(1000) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Rule" character varying(60) NOT NULL,
    "DoneUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Learning_BlockProgress" PRIMARY KEY ("PageId", "PersonId", "BlockId"),
    CONSTRAINT "FK_Learning_BlockProgress_Learning_PageProgress_PageId_PersonId" FOREIGN KEY ("PageId", "PersonId") REFERENCES "Learning_PageProgress" ("PageId", "PersonId") ON DELETE CASCADE
);


CREATE TABLE "Learning_PeerFeedback" (
    "Id" text NOT NULL,
    "UploadId" character varying(26) NOT NULL,
    "ReviewerId" character varying(26) NOT NULL,
    "BlockId" character varying(1000) NOT NULL,
    "DrawnUtc" timestamp with time zone NOT NULL,
    "Json" text NOT NULL,
    "GivenUtc" timestamp with time zone,
    CONSTRAINT "PK_Learning_PeerFeedback" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Learning_PeerFeedback_Kernel_Person_ReviewerId" FOREIGN KEY ("ReviewerId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_PeerFeedback_Learning_Upload_UploadId" FOREIGN KEY ("UploadId") REFERENCES "Learning_Upload" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_Skill" (
    "Id" text NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Kind" text NOT NULL,
    "Term" character varying(40) NOT NULL,
    "TermKey" character varying(120) NOT NULL,
    "Position" integer NOT NULL,
    CONSTRAINT "PK_People_Skill" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_People_Skill_People_Profile_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People_Profile" ("PersonId") ON DELETE CASCADE
);


CREATE TABLE "Sharing_ShareConsent" (
    "Id" text NOT NULL,
    "RequestId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Answer" text,
    "AnsweredUtc" timestamp with time zone,
    CONSTRAINT "PK_Sharing_ShareConsent" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Sharing_ShareConsent_Sharing_ShareRequest_RequestId" FOREIGN KEY ("RequestId") REFERENCES "Sharing_ShareRequest" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_CheckIn" (
    "Id" text NOT NULL,
    "CohortId" character varying(26) NOT NULL,
    "PhaseKey" character varying(40) NOT NULL,
    "OpenedUtc" timestamp with time zone NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    CONSTRAINT "PK_Cohorts_CheckIn" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Cohorts_CheckIn_Cohorts_Cohort_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts_Cohort" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_CohortMember" (
    "CohortId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "JoinedUtc" timestamp with time zone NOT NULL,
    "ClockUtc" timestamp with time zone,
    "LeftUtc" timestamp with time zone,
    "PhaseKey" character varying(40) NOT NULL,
    "PhaseSinceUtc" timestamp with time zone NOT NULL,
    "IsJudged" boolean NOT NULL,
    "Silent" integer NOT NULL,
    "Group" integer NOT NULL,
    "Pair" integer NOT NULL,
    "FormerPair" integer NOT NULL,
    CONSTRAINT "PK_Cohorts_CohortMember" PRIMARY KEY ("CohortId", "PersonId"),
    CONSTRAINT "FK_Cohorts_CohortMember_Cohorts_Cohort_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts_Cohort" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_Commitment" (
    "Id" text NOT NULL,
    "CohortId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "CreatedUtc" timestamp with time zone NOT NULL,
    "What" character varying(200) NOT NULL,
    "Where" character varying(120) NOT NULL,
    "WhenUtc" timestamp with time zone NOT NULL,
    "Asker" character varying(120) NOT NULL,
    "State" text NOT NULL,
    "PutOff" integer NOT NULL,
    "Note" character varying(600) NOT NULL,
    "AnsweredUtc" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Cohorts_Commitment" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Cohorts_Commitment_Cohorts_Cohort_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts_Cohort" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_CaseEntry" (
    "CaseId" character varying(26) NOT NULL,
    "Turn" integer NOT NULL,
    "Act" text NOT NULL,
    "ById" character varying(26) NOT NULL,
    "Words" character varying(4000) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Moderation_CaseEntry" PRIMARY KEY ("CaseId", "Turn"),
    CONSTRAINT "FK_Moderation_CaseEntry_Moderation_Case_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Moderation_Case" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_Flag" (
    "CaseId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Reason" text NOT NULL,
    "Words" character varying(500) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Moderation_Flag" PRIMARY KEY ("CaseId", "PersonId"),
    CONSTRAINT "FK_Moderation_Flag_Moderation_Case_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Moderation_Case" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_HeldPost" (
    "CaseId" character varying(26) NOT NULL,
    "CommunityId" character varying(26) NOT NULL,
    "AuthorId" character varying(26) NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "ItemId" character varying(26) NOT NULL,
    "Title" text NOT NULL,
    "Body" text NOT NULL,
    "Details" text NOT NULL,
    "Why" character varying(300) NOT NULL,
    "Utc" timestamp with time zone NOT NULL,
    "Path" character varying(1000) NOT NULL,
    CONSTRAINT "PK_Moderation_HeldPost" PRIMARY KEY ("CaseId"),
    CONSTRAINT "FK_Moderation_HeldPost_Moderation_Case_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Moderation_Case" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_PollVote" (
    "DiscussionId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Choice" integer NOT NULL,
    CONSTRAINT "PK_Discussions_PollVote" PRIMARY KEY ("DiscussionId", "PersonId", "Choice"),
    CONSTRAINT "FK_Discussions_PollVote_Discussions_Poll_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Poll" ("DiscussionId") ON DELETE CASCADE
);


CREATE TABLE "Discussions_ReplyVersion" (
    "ReplyId" character varying(26) NOT NULL,
    "Revision" integer NOT NULL,
    "Body" text NOT NULL,
    "UntilUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Discussions_ReplyVersion" PRIMARY KEY ("ReplyId", "Revision"),
    CONSTRAINT "FK_Discussions_ReplyVersion_Discussions_Reply_ReplyId" FOREIGN KEY ("ReplyId") REFERENCES "Discussions_Reply" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_SealLook" (
    "Id" text NOT NULL,
    "DiscussionId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "Act" text NOT NULL,
    "Reason" character varying(500) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Discussions_SealLook" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Discussions_SealLook_Discussions_SealedName_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_SealedName" ("DiscussionId") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_CheckInAnswer" (
    "CheckInId" character varying(26) NOT NULL,
    "PersonId" character varying(26) NOT NULL,
    "AtUtc" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Cohorts_CheckInAnswer" PRIMARY KEY ("CheckInId", "PersonId"),
    CONSTRAINT "FK_Cohorts_CheckInAnswer_Cohorts_CheckIn_CheckInId" FOREIGN KEY ("CheckInId") REFERENCES "Cohorts_CheckIn" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Activities_Activity_ClosedUtc_PhaseDueUtc" ON "Activities_Activity" ("ClosedUtc", "PhaseDueUtc");


CREATE INDEX "IX_Activities_Activity_CommunityId_ClosedUtc" ON "Activities_Activity" ("CommunityId", "ClosedUtc");


CREATE INDEX "IX_Activities_Activity_SubjectId" ON "Activities_Activity" ("SubjectId");


CREATE INDEX "IX_Activities_Participant_PersonId_IsAwaited" ON "Activities_Participant" ("PersonId", "IsAwaited");


CREATE UNIQUE INDEX "IX_Activities_Sheet_ActivityId_PhaseKey_Round_PersonId" ON "Activities_Sheet" ("ActivityId", "PhaseKey", "Round", "PersonId");


CREATE INDEX "IX_Activities_Sheet_PersonId" ON "Activities_Sheet" ("PersonId");


CREATE INDEX "IX_Books_Book_CommunityId" ON "Books_Book" ("CommunityId");


CREATE UNIQUE INDEX "IX_Books_Chapter_BookId_Kind_ItemId" ON "Books_Chapter" ("BookId", "Kind", "ItemId");


CREATE INDEX "IX_Books_Edition_BookId_State" ON "Books_Edition" ("BookId", "State");


CREATE INDEX "IX_Books_Edition_State_AskedUtc" ON "Books_Edition" ("State", "AskedUtc");


CREATE UNIQUE INDEX "IX_Books_WordsConsent_BookId_PersonId" ON "Books_WordsConsent" ("BookId", "PersonId");


CREATE INDEX "IX_Books_WordsConsent_PersonId" ON "Books_WordsConsent" ("PersonId");


CREATE UNIQUE INDEX "IX_CaseStudies_Adoption_CaseId_FoldedTeam" ON "CaseStudies_Adoption" ("CaseId", "FoldedTeam");


CREATE INDEX "IX_CaseStudies_CaseStudy_AdaptedFromId" ON "CaseStudies_CaseStudy" ("AdaptedFromId");


CREATE INDEX "IX_CaseStudies_CaseStudy_CommunityId_Standing" ON "CaseStudies_CaseStudy" ("CommunityId", "Standing");


CREATE INDEX "IX_CaseStudies_CaseStudy_ReviewDueUtc" ON "CaseStudies_CaseStudy" ("ReviewDueUtc");


CREATE INDEX "IX_CaseStudies_CaseTalk_CaseId" ON "CaseStudies_CaseTalk" ("CaseId");


CREATE UNIQUE INDEX "IX_Cohorts_CheckIn_CohortId_PhaseKey" ON "Cohorts_CheckIn" ("CohortId", "PhaseKey");


CREATE INDEX "IX_Cohorts_CheckIn_DiscussionId" ON "Cohorts_CheckIn" ("DiscussionId");


CREATE INDEX "IX_Cohorts_Cohort_CommunityId_CreatedUtc" ON "Cohorts_Cohort" ("CommunityId", "CreatedUtc");


CREATE INDEX "IX_Cohorts_Cohort_Ending" ON "Cohorts_Cohort" ("Ending");


CREATE INDEX "IX_Cohorts_CohortMember_PersonId" ON "Cohorts_CohortMember" ("PersonId");


CREATE INDEX "IX_Cohorts_Commitment_CohortId_PersonId" ON "Cohorts_Commitment" ("CohortId", "PersonId");


CREATE INDEX "IX_Cohorts_Commitment_PersonId" ON "Cohorts_Commitment" ("PersonId");


CREATE INDEX "IX_Communities_Charter_CommunityId_State_Number" ON "Communities_Charter" ("CommunityId", "State", "Number");


CREATE INDEX "IX_Communities_Charter_State_ProposedUtc" ON "Communities_Charter" ("State", "ProposedUtc");


CREATE INDEX "IX_Communities_Community_Privacy" ON "Communities_Community" ("Privacy");


CREATE UNIQUE INDEX "IX_Communities_Community_Slug" ON "Communities_Community" ("Slug");


CREATE INDEX "IX_Communities_Cover_CommunityId_State" ON "Communities_Cover" ("CommunityId", "State");


CREATE INDEX "IX_Communities_Cover_RoleId_State" ON "Communities_Cover" ("RoleId", "State");


CREATE INDEX "IX_Communities_Cover_State_UntilUtc" ON "Communities_Cover" ("State", "UntilUtc");


CREATE INDEX "IX_Communities_FacilitatorRole_CommunityId_Standing" ON "Communities_FacilitatorRole" ("CommunityId", "Standing");


CREATE INDEX "IX_Communities_FacilitatorRole_PersonId_Standing" ON "Communities_FacilitatorRole" ("PersonId", "Standing");


CREATE INDEX "IX_Communities_FacilitatorRole_Standing_UntilUtc" ON "Communities_FacilitatorRole" ("Standing", "UntilUtc");


CREATE INDEX "IX_Communities_FormerAddress_CommunityId" ON "Communities_FormerAddress" ("CommunityId");


CREATE INDEX "IX_Communities_Invitation_CommunityId_CreatedUtc" ON "Communities_Invitation" ("CommunityId", "CreatedUtc");


CREATE INDEX "IX_Communities_Invitation_NormalAddress_State" ON "Communities_Invitation" ("NormalAddress", "State");


CREATE UNIQUE INDEX "IX_Communities_Invitation_TokenHash" ON "Communities_Invitation" ("TokenHash");


CREATE INDEX "IX_Communities_InvitationLink_CommunityId" ON "Communities_InvitationLink" ("CommunityId");


CREATE UNIQUE INDEX "IX_Communities_InvitationLink_TokenHash" ON "Communities_InvitationLink" ("TokenHash");


CREATE INDEX "IX_Communities_JoinRequest_CommunityId_State_AskedUtc" ON "Communities_JoinRequest" ("CommunityId", "State", "AskedUtc");


CREATE INDEX "IX_Communities_JoinRequest_PersonId_CommunityId" ON "Communities_JoinRequest" ("PersonId", "CommunityId");


CREATE INDEX "IX_Communities_LogEntry_RoleId_DayUtc" ON "Communities_LogEntry" ("RoleId", "DayUtc");


CREATE UNIQUE INDEX "IX_Communities_MailDomain_CommunityId_Domain" ON "Communities_MailDomain" ("CommunityId", "Domain");


CREATE INDEX "IX_Communities_Membership_CommunityId_State_JoinedUtc" ON "Communities_Membership" ("CommunityId", "State", "JoinedUtc");


CREATE INDEX "IX_Communities_Membership_PersonId_State" ON "Communities_Membership" ("PersonId", "State");


CREATE INDEX "IX_Communities_Offshoot_ParentId_Utc" ON "Communities_Offshoot" ("ParentId", "Utc");


CREATE INDEX "IX_Communities_Thanks_CommunityId_Utc" ON "Communities_Thanks" ("CommunityId", "Utc");


CREATE INDEX "IX_Communities_Thanks_RoleId_FromId_Utc" ON "Communities_Thanks" ("RoleId", "FromId", "Utc");


CREATE INDEX "IX_Conversions_ConsentRequest_CommunityId" ON "Conversions_ConsentRequest" ("CommunityId");


CREATE INDEX "IX_Conversions_ConsentRequest_IntoId" ON "Conversions_ConsentRequest" ("IntoId");


CREATE INDEX "IX_Conversions_ConsentRequest_SourceId_RequestedById" ON "Conversions_ConsentRequest" ("SourceId", "RequestedById");


CREATE INDEX "IX_Conversions_Conversion_ProductId_ProductKind" ON "Conversions_Conversion" ("ProductId", "ProductKind");


CREATE INDEX "IX_Conversions_Conversion_SourceId_SourceKind" ON "Conversions_Conversion" ("SourceId", "SourceKind");


CREATE INDEX "IX_Conversions_ConversionPart_AuthorId" ON "Conversions_ConversionPart" ("AuthorId");


CREATE INDEX "IX_Conversions_WordConsent_PersonId" ON "Conversions_WordConsent" ("PersonId");


CREATE INDEX "IX_Discussions_Bookmark_DiscussionId" ON "Discussions_Bookmark" ("DiscussionId");


CREATE INDEX "IX_Discussions_Bookmark_RemindUtc" ON "Discussions_Bookmark" ("RemindUtc");


CREATE INDEX "IX_Discussions_Discussion_ActiveUtc" ON "Discussions_Discussion" ("ActiveUtc");


CREATE INDEX "IX_Discussions_Discussion_CommunityId_ActiveUtc" ON "Discussions_Discussion" ("CommunityId", "ActiveUtc");


CREATE INDEX "IX_Discussions_Discussion_StartedBy" ON "Discussions_Discussion" ("StartedBy");


CREATE INDEX "IX_Discussions_Draft_PersonId_SavedUtc" ON "Discussions_Draft" ("PersonId", "SavedUtc");


CREATE INDEX "IX_Discussions_Follow_PersonId_Level" ON "Discussions_Follow" ("PersonId", "Level");


CREATE INDEX "IX_Discussions_MovedReply_ToDiscussionId_ToNumber" ON "Discussions_MovedReply" ("ToDiscussionId", "ToNumber");


CREATE INDEX "IX_Discussions_Reaction_PersonId" ON "Discussions_Reaction" ("PersonId");


CREATE INDEX "IX_Discussions_ReadMark_DiscussionId" ON "Discussions_ReadMark" ("DiscussionId");


CREATE INDEX "IX_Discussions_ReadTime_DiscussionId" ON "Discussions_ReadTime" ("DiscussionId");


CREATE INDEX "IX_Discussions_Reply_AuthorId_DiscussionId" ON "Discussions_Reply" ("AuthorId", "DiscussionId");


CREATE INDEX "IX_Discussions_Reply_DiscussionId_CreatedUtc" ON "Discussions_Reply" ("DiscussionId", "CreatedUtc");


CREATE UNIQUE INDEX "IX_Discussions_Reply_DiscussionId_Number" ON "Discussions_Reply" ("DiscussionId", "Number");


CREATE INDEX "IX_Discussions_ScheduledPost_DueUtc" ON "Discussions_ScheduledPost" ("DueUtc");


CREATE INDEX "IX_Discussions_ScheduledPost_PersonId" ON "Discussions_ScheduledPost" ("PersonId");


CREATE INDEX "IX_Discussions_SealedName_PersonId" ON "Discussions_SealedName" ("PersonId");


CREATE INDEX "IX_Discussions_SealLook_DiscussionId" ON "Discussions_SealLook" ("DiscussionId");


CREATE INDEX "IX_Discussions_StageChange_DiscussionId_Utc" ON "Discussions_StageChange" ("DiscussionId", "Utc");


CREATE UNIQUE INDEX "IX_Events_CalendarLink_Hash" ON "Events_CalendarLink" ("Hash");


CREATE INDEX "IX_Events_CalendarLink_PersonId" ON "Events_CalendarLink" ("PersonId");


CREATE INDEX "IX_Events_Event_CommunityId_StartUtc" ON "Events_Event" ("CommunityId", "StartUtc");


CREATE INDEX "IX_Events_Event_StartUtc" ON "Events_Event" ("StartUtc");


CREATE INDEX "IX_Events_Registration_EventId_State_Turn" ON "Events_Registration" ("EventId", "State", "Turn");


CREATE INDEX "IX_Events_Registration_PersonId_State" ON "Events_Registration" ("PersonId", "State");


CREATE INDEX "IX_Ideas_Idea_CommunityId_Standing" ON "Ideas_Idea" ("CommunityId", "Standing");


CREATE INDEX "IX_Ideas_IdeaAuthor_PersonId" ON "Ideas_IdeaAuthor" ("PersonId");


CREATE INDEX "IX_Ideas_IdeaSupport_PersonId" ON "Ideas_IdeaSupport" ("PersonId");


CREATE INDEX "IX_Kernel_ContentItem_ContainerId_State_PublishedUtc" ON "Kernel_ContentItem" ("ContainerId", "State", "PublishedUtc");


CREATE INDEX "IX_Kernel_ContentItem_ContentType_State_ModifiedUtc" ON "Kernel_ContentItem" ("ContentType", "State", "ModifiedUtc");


CREATE UNIQUE INDEX "IX_Kernel_ContentItem_Path" ON "Kernel_ContentItem" ("Path");


CREATE INDEX "IX_Kernel_ContentItem_State_ModifiedUtc" ON "Kernel_ContentItem" ("State", "ModifiedUtc");


CREATE UNIQUE INDEX "IX_Kernel_ContentVersion_ItemId_Number" ON "Kernel_ContentVersion" ("ItemId", "Number");


CREATE INDEX "IX_Kernel_OutboxRow_ParkedUtc_DueUtc" ON "Kernel_OutboxRow" ("ParkedUtc", "DueUtc");


CREATE UNIQUE INDEX "IX_Kernel_Person_NormalizedEmail" ON "Kernel_Person" ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_Kernel_Person_NormalizedUserName" ON "Kernel_Person" ("NormalizedUserName");


CREATE INDEX "IX_Kernel_PersonRole_RoleId" ON "Kernel_PersonRole" ("RoleId");


CREATE UNIQUE INDEX "IX_Kernel_Role_NormalizedName" ON "Kernel_Role" ("NormalizedName");


CREATE INDEX "IX_Learning_AwaitedFact_BlockType_SubjectId" ON "Learning_AwaitedFact" ("BlockType", "SubjectId");


CREATE INDEX "IX_Learning_BlockAnswer_PersonId_SavedUtc" ON "Learning_BlockAnswer" ("PersonId", "SavedUtc");


CREATE INDEX "IX_Learning_BlockProgress_PageId_BlockId_DoneUtc" ON "Learning_BlockProgress" ("PageId", "BlockId", "DoneUtc");


CREATE UNIQUE INDEX "IX_Learning_Certificate_Code" ON "Learning_Certificate" ("Code");


CREATE UNIQUE INDEX "IX_Learning_Certificate_PersonId_SubjectId" ON "Learning_Certificate" ("PersonId", "SubjectId");


CREATE INDEX "IX_Learning_LearningPage_CommunityId" ON "Learning_LearningPage" ("CommunityId");


CREATE INDEX "IX_Learning_LearningPage_SetId" ON "Learning_LearningPage" ("SetId");


CREATE INDEX "IX_Learning_LearningPath_CommunityId" ON "Learning_LearningPath" ("CommunityId");


CREATE INDEX "IX_Learning_PageInvitation_PersonId" ON "Learning_PageInvitation" ("PersonId");


CREATE INDEX "IX_Learning_PageProgress_CompletedUtc_MovedUtc" ON "Learning_PageProgress" ("CompletedUtc", "MovedUtc");


CREATE INDEX "IX_Learning_PageProgress_PersonId" ON "Learning_PageProgress" ("PersonId");


CREATE INDEX "IX_Learning_PathProgress_PersonId" ON "Learning_PathProgress" ("PersonId");


CREATE INDEX "IX_Learning_PeerFeedback_ReviewerId_BlockId" ON "Learning_PeerFeedback" ("ReviewerId", "BlockId");


CREATE UNIQUE INDEX "IX_Learning_PeerFeedback_UploadId_ReviewerId" ON "Learning_PeerFeedback" ("UploadId", "ReviewerId");


CREATE UNIQUE INDEX "IX_Learning_Upload_PageId_BlockId_PersonId" ON "Learning_Upload" ("PageId", "BlockId", "PersonId");


CREATE INDEX "IX_Learning_Upload_PersonId" ON "Learning_Upload" ("PersonId");


CREATE INDEX "IX_Links_LinkPreview_DueUtc" ON "Links_LinkPreview" ("DueUtc");


CREATE UNIQUE INDEX "IX_Media_Attachment_Key" ON "Media_Attachment" ("Key");


CREATE INDEX "IX_Media_Attachment_OwnerId_CreatedUtc" ON "Media_Attachment" ("OwnerId", "CreatedUtc");


CREATE INDEX "IX_Media_Attachment_PlaceKey_CreatedUtc" ON "Media_Attachment" ("PlaceKey", "CreatedUtc");


CREATE INDEX "IX_Media_Attachment_SmallKey" ON "Media_Attachment" ("SmallKey");


CREATE INDEX "IX_Media_MediaFile_CreatedUtc" ON "Media_MediaFile" ("CreatedUtc");


CREATE UNIQUE INDEX "IX_Media_MediaFile_Key" ON "Media_MediaFile" ("Key");


CREATE UNIQUE INDEX "IX_Media_MediaFile_Path" ON "Media_MediaFile" ("Path");


CREATE INDEX "IX_Moderation_CannedReply_CommunityId_Title" ON "Moderation_CannedReply" ("CommunityId", "Title");


CREATE INDEX "IX_Moderation_Case_CommunityId_State_OpenedUtc" ON "Moderation_Case" ("CommunityId", "State", "OpenedUtc");


CREATE UNIQUE INDEX "IX_Moderation_Case_OpenKey" ON "Moderation_Case" ("OpenKey");


CREATE INDEX "IX_Moderation_Case_PersonId_CommunityId" ON "Moderation_Case" ("PersonId", "CommunityId");


CREATE INDEX "IX_Moderation_CaseEntry_Act_Utc" ON "Moderation_CaseEntry" ("Act", "Utc");


CREATE INDEX "IX_Moderation_HeldPost_AuthorId_Utc" ON "Moderation_HeldPost" ("AuthorId", "Utc");


CREATE INDEX "IX_Moderation_PersonalNote_CommunityId" ON "Moderation_PersonalNote" ("CommunityId");


CREATE INDEX "IX_Moderation_PersonalNote_PersonId_CommunityId" ON "Moderation_PersonalNote" ("PersonId", "CommunityId");


CREATE INDEX "IX_Notifications_Delivery_EndedUtc" ON "Notifications_Delivery" ("EndedUtc");


CREATE UNIQUE INDEX "IX_Notifications_Delivery_Key" ON "Notifications_Delivery" ("Key");


CREATE INDEX "IX_Notifications_Delivery_PersonId" ON "Notifications_Delivery" ("PersonId");


CREATE INDEX "IX_Notifications_Delivery_State_DueUtc" ON "Notifications_Delivery" ("State", "DueUtc");


CREATE INDEX "IX_Notifications_DigestSlot_NextUtc" ON "Notifications_DigestSlot" ("NextUtc");


CREATE INDEX "IX_Notifications_Notification_MailDueUtc" ON "Notifications_Notification" ("MailDueUtc") WHERE "MailDueUtc" IS NOT NULL AND "ReadUtc" IS NULL;


CREATE UNIQUE INDEX "IX_Notifications_Notification_PersonId_Key" ON "Notifications_Notification" ("PersonId", "Key") WHERE "ReadUtc" IS NULL;


CREATE INDEX "IX_Notifications_Notification_PersonId_ReadUtc_UpdatedUtc" ON "Notifications_Notification" ("PersonId", "ReadUtc", "UpdatedUtc");


CREATE INDEX "IX_Notifications_Notification_PersonId_UpdatedUtc" ON "Notifications_Notification" ("PersonId", "UpdatedUtc");


CREATE UNIQUE INDEX "IX_Notifications_ReplyAddress_PersonId_SubjectKey" ON "Notifications_ReplyAddress" ("PersonId", "SubjectKey");


CREATE INDEX "IX_Notifications_TakenReply_TakenUtc" ON "Notifications_TakenReply" ("TakenUtc");


CREATE INDEX "IX_Nudges_LocalRule_RuleId" ON "Nudges_LocalRule" ("RuleId");


CREATE UNIQUE INDEX "IX_Nudges_Nudge_Key" ON "Nudges_Nudge" ("Key");


CREATE INDEX "IX_Nudges_Nudge_MeasuredId_ActedUtc" ON "Nudges_Nudge" ("MeasuredId", "ActedUtc");


CREATE INDEX "IX_Nudges_Nudge_PersonId_EndedUtc" ON "Nudges_Nudge" ("PersonId", "EndedUtc");


CREATE INDEX "IX_Nudges_Nudge_PlaceId_IsTask_State" ON "Nudges_Nudge" ("PlaceId", "IsTask", "State");


CREATE INDEX "IX_Nudges_Nudge_RuleId_Experiment_State" ON "Nudges_Nudge" ("RuleId", "Experiment", "State");


CREATE INDEX "IX_Nudges_Nudge_State_DueUtc" ON "Nudges_Nudge" ("State", "DueUtc");


CREATE INDEX "IX_Nudges_NudgeRule_Key" ON "Nudges_NudgeRule" ("Key");


CREATE INDEX "IX_Nudges_OptOut_RuleId" ON "Nudges_OptOut" ("RuleId");


CREATE INDEX "IX_People_AnsweredTag_PersonId_Tag" ON "People_AnsweredTag" ("PersonId", "Tag");


CREATE INDEX "IX_People_Boundary_OtherId" ON "People_Boundary" ("OtherId");


CREATE INDEX "IX_People_HelpRequest_AskerId_RaisedUtc" ON "People_HelpRequest" ("AskerId", "RaisedUtc");


CREATE INDEX "IX_People_HelpRequest_DueUtc" ON "People_HelpRequest" ("DueUtc");


CREATE UNIQUE INDEX "IX_People_HelpStep_RequestId_Number" ON "People_HelpStep" ("RequestId", "Number");


CREATE INDEX "IX_People_HelpStep_ToId_RequestId" ON "People_HelpStep" ("ToId", "RequestId");


CREATE INDEX "IX_People_Introduction_CommunityId_State_AtUtc" ON "People_Introduction" ("CommunityId", "State", "AtUtc");


CREATE INDEX "IX_People_Skill_Kind_TermKey" ON "People_Skill" ("Kind", "TermKey");


CREATE UNIQUE INDEX "IX_People_Skill_PersonId_Kind_TermKey" ON "People_Skill" ("PersonId", "Kind", "TermKey");


CREATE UNIQUE INDEX "IX_Search_Entry_Kind_ThingId" ON "Search_Entry" ("Kind", "ThingId");


CREATE INDEX "IX_Sharing_Connection_DueUtc" ON "Sharing_Connection" ("DueUtc");


CREATE UNIQUE INDEX "IX_Sharing_Connection_OtherTenantId_OtherIsHub" ON "Sharing_Connection" ("OtherTenantId", "OtherIsHub") WHERE "EndedUtc" IS NULL;


CREATE UNIQUE INDEX "IX_Sharing_InboxEntry_ConnectionId_ShareKey" ON "Sharing_InboxEntry" ("ConnectionId", "ShareKey");


CREATE INDEX "IX_Sharing_InboxEntry_DueUtc" ON "Sharing_InboxEntry" ("DueUtc");


CREATE INDEX "IX_Sharing_InboxEntry_ItemId" ON "Sharing_InboxEntry" ("ItemId");


CREATE UNIQUE INDEX "IX_Sharing_JoiningCode_CodeHash" ON "Sharing_JoiningCode" ("CodeHash");


CREATE UNIQUE INDEX "IX_Sharing_OutwardShare_CaseId_ConnectionId" ON "Sharing_OutwardShare" ("CaseId", "ConnectionId");


CREATE INDEX "IX_Sharing_OutwardShare_ConnectionId" ON "Sharing_OutwardShare" ("ConnectionId");


CREATE INDEX "IX_Sharing_OutwardShare_DueUtc" ON "Sharing_OutwardShare" ("DueUtc");


CREATE INDEX "IX_Sharing_ShareConsent_PersonId" ON "Sharing_ShareConsent" ("PersonId");


CREATE UNIQUE INDEX "IX_Sharing_ShareConsent_RequestId_PersonId" ON "Sharing_ShareConsent" ("RequestId", "PersonId");


CREATE INDEX "IX_Sharing_ShareRequest_CaseId_ConnectionId" ON "Sharing_ShareRequest" ("CaseId", "ConnectionId");


CREATE INDEX "IX_Sharing_ShareRequest_ConnectionId" ON "Sharing_ShareRequest" ("ConnectionId");


CREATE INDEX "IX_Sharing_ShareRequest_State" ON "Sharing_ShareRequest" ("State");


CREATE INDEX "IX_Users_AccountToken_PersonId_Purpose" ON "Users_AccountToken" ("PersonId", "Purpose");


CREATE INDEX "IX_Users_Invitation_Address" ON "Users_Invitation" ("Address");


CREATE UNIQUE INDEX "IX_Users_Invitation_TokenHash" ON "Users_Invitation" ("TokenHash");


CREATE INDEX "IX_Users_Session_PersonId" ON "Users_Session" ("PersonId");


CREATE UNIQUE INDEX "IX_Users_Session_TokenHash" ON "Users_Session" ("TokenHash");


CREATE UNIQUE INDEX "IX_Wiki_PageAdoption_PageId" ON "Wiki_PageAdoption" ("PageId");


CREATE INDEX "IX_Wiki_PageAdoption_SourceId" ON "Wiki_PageAdoption" ("SourceId");


CREATE INDEX "IX_Wiki_WikiFollow_PersonId" ON "Wiki_WikiFollow" ("PersonId");


CREATE INDEX "IX_Wiki_WikiLink_CommunityId_ToKey" ON "Wiki_WikiLink" ("CommunityId", "ToKey");


CREATE INDEX "IX_Wiki_WikiLink_FromId_FromNumber" ON "Wiki_WikiLink" ("FromId", "FromNumber");


CREATE INDEX "IX_Wiki_WikiLink_ToId" ON "Wiki_WikiLink" ("ToId");


CREATE INDEX "IX_Wiki_WikiName_PageId" ON "Wiki_WikiName" ("PageId");


CREATE INDEX "IX_Wiki_WikiPage_CommunityId_ChangedUtc" ON "Wiki_WikiPage" ("CommunityId", "ChangedUtc");


CREATE INDEX "IX_Wiki_WikiVersion_AuthorId_Utc" ON "Wiki_WikiVersion" ("AuthorId", "Utc");


CREATE INDEX "IX_Workflows_WorkflowDoor_WorkflowTypeId" ON "Workflows_WorkflowDoor" ("WorkflowTypeId");


CREATE INDEX "IX_Workflows_WorkflowRun_DueUtc" ON "Workflows_WorkflowRun" ("DueUtc");


CREATE INDEX "IX_Workflows_WorkflowRun_Status_EndedUtc" ON "Workflows_WorkflowRun" ("Status", "EndedUtc");


CREATE INDEX "IX_Workflows_WorkflowRun_WorkflowTypeId_Status" ON "Workflows_WorkflowRun" ("WorkflowTypeId", "Status");


CREATE INDEX "IX_Workflows_WorkflowTimer_NextUtc" ON "Workflows_WorkflowTimer" ("NextUtc");


CREATE INDEX "IX_Workflows_WorkflowType_Name" ON "Workflows_WorkflowType" ("Name");


CREATE INDEX "IX_Workflows_WorkflowType_OriginId" ON "Workflows_WorkflowType" ("OriginId");


CREATE UNIQUE INDEX "IX_Workflows_WorkflowVersion_WorkflowTypeId_Number" ON "Workflows_WorkflowVersion" ("WorkflowTypeId", "Number");


CREATE INDEX "IX_Workflows_WorkflowWait_DueUtc" ON "Workflows_WorkflowWait" ("DueUtc");


CREATE INDEX "IX_Workflows_WorkflowWait_Kind_Name_CorrelationId" ON "Workflows_WorkflowWait" ("Kind", "Name", "CorrelationId");


CREATE INDEX "IX_Workflows_WorkflowWait_RunId" ON "Workflows_WorkflowWait" ("RunId");



CREATE TABLE "Search_Text" (
    "Number" bigint NOT NULL,
    "Words" tsvector NOT NULL,
    CONSTRAINT "PK_Search_Text" PRIMARY KEY ("Number")
);


CREATE INDEX "IX_Search_Text_Words" ON "Search_Text" USING gin ("Words");

