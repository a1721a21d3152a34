-- Keys, ids and dates are compared by code point, whatever the database's own collation. So are texts that filters look into, but for
-- these every alphabet must have its lower case, which "C" has for ASCII alone. ${flyway:timestamp} has this run behind each migration,
-- and it changes only columns that came since.
do $$
declare
  c record;
  letters text := coalesce((
    select min(collname) from pg_collation
    where collname in ('pg_c_utf8', 'und-x-icu')
      and collencoding in (-1, (select encoding from pg_database where datname = current_database()))), 'C');
begin
  for c in
    select * from (
      select a.attrelid::regclass as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attcollation as present,
        case when (t.relname, a.attname) in (('article', 'title'), ('article_body', 'body'), ('statement', 'text'))
          then letters else 'C' end as wanted
      from pg_attribute a join pg_class t on t.oid = a.attrelid
      where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and t.relname <> 'flyway_schema_history'
        and a.attnum > 0 and not a.attisdropped and a.atttypid in ('varchar'::regtype, 'text'::regtype)) columns
    where (select collname from pg_collation where oid = present) <> wanted
  loop
    execute format('alter table %s alter column %I type %s collate %I', c.relation, c.name, c.type, c.wanted);
  end loop;
end $$;
