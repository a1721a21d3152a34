-- What actors are called in lists that others keep, and slugs that they had before. See the class OtherId for the keys.
-- What a load before has written lacks all of it: it is dropped, and loaded anew.
delete from corpus;
truncate table actor;

alter table actor add column external_ids varchar not null;
alter table actor add column former_slugs varchar not null;

create table other_id (
  id_key varchar primary key,
  actor_id varchar not null
);
create index other_id_of_actor on other_id (actor_id);
