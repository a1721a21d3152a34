-- The words of articles and statements as filters compare them: folded when they are loaded, since databases fold each in their own way.
create table folded_text (
  id varchar primary key,
  words varchar not null
);
