-- How well facts are proven, in columns that filters compare, and further orders of lists. See the class Proven for what they mean.
-- What a load before has written lacks all of it: it is dropped, and loaded anew.
delete from corpus;
truncate table agreement;
truncate table event;
truncate table statement;
truncate table statement_actor;
truncate table article;
truncate table actor;

alter table agreement add column method varchar not null;
alter table agreement add column confidence double precision not null;
alter table agreement add column reported_on varchar(10);
alter table agreement add column reported_key varchar not null;
alter table agreement add column reported_oldest_key varchar not null;
alter table agreement add constraint agreement_by_reported unique (reported_key);
alter table agreement add constraint agreement_by_reported_oldest unique (reported_oldest_key);

alter table event add column method varchar not null;
alter table event add column confidence double precision not null;
alter table event add column reported_on varchar(10);
alter table event add column place_key varchar;
alter table event add column oldest_key varchar not null;
alter table event add column reported_key varchar not null;
alter table event add column reported_oldest_key varchar not null;
alter table event add constraint event_by_oldest unique (oldest_key);
alter table event add constraint event_by_reported unique (reported_key);
alter table event add constraint event_by_reported_oldest unique (reported_oldest_key);

alter table statement add column method varchar not null;
alter table statement add column confidence double precision not null;
alter table statement add column reported_on varchar(10);
alter table statement add column oldest_key varchar not null;
alter table statement add column reported_key varchar not null;
alter table statement add column reported_oldest_key varchar not null;
alter table statement add constraint statement_by_oldest unique (oldest_key);
alter table statement add constraint statement_by_reported unique (reported_key);
alter table statement add constraint statement_by_reported_oldest unique (reported_oldest_key);

-- Whether the statement was made on the actor's behalf.
alter table statement_actor add column represented boolean not null;

alter table article add column oldest_key varchar not null;
alter table article add constraint article_by_oldest unique (oldest_key);

alter table actor add column facts_key varchar not null;
alter table actor add constraint actor_by_facts unique (facts_key);
