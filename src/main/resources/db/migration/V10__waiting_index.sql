-- Indexes that were taken away while an empty store is filled, as the statements that make them again: see the class Indexes.
create table waiting_index (
  position integer primary key,
  statement varchar not null
);
