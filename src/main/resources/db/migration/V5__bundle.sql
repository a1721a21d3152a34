-- Rows that are always written together (an agreement, its parties and its evidence), and a hash of them: loading writes only bundles
-- whose hash has changed.
create table bundle (
  id varchar primary key,
  digest bigint not null
);
