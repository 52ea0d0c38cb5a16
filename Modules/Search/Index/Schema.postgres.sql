CREATE TABLE "Search_Text" (
    "Number" bigint NOT NULL,
    "Words" tsvector NOT NULL,
    CONSTRAINT "PK_Search_Text" PRIMARY KEY ("Number")
);


CREATE INDEX "IX_Search_Text_Words" ON "Search_Text" USING gin ("Words");
