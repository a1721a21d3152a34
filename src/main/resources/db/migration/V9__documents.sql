-- What kind of document an article is, where it is from, and which articles tell the same story.
alter table article add column url varchar;
alter table article add column publisher varchar;
alter table article add column kind varchar default 'NEWS' not null;
alter table article add column language varchar default 'en' not null;
-- The id of the first of the articles that are copies of one another; null where there is no copy.
alter table article add column story varchar;
create index article_of_story on article (story, sort_key);
create index article_of_publisher on article (publisher, sort_key);
create index article_of_kind on article (kind, sort_key);
create index article_of_language on article (language, sort_key);

alter table problem add column severity varchar default 'ERROR' not null;

-- How many articles tell it, those that are copies of one another counted once.
alter table agreement add column reports integer default 1 not null;
alter table event add column reports integer default 1 not null;
