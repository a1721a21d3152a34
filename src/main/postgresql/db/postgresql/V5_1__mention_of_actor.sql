-- H2 makes an index for each foreign key of its own accord; without one, each actor that goes costs a scan of all mentions.
create index mention_of_actor on mention (actor_id);
