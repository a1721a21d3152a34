-- What part an actor has in an event, what saying a statement does, and where the pieces of its words stand.
-- Rows of a load before have none of it until the next load, which writes what differs.
alter table participation add column kind varchar default 'PARTICIPANT' not null;
alter table statement add column act varchar;
alter table statement add column pieces varchar default '' not null;
