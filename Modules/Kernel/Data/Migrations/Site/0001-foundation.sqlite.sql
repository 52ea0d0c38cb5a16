CREATE TABLE "Activities_Activity" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Activities_Activity" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "FormatKey" TEXT NOT NULL,
    "FormatJson" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "PhaseKey" TEXT NOT NULL,
    "PhaseSinceUtc" TEXT NOT NULL,
    "PhaseDueUtc" TEXT NULL,
    "Visit" INTEGER NOT NULL,
    "Round" INTEGER NOT NULL,
    "Decision" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "IsOverdueTold" INTEGER NOT NULL,
    "AwaitsFacilitators" INTEGER NOT NULL,
    "ClosedUtc" TEXT NULL,
    "ChangedUtc" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Activities_ActivityMute" (
    "ActivityId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "PK_Activities_ActivityMute" PRIMARY KEY ("ActivityId", "PersonId")
);


CREATE TABLE "Activities_FormatRow" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Activities_FormatRow" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "IsOn" INTEGER NOT NULL,
    "SavedUtc" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Books_Book" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Books_Book" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "CoverWords" TEXT NOT NULL,
    "Foreword" TEXT NOT NULL,
    "ForewordHtml" TEXT NOT NULL,
    "ForewordById" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "ChangedUtc" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "CaseStudies_Adoption" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CaseStudies_Adoption" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "Team" TEXT NOT NULL,
    "FoldedTeam" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "UserName" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "Result" TEXT NOT NULL,
    "AskedUtc" TEXT NULL,
    "AnsweredUtc" TEXT NULL
);


CREATE TABLE "CaseStudies_CaseDraft" (
    "CaseId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Answers" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "SavedUtc" TEXT NOT NULL,
    CONSTRAINT "PK_CaseStudies_CaseDraft" PRIMARY KEY ("CaseId", "PersonId")
);


CREATE TABLE "CaseStudies_CaseMute" (
    "CaseId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "PK_CaseStudies_CaseMute" PRIMARY KEY ("CaseId", "PersonId")
);


CREATE TABLE "CaseStudies_CaseTalk" (
    "DiscussionId" TEXT NOT NULL CONSTRAINT "PK_CaseStudies_CaseTalk" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "BroughtBy" TEXT NOT NULL,
    "BroughtUtc" TEXT NOT NULL
);


CREATE TABLE "Cohorts_CohortFormatRow" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Cohorts_CohortFormatRow" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "SavedUtc" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Communities_Offshoot" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_Offshoot" PRIMARY KEY,
    "ParentId" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Utc" TEXT NOT NULL
);


CREATE TABLE "Conversions_ConsentRequest" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Conversions_ConsentRequest" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "SourceKind" TEXT NOT NULL,
    "SourceId" TEXT NOT NULL,
    "SourceTitle" TEXT NOT NULL,
    "IntoId" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "ProductKind" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Starts" TEXT NOT NULL,
    "RequestedById" TEXT NOT NULL,
    "RequestedUtc" TEXT NOT NULL,
    "AnswerByUtc" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "EndedUtc" TEXT NULL,
    "ConversionId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Conversions_Conversion" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Conversions_Conversion" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "SourceCommunityId" TEXT NOT NULL,
    "SourceKind" TEXT NOT NULL,
    "SourceId" TEXT NOT NULL,
    "ProductKind" TEXT NOT NULL,
    "ProductId" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    "RequestId" TEXT NOT NULL,
    "UpTo" INTEGER NOT NULL,
    "PassedOver" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Discussions_Draft" (
    "PersonId" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "DiscussionId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "SavedUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Discussions_Draft" PRIMARY KEY ("PersonId", "CommunityId", "DiscussionId")
);


CREATE TABLE "Discussions_MovedReply" (
    "DiscussionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "ToDiscussionId" TEXT NOT NULL,
    "ToNumber" INTEGER NOT NULL,
    CONSTRAINT "PK_Discussions_MovedReply" PRIMARY KEY ("DiscussionId", "Number")
);


CREATE TABLE "Discussions_ScheduledPost" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Discussions_ScheduledPost" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Tags" TEXT NOT NULL,
    "PollChoices" TEXT NULL,
    "PollMultiple" INTEGER NOT NULL,
    "PollClosesUtc" TEXT NULL,
    "PostUtc" TEXT NOT NULL,
    "DueUtc" TEXT NULL,
    "Refused" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Discussions_ShownPrompt" (
    "PersonId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "DiscussionId" TEXT NOT NULL,
    "Times" INTEGER NOT NULL,
    CONSTRAINT "PK_Discussions_ShownPrompt" PRIMARY KEY ("PersonId", "Kind", "DiscussionId")
);


CREATE TABLE "Kernel_ContentItem" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Kernel_ContentItem" PRIMARY KEY,
    "ContentType" TEXT NOT NULL,
    "DisplayText" TEXT NOT NULL,
    "FoldedTitle" TEXT NOT NULL,
    "Path" TEXT NULL,
    "ContainerId" TEXT NULL,
    "State" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "Author" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "ModifiedUtc" TEXT NOT NULL,
    "PublishedUtc" TEXT NULL,
    "Parts" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "VersionId" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Kernel_ContentPartRow" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Kernel_ContentPartRow" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Kernel_ContentTypeRow" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Kernel_ContentTypeRow" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Kernel_JobSlot" (
    "Job" TEXT NOT NULL CONSTRAINT "PK_Kernel_JobSlot" PRIMARY KEY,
    "NextUtc" TEXT NOT NULL,
    "LastUtc" TEXT NULL,
    "Error" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Kernel_OutboxRow" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Kernel_OutboxRow" PRIMARY KEY,
    "EventName" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "Handler" TEXT NOT NULL,
    "RaisedUtc" TEXT NOT NULL,
    "DueUtc" TEXT NOT NULL,
    "Depth" INTEGER NOT NULL,
    "Tries" INTEGER NOT NULL,
    "ParkedUtc" TEXT NULL,
    "Error" TEXT NULL
);


CREATE TABLE "Kernel_Person" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Kernel_Person" PRIMARY KEY,
    "DisplayName" TEXT NOT NULL,
    "JobTitle" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Bio" TEXT NOT NULL,
    "BioHtml" TEXT NOT NULL,
    "Photo" TEXT NOT NULL,
    "JoinedUtc" TEXT NOT NULL,
    "TimeZoneId" TEXT NOT NULL,
    "SeenUtc" TEXT NULL,
    "SuspendedUtc" TEXT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);


CREATE TABLE "Kernel_Role" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Kernel_Role" PRIMARY KEY,
    "Description" TEXT NOT NULL,
    "Permissions" TEXT NULL,
    "Name" TEXT NULL,
    "NormalizedName" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);


CREATE TABLE "Kernel_SiteDocument" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Kernel_SiteDocument" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Links_LinkPreview" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Links_LinkPreview" PRIMARY KEY,
    "Url" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Site" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "LookedUtc" TEXT NULL,
    "DueUtc" TEXT NULL
);


