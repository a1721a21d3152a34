-- What the last loads changed. Written in the transaction of the load: see the class ChangeLog.
create table corpus_version (
  position integer primary key,
  version varchar not null,
  loaded_at varchar not null,
  added integer not null,
  changed integer not null,
  removed integer not null
);

create table corpus_change (
  id varchar not null,
  position integer not null,
  kind varchar not null,
  primary key (id, position)
);
create index corpus_change_by_position on corpus_change (position);

-- What is loaded already is where the history begins.
insert into corpus_version (position, version, loaded_at, added, changed, removed)
select 1, version, loaded_at, articles + actors + agreements + events + statements, 0, 0 from corpus;
