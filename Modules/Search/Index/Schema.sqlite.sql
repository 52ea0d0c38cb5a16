CREATE VIRTUAL TABLE "Search_Text" USING fts5(title, words, marks, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