CREATE TABLE "Links_LinkUse" (
    "Key" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    CONSTRAINT "PK_Links_LinkUse" PRIMARY KEY ("Key", "Place")
);


CREATE TABLE "Media_Attachment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Media_Attachment" PRIMARY KEY,
    "OwnerId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "SmallKey" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Width" INTEGER NULL,
    "Height" INTEGER NULL,
    "CreatedUtc" TEXT NOT NULL,
    "PlaceKey" TEXT NOT NULL
);


CREATE TABLE "Media_MediaFile" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Media_MediaFile" PRIMARY KEY,
    "Path" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Sha256" TEXT NOT NULL,
    "Visibility" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL
);


CREATE TABLE "Moderation_CannedReply" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Moderation_CannedReply" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Text" TEXT NOT NULL
);


CREATE TABLE "Notifications_AddressTrouble" (
    "Address" TEXT NOT NULL CONSTRAINT "PK_Notifications_AddressTrouble" PRIMARY KEY,
    "Refusals" INTEGER NOT NULL,
    "LastUtc" TEXT NOT NULL,
    "StoppedUtc" TEXT NULL
);


CREATE TABLE "Notifications_ReplySeal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notifications_ReplySeal" PRIMARY KEY,
    "SealedKey" TEXT NOT NULL
);


CREATE TABLE "Notifications_TakenReply" (
    "MailHash" TEXT NOT NULL CONSTRAINT "PK_Notifications_TakenReply" PRIMARY KEY,
    "TakenUtc" TEXT NOT NULL
);


CREATE TABLE "Nudges_LocalRule" (
    "PlaceId" TEXT NOT NULL,
    "RuleId" TEXT NOT NULL,
    "IsOn" INTEGER NULL,
    "Text" TEXT NOT NULL,
    "Draft" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_Nudges_LocalRule" PRIMARY KEY ("PlaceId", "RuleId")
);


CREATE TABLE "Nudges_Nudge" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Nudges_Nudge" PRIMARY KEY,
    "RuleId" TEXT NOT NULL,
    "Experiment" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "MeasuredId" TEXT NOT NULL,
    "PlaceId" TEXT NOT NULL,
    "ItemId" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "OccasionJson" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "IsTask" INTEGER NOT NULL,
    "IsMailed" INTEGER NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "DueUtc" TEXT NOT NULL,
    "EndedUtc" TEXT NULL,
    "ActByUtc" TEXT NULL,
    "ActedUtc" TEXT NULL,
    "Answer" TEXT NOT NULL,
    "AnsweredUtc" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    "Draft" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "People_AnsweredTag" (
    "DiscussionId" TEXT NOT NULL,
    "Tag" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    CONSTRAINT "PK_People_AnsweredTag" PRIMARY KEY ("DiscussionId", "Tag")
);


CREATE TABLE "People_HelpRequest" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People_HelpRequest" PRIMARY KEY,
    "AskerId" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "RaisedUtc" TEXT NOT NULL,
    "DueUtc" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Search_Entry" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Search_Entry" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "ThingId" TEXT NOT NULL,
    "ScopeKey" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL
);


CREATE TABLE "Search_KnownWord" (
    "Text" TEXT NOT NULL CONSTRAINT "PK_Search_KnownWord" PRIMARY KEY,
    "Count" INTEGER NOT NULL
);


CREATE TABLE "Search_Rebuild" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Search_Rebuild" PRIMARY KEY,
    "StartedUtc" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "AfterId" TEXT NOT NULL,
    "Done" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "FinishedUtc" TEXT NULL
);


CREATE TABLE "Search_Variant" (
    "Text" TEXT NOT NULL,
    "Word" TEXT NOT NULL,
    CONSTRAINT "PK_Search_Variant" PRIMARY KEY ("Text", "Word")
);


CREATE TABLE "Sharing_Connection" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sharing_Connection" PRIMARY KEY,
    "OtherTenantId" TEXT NOT NULL,
    "OtherName" TEXT NOT NULL,
    "OtherIsHub" INTEGER NOT NULL,
    "MadeById" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "EndedUtc" TEXT NULL,
    "EndedBecause" TEXT NOT NULL,
    "DueUtc" TEXT NULL,
    "WaitsSinceUtc" TEXT NULL,
    "Tries" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Sharing_JoiningCode" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sharing_JoiningCode" PRIMARY KEY,
    "CodeHash" TEXT NOT NULL,
    "Whom" TEXT NOT NULL,
    "MadeById" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "ExpiresUtc" TEXT NOT NULL,
    "RevokedUtc" TEXT NULL,
    "UsedUtc" TEXT NULL,
    "UsedById" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Users_FailedSignIns" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Users_FailedSignIns" PRIMARY KEY,
    "Count" INTEGER NOT NULL,
    "LastUtc" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Users_Invitation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Users_Invitation" PRIMARY KEY,
    "Address" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "RoleName" TEXT NOT NULL,
    "InvitedById" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "ExpiresUtc" TEXT NOT NULL,
    "AcceptedUtc" TEXT NULL
);


CREATE TABLE "Wiki_WikiLink" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Wiki_WikiLink" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "FromId" TEXT NOT NULL,
    "FromNumber" INTEGER NOT NULL,
    "ToId" TEXT NOT NULL,
    "ToKey" TEXT NOT NULL
);


CREATE TABLE "Workflows_RunStep" (
    "RunId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "StepId" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Workflows_RunStep" PRIMARY KEY ("RunId", "Number")
);


CREATE TABLE "Workflows_WorkflowDoor" (
    "TokenHash" TEXT NOT NULL CONSTRAINT "PK_Workflows_WorkflowDoor" PRIMARY KEY,
    "WorkflowTypeId" TEXT NOT NULL,
    "StepId" TEXT NOT NULL,
    "MadeUtc" TEXT NOT NULL
);


CREATE TABLE "Workflows_WorkflowRun" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Workflows_WorkflowRun" PRIMARY KEY,
    "WorkflowTypeId" TEXT NOT NULL,
    "VersionId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "DueUtc" TEXT NULL,
    "CorrelationId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "ItemId" TEXT NOT NULL,
    "OccasionJson" TEXT NOT NULL,
    "StateJson" TEXT NOT NULL,
    "StartedUtc" TEXT NOT NULL,
    "EndedUtc" TEXT NULL,
    "Steps" INTEGER NOT NULL,
    "Depth" INTEGER NOT NULL,
    "Waits" INTEGER NOT NULL,
    "Tries" INTEGER NOT NULL,
    "FailedStepId" TEXT NOT NULL,
    "Error" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Workflows_WorkflowTimer" (
    "WorkflowTypeId" TEXT NOT NULL,
    "StepId" TEXT NOT NULL,
    "Cron" TEXT NOT NULL,
    "UsesSiteTime" INTEGER NOT NULL,
    "NextUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Workflows_WorkflowTimer" PRIMARY KEY ("WorkflowTypeId", "StepId")
);


