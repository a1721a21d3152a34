-- The graph of articles, actors, agreements, events and statements. Common SQL: H2 and PostgreSQL both read it.
-- Ids are made from content ("actor:pakistan"), the same on each machine and after each load.
-- A sort_key gives a list its order: ascending, unique within the list, and what cursors are made of. Link tables repeat it,
-- so that each traversal is one range of one index.

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
  slug varchar not null unique,
  title varchar not null,
  published_on varchar(10),
  dateline varchar,
  summary varchar not null,
  word_count integer not null,
  source_file varchar not null,
  sort_key varchar not null unique
);

-- Apart from article, so that lists of articles do not read it.
create table article_body (
  article_id varchar primary key references article,
  body varchar not null
);

create table actor (
  id varchar primary key,
  slug varchar not null unique,
  name varchar not null,
  type varchar not null,
  country_code varchar(3),
  aliases varchar not null,
  sort_key varchar not null unique
);

-- Every name and alias of an actor in the folded form that look-ups use.
create table actor_name (
  name_key varchar primary key,
  actor_id varchar not null references actor
);
create index actor_name_of_actor on actor_name (actor_id);

create table affiliation (
  id varchar primary key,
  actor_id varchar not null references actor,
  organization_id varchar not null references actor,
  role varchar not null,
  title varchar,
  sort_key varchar not null,
  unique (actor_id, organization_id, role, title)
);
create index affiliation_of_organization on affiliation (organization_id, sort_key);
create index affiliation_of_actor on affiliation (actor_id, sort_key);

create table agreement (
  id varchar primary key,
  slug varchar not null unique,
  name varchar not null,
  type varchar not null,
  status varchar not null,
  signed_on varchar(10),
  in_force_on varchar(10),
  summary varchar,
  amends_id varchar references agreement,
  sort_key varchar not null unique,
  oldest_key varchar not null unique,
  name_key varchar not null unique
);
create index agreement_amended on agreement (amends_id, sort_key);
create index agreement_by_signed_on on agreement (signed_on, id);
create index agreement_by_in_force_on on agreement (in_force_on, id);

create table agreement_party (
  agreement_id varchar not null references agreement,
  position integer not null,
  actor_id varchar not null references actor,
  sort_key varchar not null,
  primary key (agreement_id, position),
  unique (actor_id, sort_key)
);

create table event (
  id varchar primary key,
  slug varchar not null unique,
  title varchar not null,
  type varchar not null,
  plover varchar,
  start_on varchar(10),
  end_on varchar(10),
  place varchar,
  sort_key varchar not null unique
);
create index event_by_start_on on event (start_on, id);
create index event_by_end_on on event (end_on, id);

create table participation (
  event_id varchar not null references event,
  position integer not null,
  actor_id varchar not null references actor,
  role varchar,
  sort_key varchar not null,
  primary key (event_id, position),
  unique (actor_id, sort_key)
);

create table event_agreement (
  event_id varchar not null references event,
  agreement_id varchar not null references agreement,
  event_key varchar not null,
  agreement_key varchar not null,
  primary key (event_id, agreement_key)
);
create index event_of_agreement on event_agreement (agreement_id, event_key);

create table statement (
  id varchar primary key,
  text varchar not null,
  kind varchar not null,
  said_on varchar(10),
  article_id varchar not null references article,
  occasion_id varchar references event,
  article_key varchar not null,
  sort_key varchar not null unique
);
create index statement_of_article on statement (article_id, article_key);
create index statement_of_event on statement (occasion_id, sort_key);
create index statement_by_said_on on statement (said_on, id);

-- part: SPEAKER, ON_BEHALF_OF and MENTIONED as the article has it; VOICE, whoever said it or was spoken for;
-- SUBJECT, mentioned by somebody else.
create table statement_actor (
  statement_id varchar not null references statement,
  part varchar not null,
  position integer not null,
  actor_id varchar not null references actor,
  sort_key varchar not null,
  primary key (statement_id, part, position),
  unique (actor_id, part, sort_key)
);

create table statement_agreement (
  statement_id varchar not null references statement,
  agreement_id varchar not null references agreement,
  agreement_key varchar not null,
  sort_key varchar not null,
  primary key (statement_id, agreement_key)
);
create index statement_of_agreement on statement_agreement (agreement_id, sort_key);

create table mention (
  article_id varchar not null references article,
  start_offset integer not null,
  end_offset integer not null,
  text varchar not null,
  actor_id varchar not null references actor,
  sort_key varchar not null,
  primary key (article_id, sort_key)
);

create table article_actor (
  article_id varchar not null references article,
  actor_id varchar not null references actor,
  actor_key varchar not null,
  article_key varchar not null,
  primary key (article_id, actor_key),
  unique (article_id, actor_id)
);
create index article_of_actor on article_actor (actor_id, article_key);

create table article_agreement (
  article_id varchar not null references article,
  agreement_id varchar not null references agreement,
  agreement_key varchar not null,
  article_key varchar not null,
  primary key (article_id, agreement_key)
);
create index article_of_agreement on article_agreement (agreement_id, article_key);

create table article_event (
  article_id varchar not null references article,
  event_id varchar not null references event,
  event_key varchar not null,
  article_key varchar not null,
  primary key (article_id, event_key)
);
create index article_of_event on article_event (event_id, article_key);

-- Words of an article that prove exactly one fact.
create table evidence (
  id varchar primary key,
  article_id varchar not null references article,
  start_offset integer not null,
  end_offset integer not null,
  quote varchar not null,
  method varchar not null,
  confidence double precision not null,
  agreement_id varchar references agreement,
  event_id varchar references event,
  statement_id varchar unique references statement,
  affiliation_id varchar references affiliation,
  sort_key varchar not null,
  check (start_offset >= 0 and end_offset > start_offset),
  check ((case when agreement_id is null then 0 else 1 end) + (case when event_id is null then 0 else 1 end)
       + (case when statement_id is null then 0 else 1 end) + (case when affiliation_id is null then 0 else 1 end) = 1)
);
create index evidence_of_article on evidence (article_id);
create index evidence_of_agreement on evidence (agreement_id, sort_key);
create index evidence_of_event on evidence (event_id, sort_key);
create index evidence_of_affiliation on evidence (affiliation_id, sort_key);
