insert into Corpus (id, articles) values (1, 3);