CREATE TABLE "Workflows_WorkflowType" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Workflows_WorkflowType" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "IsEnabled" INTEGER NOT NULL,
    "IsReady" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    "VersionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OriginId" TEXT NOT NULL,
    "OriginPath" TEXT NOT NULL,
    "SavedUtc" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Workflows_WorkflowVersion" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Workflows_WorkflowVersion" PRIMARY KEY,
    "WorkflowTypeId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedUtc" TEXT NOT NULL
);


CREATE TABLE "Activities_Participant" (
    "ActivityId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "AssignedUtc" TEXT NOT NULL,
    "IsElsewhere" INTEGER NOT NULL,
    "ReadyInVisit" INTEGER NOT NULL,
    "RemindedUtc" TEXT NULL,
    "ReleasedUtc" TEXT NULL,
    "ReleasedReason" TEXT NOT NULL,
    "IsAwaited" INTEGER NOT NULL,
    CONSTRAINT "PK_Activities_Participant" PRIMARY KEY ("ActivityId", "PersonId", "Role"),
    CONSTRAINT "FK_Activities_Participant_Activities_Activity_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities_Activity" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Activities_Point" (
    "ActivityId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "ById" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "ClaimedBy" TEXT NOT NULL,
    "Resolution" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    "AnsweredBy" TEXT NOT NULL,
    "AnsweredUtc" TEXT NULL,
    "HiddenReason" TEXT NOT NULL,
    "AnswerHiddenReason" TEXT NOT NULL,
    CONSTRAINT "PK_Activities_Point" PRIMARY KEY ("ActivityId", "Number"),
    CONSTRAINT "FK_Activities_Point_Activities_Activity_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities_Activity" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Activities_Sheet" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Activities_Sheet" PRIMARY KEY,
    "ActivityId" TEXT NOT NULL,
    "PhaseKey" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "HiddenReason" TEXT NOT NULL,
    "AnswersJson" TEXT NOT NULL,
    "Words" INTEGER NOT NULL,
    "SavedUtc" TEXT NOT NULL,
    "CompletedUtc" TEXT NULL,
    CONSTRAINT "FK_Activities_Sheet_Activities_Activity_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities_Activity" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Activities_Turn" (
    "ActivityId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "FromKey" TEXT NOT NULL,
    "ToKey" TEXT NOT NULL,
    "How" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Warm" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    CONSTRAINT "PK_Activities_Turn" PRIMARY KEY ("ActivityId", "Number"),
    CONSTRAINT "FK_Activities_Turn_Activities_Activity_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities_Activity" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Books_Chapter" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Books_Chapter" PRIMARY KEY,
    "BookId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ItemId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "FK_Books_Chapter_Books_Book_BookId" FOREIGN KEY ("BookId") REFERENCES "Books_Book" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Books_Edition" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Books_Edition" PRIMARY KEY,
    "BookId" TEXT NOT NULL,
    "AskedById" TEXT NOT NULL,
    "AskedUtc" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Done" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "Failure" TEXT NOT NULL,
    "MadeUtc" TEXT NULL,
    "IsConsented" INTEGER NOT NULL,
    "IsRecalled" INTEGER NOT NULL,
    "HtmlBytes" INTEGER NOT NULL,
    "EpubBytes" INTEGER NOT NULL,
    "LeftOut" INTEGER NOT NULL,
    "PlanJson" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Books_Edition_Books_Book_BookId" FOREIGN KEY ("BookId") REFERENCES "Books_Book" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Books_WordsConsent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Books_WordsConsent" PRIMARY KEY,
    "BookId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "AskedUtc" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredUtc" TEXT NULL,
    "IsOpen" INTEGER NOT NULL,
    "Agreed" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Books_WordsConsent_Books_Book_BookId" FOREIGN KEY ("BookId") REFERENCES "Books_Book" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Conversions_ConsentPassage" (
    "RequestId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Paraphrase" TEXT NOT NULL,
    "ParaphraseSeenUtc" TEXT NULL,
    "IsApproved" INTEGER NOT NULL,
    CONSTRAINT "PK_Conversions_ConsentPassage" PRIMARY KEY ("RequestId", "Number"),
    CONSTRAINT "FK_Conversions_ConsentPassage_Conversions_ConsentRequest_RequestId" FOREIGN KEY ("RequestId") REFERENCES "Conversions_ConsentRequest" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Conversions_WordConsent" (
    "RequestId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredUtc" TEXT NULL,
    CONSTRAINT "PK_Conversions_WordConsent" PRIMARY KEY ("RequestId", "PersonId"),
    CONSTRAINT "FK_Conversions_WordConsent_Conversions_ConsentRequest_RequestId" FOREIGN KEY ("RequestId") REFERENCES "Conversions_ConsentRequest" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Conversions_ConversionPart" (
    "ConversionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Naming" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "Words" TEXT NOT NULL,
    "WithdrawnUtc" TEXT NULL,
    "Traces" TEXT NOT NULL,
    CONSTRAINT "PK_Conversions_ConversionPart" PRIMARY KEY ("ConversionId", "Number"),
    CONSTRAINT "FK_Conversions_ConversionPart_Conversions_Conversion_ConversionId" FOREIGN KEY ("ConversionId") REFERENCES "Conversions_Conversion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CaseStudies_CaseStudy" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CaseStudies_CaseStudy" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Answers" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "AuthorIds" TEXT NOT NULL,
    "Standing" TEXT NOT NULL,
    "SubmittedUtc" TEXT NULL,
    "AcceptedUtc" TEXT NULL,
    "ReviewDueUtc" TEXT NULL,
    "RetiredReason" TEXT NOT NULL,
    "AdaptedFromId" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "HtmlVersion" INTEGER NOT NULL,
    "Summary" TEXT NOT NULL,
    "WordTotal" INTEGER NOT NULL,
    "HandedInAnswers" TEXT NOT NULL,
    "HandedInEvidence" TEXT NOT NULL,
    "HiddenUtc" TEXT NULL,
    "HiddenReason" TEXT NOT NULL,
    CONSTRAINT "FK_CaseStudies_CaseStudy_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Community" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_Community" PRIMARY KEY,
    "Purpose" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "DescriptionHtml" TEXT NOT NULL,
    "HtmlVersion" INTEGER NOT NULL,
    "Privacy" TEXT NOT NULL,
    "Joining" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "MemberCount" INTEGER NOT NULL,
    "ParentId" TEXT NOT NULL,
    "MembersStartGroups" INTEGER NOT NULL,
    "Lifecycle" TEXT NOT NULL,
    "LifecycleReason" TEXT NOT NULL,
    "LifecycleUtc" TEXT NULL,
    CONSTRAINT "FK_Communities_Community_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_FacilitatorRole" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_FacilitatorRole" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Duties" TEXT NOT NULL,
    "HoursAMonth" INTEGER NULL,
    "FromUtc" TEXT NULL,
    "UntilUtc" TEXT NULL,
    "Standing" TEXT NOT NULL,
    "OfferedBy" TEXT NOT NULL,
    "AnsweredUtc" TEXT NULL,
    "BegunUtc" TEXT NULL,
    "EndedUtc" TEXT NULL,
    CONSTRAINT "FK_Communities_FacilitatorRole_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Content_BlockChange" (
    "ItemId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "BlockId" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "BeforeJson" TEXT NULL,
    "AfterJson" TEXT NULL,
    "IsUndone" INTEGER NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Content_BlockChange" PRIMARY KEY ("ItemId", "PersonId", "Number"),
    CONSTRAINT "FK_Content_BlockChange_Kernel_ContentItem_ItemId" FOREIGN KEY ("ItemId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Discussion" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Discussions_Discussion" PRIMARY KEY,
    "AnswerNumber" INTEGER NULL,
    "AnsweredBy" TEXT NOT NULL,
    "AnsweredUtc" TEXT NULL,
    "CommunityId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "HtmlVersion" INTEGER NOT NULL,
    "Words" INTEGER NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "IsPinned" INTEGER NOT NULL,
    "EditedUtc" TEXT NULL,
    "ClosedUtc" TEXT NULL,
    "ClosedReason" TEXT NOT NULL,
    "ClosedBy" TEXT NOT NULL,
    "ReplyCount" INTEGER NOT NULL,
    "LastNumber" INTEGER NOT NULL,
    "LastReplyUtc" TEXT NULL,
    "FirstReplyUtc" TEXT NULL,
    "LastReplyBy" TEXT NULL,
    "ActiveUtc" TEXT NOT NULL,
    "HiddenUtc" TEXT NULL,
    "HiddenReason" TEXT NOT NULL,
    "Pace" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "StagedUtc" TEXT NULL,
    "DeclinedStage" TEXT NULL,
    "Tags" TEXT NOT NULL,
    CONSTRAINT "FK_Discussions_Discussion_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Events_Event" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Events_Event" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "HtmlVersion" INTEGER NOT NULL,
    "StartUtc" TEXT NOT NULL,
    "EndUtc" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "JoinLink" TEXT NOT NULL,
    "Agenda" TEXT NOT NULL,
    "Capacity" INTEGER NOT NULL,
    "ClosesUtc" TEXT NULL,
    "HostIds" TEXT NOT NULL,
    "WriteUp" TEXT NOT NULL,
    "ImportedUid" TEXT NULL,
    "CancelledUtc" TEXT NULL,
    "CancelledReason" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "ToldStartUtc" TEXT NULL,
    CONSTRAINT "FK_Events_Event_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Ideas_Idea" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Ideas_Idea" PRIMARY KEY,
    "AcknowledgeByUtc" TEXT NOT NULL,
    "ShapeByUtc" TEXT NOT NULL,
    "DecideByUtc" TEXT NOT NULL,
    "PublicFromUtc" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "HtmlVersion" INTEGER NOT NULL,
    "Words" INTEGER NOT NULL,
    "DiscussionId" TEXT NOT NULL,
    "SplitFromId" TEXT NOT NULL,
    "MergedIntoId" TEXT NOT NULL,
    "HiddenUtc" TEXT NULL,
    "HiddenReason" TEXT NOT NULL,
    "Standing" TEXT NOT NULL,
    "CarrierId" TEXT NOT NULL,
    "AcknowledgedUtc" TEXT NULL,
    "Problem" TEXT NOT NULL,
    "Benefit" TEXT NOT NULL,
    "Effort" TEXT NOT NULL,
    "Measure" TEXT NOT NULL,
    "Scores" TEXT NOT NULL,
    "Decision" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "DecidedUtc" TEXT NULL,
    "DecidedById" TEXT NOT NULL,
    "AgainUtc" TEXT NULL,
    "Plan" TEXT NOT NULL,
    "EndUtc" TEXT NULL,
    "Result" TEXT NOT NULL,
    "WeDid" TEXT NOT NULL,
    "SharedUtc" TEXT NULL,
    CONSTRAINT "FK_Ideas_Idea_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Kernel_ContentVersion" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Kernel_ContentVersion" PRIMARY KEY,
    "ItemId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "Author" TEXT NOT NULL,
    "SavedUtc" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Kernel_ContentVersion_Kernel_ContentItem_ItemId" FOREIGN KEY ("ItemId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_AwaitedFact" (
    "PageId" TEXT NOT NULL,
    "BlockId" TEXT NOT NULL,
    "BlockType" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    CONSTRAINT "PK_Learning_AwaitedFact" PRIMARY KEY ("PageId", "BlockId"),
    CONSTRAINT "FK_Learning_AwaitedFact_Kernel_ContentItem_PageId" FOREIGN KEY ("PageId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_LearningPage" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Learning_LearningPage" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "ForWhom" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Rule" TEXT NOT NULL,
    "RuleAmount" INTEGER NOT NULL,
    "GivesCertificate" INTEGER NOT NULL,
    "Language" TEXT NOT NULL,
    "SetId" TEXT NOT NULL,
    "MustRedo" INTEGER NOT NULL,
    "RedoneUtc" TEXT NULL,
    CONSTRAINT "FK_Learning_LearningPage_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_LearningPath" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Learning_LearningPath" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "GivesCertificate" INTEGER NOT NULL,
    "IsForFacilitators" INTEGER NOT NULL,
    CONSTRAINT "FK_Learning_LearningPath_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Nudges_NudgeRule" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Nudges_NudgeRule" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Trigger" TEXT NOT NULL,
    "Delay" INTEGER NOT NULL,
    "Unit" TEXT NOT NULL,
    "Conditions" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "MostPeople" INTEGER NOT NULL,
    "Channels" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Link" TEXT NOT NULL,
    "LinkText" TEXT NOT NULL,
    "Draft" TEXT NOT NULL,
    "Act" TEXT NOT NULL,
    "Priority" TEXT NOT NULL,
    "ThrottleMost" INTEGER NOT NULL,
    "ThrottleDays" INTEGER NOT NULL,
    "ThrottlePer" TEXT NOT NULL,
    "SubjectDays" INTEGER NOT NULL,
    "Outcomes" TEXT NOT NULL,
    "OutcomeBy" TEXT NOT NULL,
    "OutcomeOnItem" INTEGER NOT NULL,
    "OutcomeDays" INTEGER NOT NULL,
    "HoldOutPercent" INTEGER NOT NULL,
    "IsDrawnPerItem" INTEGER NOT NULL,
    "Evidence" TEXT NOT NULL,
    "Citation" TEXT NOT NULL,
    "IsOn" INTEGER NOT NULL,
    "Experiment" INTEGER NOT NULL,
    "StartedUtc" TEXT NULL,
    "Declared" TEXT NOT NULL,
    "PausedUtc" TEXT NULL,
    "PausedReason" TEXT NOT NULL,
    CONSTRAINT "FK_Nudges_NudgeRule_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sharing_SharedCase" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sharing_SharedCase" PRIMARY KEY,
    "FromName" TEXT NOT NULL,
    "Authors" TEXT NOT NULL,
    "Unnamed" INTEGER NOT NULL,
    "GivenTitle" TEXT NOT NULL,
    "HomeAddress" TEXT NOT NULL,
    "TextJson" TEXT NOT NULL,
    "FilesLeft" INTEGER NOT NULL,
    "ForVisitors" INTEGER NOT NULL,
    "CaseNumber" INTEGER NOT NULL,
    CONSTRAINT "FK_Sharing_SharedCase_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_WikiPage" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Wiki_WikiPage" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "HtmlVersion" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "ChangedBy" TEXT NOT NULL,
    "ChangedUtc" TEXT NOT NULL,
    "TakenAwayUtc" TEXT NULL,
    "TakenAwayReason" TEXT NOT NULL,
    "TakenAwayBy" TEXT NOT NULL,
    "Standing" TEXT NOT NULL,
    "StandingReason" TEXT NOT NULL,
    "StandingBy" TEXT NOT NULL,
    "StandingUtc" TEXT NULL,
    "SuccessorId" TEXT NOT NULL,
    CONSTRAINT "FK_Wiki_WikiPage_Kernel_ContentItem_Id" FOREIGN KEY ("Id") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Events_CalendarLink" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Events_CalendarLink" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "CommunityId" TEXT NULL,
    "Hash" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    CONSTRAINT "FK_Events_CalendarLink_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_Certificate" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Learning_Certificate" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Community" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Done" TEXT NOT NULL,
    "CompletedUtc" TEXT NOT NULL,
    "Showing" TEXT NOT NULL,
    CONSTRAINT "FK_Learning_Certificate_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_PageInvitation" (
    "PageId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "InvitedById" TEXT NOT NULL,
    "InvitedUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Learning_PageInvitation" PRIMARY KEY ("PageId", "PersonId"),
    CONSTRAINT "FK_Learning_PageInvitation_Kernel_ContentItem_PageId" FOREIGN KEY ("PageId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_PageInvitation_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_PageProgress" (
    "PageId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "StartedUtc" TEXT NOT NULL,
    "OpenedUtc" TEXT NOT NULL,
    "MovedUtc" TEXT NOT NULL,
    "LastBlockId" TEXT NOT NULL,
    "NextBlockId" TEXT NOT NULL,
    "TickedUtc" TEXT NULL,
    "MarkedUtc" TEXT NULL,
    "MarkedById" TEXT NOT NULL,
    "CompletedUtc" TEXT NULL,
    "Why" TEXT NOT NULL,
    "StalledUtc" TEXT NULL,
    CONSTRAINT "PK_Learning_PageProgress" PRIMARY KEY ("PageId", "PersonId"),
    CONSTRAINT "FK_Learning_PageProgress_Kernel_ContentItem_PageId" FOREIGN KEY ("PageId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_PageProgress_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_PathProgress" (
    "PathId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "EnrolledUtc" TEXT NULL,
    "EnrolledById" TEXT NOT NULL,
    "CompletedUtc" TEXT NULL,
    CONSTRAINT "PK_Learning_PathProgress" PRIMARY KEY ("PathId", "PersonId"),
    CONSTRAINT "FK_Learning_PathProgress_Kernel_ContentItem_PathId" FOREIGN KEY ("PathId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_PathProgress_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_Upload" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Learning_Upload" PRIMARY KEY,
    "PageId" TEXT NOT NULL,
    "BlockId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "SentUtc" TEXT NOT NULL,
    CONSTRAINT "FK_Learning_Upload_Kernel_ContentItem_PageId" FOREIGN KEY ("PageId") REFERENCES "Kernel_ContentItem" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_Upload_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_Choices" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_Notifications_Choices" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Notifications_Choices_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_Delivery" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notifications_Delivery" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "NotificationId" TEXT NULL,
    "Address" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "SenderName" TEXT NOT NULL,
    "ReplyAddress" TEXT NOT NULL,
    "ThreadKey" TEXT NOT NULL,
    "UnsubscribePath" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "DueUtc" TEXT NOT NULL,
    "SinceUtc" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "EndedUtc" TEXT NULL,
    "Error" TEXT NOT NULL,
    CONSTRAINT "FK_Notifications_Delivery_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_DigestSlot" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_Notifications_DigestSlot" PRIMARY KEY,
    "NextUtc" TEXT NULL,
    "LastUtc" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Notifications_DigestSlot_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_Notification" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notifications_Notification" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "PlaceId" TEXT NOT NULL,
    "Count" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "DoerIds" TEXT NOT NULL,
    "Others" INTEGER NOT NULL,
    "IsShown" INTEGER NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "UpdatedUtc" TEXT NOT NULL,
    "ReadUtc" TEXT NULL,
    "MailDueUtc" TEXT NULL,
    "MailMark" TEXT NOT NULL,
    "Mails" INTEGER NOT NULL,
    CONSTRAINT "FK_Notifications_Notification_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Notifications_ReplyAddress" (
    "NameKey" TEXT NOT NULL CONSTRAINT "PK_Notifications_ReplyAddress" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "SubjectKey" TEXT NOT NULL,
    CONSTRAINT "FK_Notifications_ReplyAddress_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Nudges_Brief" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_Nudges_Brief" PRIMARY KEY,
    "SentUtc" TEXT NOT NULL,
    CONSTRAINT "FK_Nudges_Brief_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Nudges_OptOut" (
    "PersonId" TEXT NOT NULL,
    "RuleId" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Nudges_OptOut" PRIMARY KEY ("PersonId", "RuleId"),
    CONSTRAINT "FK_Nudges_OptOut_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_Boundary" (
    "PersonId" TEXT NOT NULL,
    "OtherId" TEXT NOT NULL,
    "IsBlock" INTEGER NOT NULL,
    "SinceUtc" TEXT NOT NULL,
    CONSTRAINT "PK_People_Boundary" PRIMARY KEY ("PersonId", "OtherId"),
    CONSTRAINT "FK_People_Boundary_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_Profile" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_People_Profile" PRIMARY KEY,
    "Place" TEXT NOT NULL,
    "Department" TEXT NOT NULL,
    "WhereKey" TEXT NOT NULL,
    "Links" TEXT NOT NULL,
    "AboutFor" TEXT NOT NULL,
    "WhereFor" TEXT NOT NULL,
    "SkillsFor" TEXT NOT NULL,
    "HelpWords" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_People_Profile_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Users_AccountToken" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_Users_AccountToken" PRIMARY KEY,
    "Purpose" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Stamp" TEXT NOT NULL,
    "ExpiresUtc" TEXT NOT NULL,
    CONSTRAINT "FK_Users_AccountToken_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Users_ImportedPerson" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_Users_ImportedPerson" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    CONSTRAINT "FK_Users_ImportedPerson_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Users_Session" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Users_Session" PRIMARY KEY,
    "TokenHash" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "SeenUtc" TEXT NOT NULL,
    "EndsUtc" TEXT NOT NULL,
    "Stays" INTEGER NOT NULL,
    "Device" TEXT NOT NULL,
    CONSTRAINT "FK_Users_Session_Kernel_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Kernel_PersonRole" (
    "UserId" TEXT NOT NULL,
    "RoleId" TEXT NOT NULL,
    CONSTRAINT "PK_Kernel_PersonRole" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_Kernel_PersonRole_Kernel_Person_UserId" FOREIGN KEY ("UserId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Kernel_PersonRole_Kernel_Role_RoleId" FOREIGN KEY ("RoleId") REFERENCES "Kernel_Role" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_HelpStep" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People_HelpStep" PRIMARY KEY,
    "RequestId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "ToId" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "FK_People_HelpStep_People_HelpRequest_RequestId" FOREIGN KEY ("RequestId") REFERENCES "People_HelpRequest" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sharing_InboxEntry" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sharing_InboxEntry" PRIMARY KEY,
    "ConnectionId" TEXT NOT NULL,
    "ShareKey" TEXT NOT NULL,
    "Change" INTEGER NOT NULL,
    "ItemId" TEXT NOT NULL,
    "ReceivedUtc" TEXT NOT NULL,
    "Standing" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "DecidedById" TEXT NOT NULL,
    "DueUtc" TEXT NULL,
    "WaitsSinceUtc" TEXT NULL,
    "Tries" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Sharing_InboxEntry_Sharing_Connection_ConnectionId" FOREIGN KEY ("ConnectionId") REFERENCES "Sharing_Connection" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sharing_OutwardShare" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sharing_OutwardShare" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "ConnectionId" TEXT NOT NULL,
    "RequestId" TEXT NOT NULL,
    "CaseTitle" TEXT NOT NULL,
    "DocumentJson" TEXT NOT NULL,
    "Privacy" TEXT NOT NULL,
    "IsWanted" INTEGER NOT NULL,
    "Change" INTEGER NOT NULL,
    "SentNumber" INTEGER NOT NULL,
    "SharedUtc" TEXT NULL,
    "RemovedUtc" TEXT NULL,
    "Because" TEXT NOT NULL,
    "Standing" TEXT NOT NULL,
    "ItemId" TEXT NOT NULL,
    "DueUtc" TEXT NULL,
    "WaitsSinceUtc" TEXT NULL,
    "Tries" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Sharing_OutwardShare_Sharing_Connection_ConnectionId" FOREIGN KEY ("ConnectionId") REFERENCES "Sharing_Connection" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sharing_ShareRequest" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sharing_ShareRequest" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "ConnectionId" TEXT NOT NULL,
    "RequestedById" TEXT NOT NULL,
    "RequestedUtc" TEXT NOT NULL,
    "DocumentJson" TEXT NOT NULL,
    "CaseTitle" TEXT NOT NULL,
    "CaseNumber" INTEGER NOT NULL,
    "Privacy" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "EndedUtc" TEXT NULL,
    "Because" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Sharing_ShareRequest_Sharing_Connection_ConnectionId" FOREIGN KEY ("ConnectionId") REFERENCES "Sharing_Connection" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Workflows_WorkflowWait" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Workflows_WorkflowWait" PRIMARY KEY,
    "RunId" TEXT NOT NULL,
    "StepId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "CorrelationId" TEXT NOT NULL,
    "DueUtc" TEXT NULL,
    CONSTRAINT "FK_Workflows_WorkflowWait_Workflows_WorkflowRun_RunId" FOREIGN KEY ("RunId") REFERENCES "Workflows_WorkflowRun" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_Cohort" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cohorts_Cohort" PRIMARY KEY,
    "PhaseKey" TEXT NOT NULL,
    "GroupedUtc" TEXT NULL,
    "BuddiesSwappedUtc" TEXT NULL,
    "TakeOverAskedUtc" TEXT NULL,
    "TrainerExpertUtc" TEXT NULL,
    "CommunityId" TEXT NOT NULL,
    "MadeById" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "FormatJson" TEXT NOT NULL,
    "CourseTitle" TEXT NOT NULL,
    "TrainerId" TEXT NOT NULL,
    "StartUtc" TEXT NOT NULL,
    "EndUtc" TEXT NOT NULL,
    "SharedProblem" TEXT NOT NULL,
    "GroupsOf" INTEGER NOT NULL,
    "TakesLetters" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Ending" TEXT NULL,
    "EndingReason" TEXT NOT NULL,
    "DecidedUtc" TEXT NULL,
    "DecidedById" TEXT NOT NULL,
    CONSTRAINT "FK_Cohorts_Cohort_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Charter" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_Charter" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Scope" TEXT NOT NULL,
    "Norms" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "Measures" TEXT NOT NULL,
    "ReviewUtc" TEXT NULL,
    "SponsorId" TEXT NOT NULL,
    "WrittenById" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "ProposedUtc" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "AnsweredById" TEXT NOT NULL,
    "AnsweredUtc" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Communities_Charter_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Cover" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_Cover" PRIMARY KEY,
    "RoleId" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "AwayId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "FromUtc" TEXT NOT NULL,
    "UntilUtc" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Communities_Cover_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_FormerAddress" (
    "Slug" TEXT NOT NULL CONSTRAINT "PK_Communities_FormerAddress" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    CONSTRAINT "FK_Communities_FormerAddress_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Greeting" (
    "CommunityId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Communities_Greeting" PRIMARY KEY ("CommunityId", "PersonId"),
    CONSTRAINT "FK_Communities_Greeting_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Invitation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_Invitation" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "NormalAddress" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "InvitedById" TEXT NOT NULL,
    "IsGuest" INTEGER NOT NULL,
    "GuestUntilUtc" TEXT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "SentUtc" TEXT NOT NULL,
    "ExpiresUtc" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "AnsweredUtc" TEXT NULL,
    "AnsweredById" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Communities_Invitation_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_InvitationLink" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_InvitationLink" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "MadeById" TEXT NOT NULL,
    "Domain" TEXT NOT NULL,
    "IsGuest" INTEGER NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "ExpiresUtc" TEXT NOT NULL,
    "Most" INTEGER NOT NULL,
    "Used" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Communities_InvitationLink_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_JoinRequest" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_JoinRequest" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "AskedUtc" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    "AnsweredBy" TEXT NOT NULL,
    "AnsweredUtc" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Communities_JoinRequest_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_MailDomain" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_MailDomain" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "Domain" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    CONSTRAINT "FK_Communities_MailDomain_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Membership" (
    "CommunityId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "IsFacilitator" INTEGER NOT NULL,
    "JoinedUtc" TEXT NOT NULL,
    "LastVisitUtc" TEXT NULL,
    "UntilUtc" TEXT NULL,
    "Why" TEXT NOT NULL,
    "Offer" TEXT NOT NULL,
    "Trial" TEXT NOT NULL,
    "Motive" TEXT NOT NULL,
    "IntroducedUtc" TEXT NULL,
    "MutedUntilUtc" TEXT NULL,
    "MutedReason" TEXT NOT NULL,
    CONSTRAINT "PK_Communities_Membership" PRIMARY KEY ("CommunityId", "PersonId"),
    CONSTRAINT "FK_Communities_Membership_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_Thanks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_Thanks" PRIMARY KEY,
    "RoleId" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "ToId" TEXT NOT NULL,
    "FromId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    CONSTRAINT "FK_Communities_Thanks_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Insights_ChosenStage" (
    "CommunityId" TEXT NOT NULL CONSTRAINT "PK_Insights_ChosenStage" PRIMARY KEY,
    "Stage" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    CONSTRAINT "FK_Insights_ChosenStage_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Insights_Noted" (
    "CommunityId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Word" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Insights_Noted" PRIMARY KEY ("CommunityId", "Kind", "SubjectId"),
    CONSTRAINT "FK_Insights_Noted_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_Case" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Moderation_Case" PRIMARY KEY,
    "AppealState" TEXT NOT NULL,
    "Appeal" TEXT NOT NULL,
    "AppealedUtc" TEXT NULL,
    "AppealAnswer" TEXT NOT NULL,
    "CommunityId" TEXT NOT NULL,
    "Origin" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ItemId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "OpenedUtc" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "AssigneeId" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Ground" TEXT NULL,
    "DecidedBy" TEXT NOT NULL,
    "DecidedUtc" TEXT NULL,
    "OpenKey" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Moderation_Case_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_CommunityRules" (
    "CommunityId" TEXT NOT NULL CONSTRAINT "PK_Moderation_CommunityRules" PRIMARY KEY,
    "FirstPosts" INTEGER NULL,
    CONSTRAINT "FK_Moderation_CommunityRules_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_PersonalNote" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Moderation_PersonalNote" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "WrittenUtc" TEXT NOT NULL,
    "ShownUtc" TEXT NULL,
    CONSTRAINT "FK_Moderation_PersonalNote_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_Introduction" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People_Introduction" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "FirstId" TEXT NOT NULL,
    "SecondId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_People_Introduction_Communities_Community_CommunityId" FOREIGN KEY ("CommunityId") REFERENCES "Communities_Community" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Communities_LogEntry" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Communities_LogEntry" PRIMARY KEY,
    "RoleId" TEXT NOT NULL,
    "DayUtc" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    CONSTRAINT "FK_Communities_LogEntry_Communities_FacilitatorRole_RoleId" FOREIGN KEY ("RoleId") REFERENCES "Communities_FacilitatorRole" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Bookmark" (
    "PersonId" TEXT NOT NULL,
    "DiscussionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "RemindUtc" TEXT NULL,
    CONSTRAINT "PK_Discussions_Bookmark" PRIMARY KEY ("PersonId", "DiscussionId", "Number"),
    CONSTRAINT "FK_Discussions_Bookmark_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Follow" (
    "DiscussionId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "SinceUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Discussions_Follow" PRIMARY KEY ("DiscussionId", "PersonId"),
    CONSTRAINT "FK_Discussions_Follow_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Poll" (
    "DiscussionId" TEXT NOT NULL CONSTRAINT "PK_Discussions_Poll" PRIMARY KEY,
    "Choices" TEXT NOT NULL,
    "IsMultiple" INTEGER NOT NULL,
    "ClosesUtc" TEXT NULL,
    CONSTRAINT "FK_Discussions_Poll_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Reaction" (
    "DiscussionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "IsNamed" INTEGER NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Discussions_Reaction" PRIMARY KEY ("DiscussionId", "Number", "PersonId"),
    CONSTRAINT "FK_Discussions_Reaction_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_ReadMark" (
    "PersonId" TEXT NOT NULL,
    "DiscussionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    CONSTRAINT "PK_Discussions_ReadMark" PRIMARY KEY ("PersonId", "DiscussionId"),
    CONSTRAINT "FK_Discussions_ReadMark_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_ReadTime" (
    "PersonId" TEXT NOT NULL,
    "DiscussionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Milliseconds" INTEGER NOT NULL,
    CONSTRAINT "PK_Discussions_ReadTime" PRIMARY KEY ("PersonId", "DiscussionId", "Number"),
    CONSTRAINT "FK_Discussions_ReadTime_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_Reply" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Discussions_Reply" PRIMARY KEY,
    "DiscussionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "HtmlVersion" INTEGER NOT NULL,
    "Words" INTEGER NOT NULL,
    "InReplyTo" INTEGER NULL,
    "CreatedUtc" TEXT NOT NULL,
    "EditedUtc" TEXT NULL,
    "Revision" INTEGER NOT NULL,
    "HiddenUtc" TEXT NULL,
    "HiddenReason" TEXT NOT NULL,
    CONSTRAINT "FK_Discussions_Reply_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_SealedName" (
    "DiscussionId" TEXT NOT NULL CONSTRAINT "PK_Discussions_SealedName" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Sealing" TEXT NOT NULL,
    CONSTRAINT "FK_Discussions_SealedName_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_StageChange" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Discussions_StageChange" PRIMARY KEY,
    "DiscussionId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "IsSuggested" INTEGER NOT NULL,
    "Utc" TEXT NOT NULL,
    CONSTRAINT "FK_Discussions_StageChange_Discussions_Discussion_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Discussion" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Events_Registration" (
    "EventId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Turn" INTEGER NOT NULL,
    "AnsweredUtc" TEXT NOT NULL,
    "Attended" INTEGER NOT NULL,
    CONSTRAINT "PK_Events_Registration" PRIMARY KEY ("EventId", "PersonId"),
    CONSTRAINT "FK_Events_Registration_Events_Event_EventId" FOREIGN KEY ("EventId") REFERENCES "Events_Event" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Ideas_IdeaAuthor" (
    "IdeaId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "IsUnnamed" INTEGER NOT NULL,
    CONSTRAINT "PK_Ideas_IdeaAuthor" PRIMARY KEY ("IdeaId", "PersonId"),
    CONSTRAINT "FK_Ideas_IdeaAuthor_Ideas_Idea_IdeaId" FOREIGN KEY ("IdeaId") REFERENCES "Ideas_Idea" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Ideas_IdeaSupport" (
    "IdeaId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Ideas_IdeaSupport" PRIMARY KEY ("IdeaId", "PersonId"),
    CONSTRAINT "FK_Ideas_IdeaSupport_Ideas_Idea_IdeaId" FOREIGN KEY ("IdeaId") REFERENCES "Ideas_Idea" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_PageAdoption" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Wiki_PageAdoption" PRIMARY KEY,
    "SourceId" TEXT NOT NULL,
    "PageId" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    "From" INTEGER NOT NULL,
    "UpTo" INTEGER NOT NULL,
    CONSTRAINT "FK_Wiki_PageAdoption_Wiki_WikiPage_PageId" FOREIGN KEY ("PageId") REFERENCES "Wiki_WikiPage" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_WikiFollow" (
    "PageId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "IsOn" INTEGER NOT NULL,
    "IsAuthor" INTEGER NOT NULL,
    CONSTRAINT "PK_Wiki_WikiFollow" PRIMARY KEY ("PageId", "PersonId"),
    CONSTRAINT "FK_Wiki_WikiFollow_Wiki_WikiPage_PageId" FOREIGN KEY ("PageId") REFERENCES "Wiki_WikiPage" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_WikiName" (
    "CommunityId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "PageId" TEXT NOT NULL,
    CONSTRAINT "PK_Wiki_WikiName" PRIMARY KEY ("CommunityId", "Key"),
    CONSTRAINT "FK_Wiki_WikiName_Wiki_WikiPage_PageId" FOREIGN KEY ("PageId") REFERENCES "Wiki_WikiPage" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wiki_WikiVersion" (
    "PageId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "FormerTitle" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "RedactedUtc" TEXT NULL,
    "Summary" TEXT NOT NULL,
    "IsMinor" INTEGER NOT NULL,
    "Restores" INTEGER NULL,
    "WordsAdded" INTEGER NOT NULL,
    "WordsRemoved" INTEGER NOT NULL,
    "Words" INTEGER NOT NULL,
    CONSTRAINT "PK_Wiki_WikiVersion" PRIMARY KEY ("PageId", "Number"),
    CONSTRAINT "FK_Wiki_WikiVersion_Wiki_WikiPage_PageId" FOREIGN KEY ("PageId") REFERENCES "Wiki_WikiPage" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Learning_BlockAnswer" (
    "PageId" TEXT NOT NULL,
    "BlockId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "SavedUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Learning_BlockAnswer" PRIMARY KEY ("PageId", "PersonId", "BlockId"),
    CONSTRAINT "FK_Learning_BlockAnswer_Learning_PageProgress_PageId_PersonId" FOREIGN KEY ("PageId", "PersonId") REFERENCES "Learning_PageProgress" ("PageId", "PersonId") ON DELETE CASCADE
);


CREATE TABLE "Learning_BlockProgress" (
    "PageId" TEXT NOT NULL,
    "BlockId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Rule" TEXT NOT NULL,
    "DoneUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Learning_BlockProgress" PRIMARY KEY ("PageId", "PersonId", "BlockId"),
    CONSTRAINT "FK_Learning_BlockProgress_Learning_PageProgress_PageId_PersonId" FOREIGN KEY ("PageId", "PersonId") REFERENCES "Learning_PageProgress" ("PageId", "PersonId") ON DELETE CASCADE
);


CREATE TABLE "Learning_PeerFeedback" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Learning_PeerFeedback" PRIMARY KEY,
    "UploadId" TEXT NOT NULL,
    "ReviewerId" TEXT NOT NULL,
    "BlockId" TEXT NOT NULL,
    "DrawnUtc" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "GivenUtc" TEXT NULL,
    CONSTRAINT "FK_Learning_PeerFeedback_Kernel_Person_ReviewerId" FOREIGN KEY ("ReviewerId") REFERENCES "Kernel_Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Learning_PeerFeedback_Learning_Upload_UploadId" FOREIGN KEY ("UploadId") REFERENCES "Learning_Upload" ("Id") ON DELETE CASCADE
);


CREATE TABLE "People_Skill" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People_Skill" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Term" TEXT NOT NULL,
    "TermKey" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "FK_People_Skill_People_Profile_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People_Profile" ("PersonId") ON DELETE CASCADE
);


CREATE TABLE "Sharing_ShareConsent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sharing_ShareConsent" PRIMARY KEY,
    "RequestId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredUtc" TEXT NULL,
    CONSTRAINT "FK_Sharing_ShareConsent_Sharing_ShareRequest_RequestId" FOREIGN KEY ("RequestId") REFERENCES "Sharing_ShareRequest" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_CheckIn" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cohorts_CheckIn" PRIMARY KEY,
    "CohortId" TEXT NOT NULL,
    "PhaseKey" TEXT NOT NULL,
    "OpenedUtc" TEXT NOT NULL,
    "DiscussionId" TEXT NOT NULL,
    CONSTRAINT "FK_Cohorts_CheckIn_Cohorts_Cohort_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts_Cohort" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_CohortMember" (
    "CohortId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "JoinedUtc" TEXT NOT NULL,
    "ClockUtc" TEXT NULL,
    "LeftUtc" TEXT NULL,
    "PhaseKey" TEXT NOT NULL,
    "PhaseSinceUtc" TEXT NOT NULL,
    "IsJudged" INTEGER NOT NULL,
    "Silent" INTEGER NOT NULL,
    "Group" INTEGER NOT NULL,
    "Pair" INTEGER NOT NULL,
    "FormerPair" INTEGER NOT NULL,
    CONSTRAINT "PK_Cohorts_CohortMember" PRIMARY KEY ("CohortId", "PersonId"),
    CONSTRAINT "FK_Cohorts_CohortMember_Cohorts_Cohort_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts_Cohort" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_Commitment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cohorts_Commitment" PRIMARY KEY,
    "CohortId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "CreatedUtc" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "Where" TEXT NOT NULL,
    "WhenUtc" TEXT NOT NULL,
    "Asker" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "PutOff" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "AnsweredUtc" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Cohorts_Commitment_Cohorts_Cohort_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts_Cohort" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_CaseEntry" (
    "CaseId" TEXT NOT NULL,
    "Turn" INTEGER NOT NULL,
    "Act" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    CONSTRAINT "PK_Moderation_CaseEntry" PRIMARY KEY ("CaseId", "Turn"),
    CONSTRAINT "FK_Moderation_CaseEntry_Moderation_Case_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Moderation_Case" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_Flag" (
    "CaseId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    CONSTRAINT "PK_Moderation_Flag" PRIMARY KEY ("CaseId", "PersonId"),
    CONSTRAINT "FK_Moderation_Flag_Moderation_Case_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Moderation_Case" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Moderation_HeldPost" (
    "CaseId" TEXT NOT NULL CONSTRAINT "PK_Moderation_HeldPost" PRIMARY KEY,
    "CommunityId" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ItemId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Details" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "Utc" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    CONSTRAINT "FK_Moderation_HeldPost_Moderation_Case_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Moderation_Case" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_PollVote" (
    "DiscussionId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Choice" INTEGER NOT NULL,
    CONSTRAINT "PK_Discussions_PollVote" PRIMARY KEY ("DiscussionId", "PersonId", "Choice"),
    CONSTRAINT "FK_Discussions_PollVote_Discussions_Poll_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_Poll" ("DiscussionId") ON DELETE CASCADE
);


CREATE TABLE "Discussions_ReplyVersion" (
    "ReplyId" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Body" TEXT NOT NULL,
    "UntilUtc" TEXT NOT NULL,
    CONSTRAINT "PK_Discussions_ReplyVersion" PRIMARY KEY ("ReplyId", "Revision"),
    CONSTRAINT "FK_Discussions_ReplyVersion_Discussions_Reply_ReplyId" FOREIGN KEY ("ReplyId") REFERENCES "Discussions_Reply" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Discussions_SealLook" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Discussions_SealLook" PRIMARY KEY,
    "DiscussionId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Act" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
    CONSTRAINT "FK_Discussions_SealLook_Discussions_SealedName_DiscussionId" FOREIGN KEY ("DiscussionId") REFERENCES "Discussions_SealedName" ("DiscussionId") ON DELETE CASCADE
);


CREATE TABLE "Cohorts_CheckInAnswer" (
    "CheckInId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "AtUtc" TEXT NOT NULL,
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



CREATE VIRTUAL TABLE "Search_Text" USING fts5(title, words, marks, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');

