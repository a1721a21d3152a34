-- The graph of articles, actors, agreements, events and statements. Common SQL: H2 and PostgreSQL both read it.
-- Ids are made from content ("actor:pakistan"), the same on each machine and after each load.
-- A sort_key gives a list its order: ascending, unique within the list, and what cursors are made of. Link tables repeat it,
-- so that each traversal is one range of one index.
-- Only a load writes, and writes the whole graph: there are no foreign keys, which would cost an index each and a look-up for each row.
-- A digest is a hash of a row and of those that are written together with it: a load writes only what has another digest.

-- Versions before this one had other tables; what was in them is loaded anew.
drop table if exists bundle cascade;
drop table if exists evidence cascade;
drop table if exists article_event cascade;
drop table if exists article_agreement cascade;
drop table if exists article_actor cascade;
drop table if exists mention cascade;
drop table if exists statement_agreement cascade;
drop table if exists statement_actor cascade;
drop table if exists statement cascade;
drop table if exists event_agreement cascade;
drop table if exists participation cascade;
drop table if exists event cascade;
drop table if exists agreement_party cascade;
drop table if exists agreement cascade;
drop table if exists affiliation cascade;
drop table if exists actor_name cascade;
drop table if exists actor cascade;
drop table if exists article_body cascade;
drop table if exists article cascade;
drop table if exists problem cascade;
drop table if exists corpus cascade;

-- Written last: without it, whatever else is there is an unfinished load.
create table corpus (
  id integer primary key check (id = 1),
  version varchar not null,
  loaded_at varchar not null,
  articles integer not null,
  actors integer not null,
  agreements integer not null,
  events integer not null,
  statements integer not null
);

create table problem (
  position integer primary key,
  source_file varchar not null,
  line integer,
  message varchar not null
);

create table article (
  id varchar primary key,
  slug varchar not null,
  title varchar not null,
  published_on varchar(10),
  dateline varchar,
  summary varchar not null,
  word_count integer not null,
  source_file varchar not null,
  sort_key varchar not null unique,
  digest bigint not null
);
create index article_by_published_on on article (published_on, id);

-- Apart from article, so that lists of articles do not read it. Mentions are packed: see the class ArticleBody.
create table article_body (
  article_id varchar primary key,
  body varchar not null,
  mentions varchar not null,
  digest bigint not null
);

create table actor (
  id varchar primary key,
  slug varchar not null,
  name varchar not null,
  type varchar not null,
  country_code varchar(3),
  aliases varchar not null,
  sort_key varchar not null unique,
  digest bigint not null
);

-- Every name and alias of an actor in the folded form that look-ups use.
create table actor_name (
  name_key varchar primary key,
  actor_id varchar not null
);
create index actor_name_of_actor on actor_name (actor_id);

-- Whom an actor is tied to, packed: see the class ActorTies.
create table actor_ties (
  actor_id varchar primary key,
  ties varchar not null,
  digest bigint not null
);

-- Evidence is packed, here and below: see the class Evidence.
create table affiliation (
  id varchar primary key,
  actor_id varchar not null,
  organization_id varchar not null,
  role varchar not null,
  title varchar,
  evidence varchar not null,
  sort_key varchar not null,
  digest bigint not null
);
create index affiliation_of_organization on affiliation (organization_id, sort_key);
create index affiliation_of_actor on affiliation (actor_id, sort_key);

create table agreement (
  id varchar primary key,
  slug varchar not null,
  name varchar not null,
  type varchar not null,
  status varchar not null,
  signed_on varchar(10),
  in_force_on varchar(10),
  summary varchar,
  amends_id varchar,
  evidence varchar not null,
  sort_key varchar not null unique,
  oldest_key varchar not null unique,
  name_key varchar not null unique,
  digest bigint not null
);
create index agreement_amended on agreement (amends_id, sort_key);
create index agreement_by_signed_on on agreement (signed_on, id);
create index agreement_by_in_force_on on agreement (in_force_on, id);

create table agreement_party (
  agreement_id varchar not null,
  position integer not null,
  actor_id varchar not null,
  sort_key varchar not null,
  primary key (agreement_id, position),
  unique (actor_id, sort_key)
);

create table event (
  id varchar primary key,
  slug varchar not null,
  title varchar not null,
  type varchar not null,
  plover varchar,
  start_on varchar(10),
  end_on varchar(10),
  place varchar,
  evidence varchar not null,
  sort_key varchar not null unique,
  digest bigint not null
);
create index event_by_start_on on event (start_on, id);
create index event_by_end_on on event (end_on, id);

create table participation (
  event_id varchar not null,
  position integer not null,
  actor_id varchar not null,
  role varchar,
  sort_key varchar not null,
  primary key (event_id, position),
  unique (actor_id, sort_key)
);

create table event_agreement (
  event_id varchar not null,
  agreement_id varchar not null,
  event_key varchar not null,
  agreement_key varchar not null,
  primary key (event_id, agreement_key)
);
create index event_of_agreement on event_agreement (agreement_id, event_key);

-- speakers, on_behalf_of, mentions: ids of actors in the order of the article, a line each.
create table statement (
  id varchar primary key,
  text varchar not null,
  kind varchar not null,
  said_on varchar(10),
  article_id varchar not null,
  occasion_id varchar,
  speakers varchar not null,
  on_behalf_of varchar not null,
  mentions varchar not null,
  evidence varchar not null,
  article_key varchar not null,
  sort_key varchar not null unique,
  digest bigint not null
);
create index statement_of_article on statement (article_id, article_key);
create index statement_of_event on statement (occasion_id, sort_key);
create index statement_by_said_on on statement (said_on, id);

-- For lists of an actor's statements. part: SPEAKER; VOICE, whoever said it or was spoken for; SUBJECT, mentioned by somebody else.
-- An actor of a statement is either its voice or its subject. named: whether it is mentioned.
create table statement_actor (
  actor_id varchar not null,
  part varchar not null,
  sort_key varchar not null,
  statement_id varchar not null,
  named boolean not null,
  primary key (actor_id, part, sort_key)
);
create index actor_of_statement on statement_actor (statement_id);

create table statement_agreement (
  statement_id varchar not null,
  agreement_id varchar not null,
  agreement_key varchar not null,
  sort_key varchar not null,
  primary key (statement_id, agreement_key)
);
create index statement_of_agreement on statement_agreement (agreement_id, sort_key);

create table article_actor (
  article_id varchar not null,
  actor_id varchar not null,
  actor_key varchar not null,
  article_key varchar not null,
  primary key (article_id, actor_key)
);
create index article_of_actor on article_actor (actor_id, article_key);

create table article_agreement (
  article_id varchar not null,
  agreement_id varchar not null,
  agreement_key varchar not null,
  article_key varchar not null,
  primary key (article_id, agreement_key)
);
create index article_of_agreement on article_agreement (agreement_id, article_key);

create table article_event (
  article_id varchar not null,
  event_id varchar not null,
  event_key varchar not null,
  article_key varchar not null,
  primary key (article_id, event_key)
);
create index article_of_event on article_event (event_id, article_key);

-- What was read out of a document, kept so that it is not read again: no part of the graph. See the class KeptReadings.
create table reading (
  document varchar primary key,
  input varchar not null,
  content bytea not null
);
