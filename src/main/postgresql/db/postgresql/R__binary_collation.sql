-- Keys, ids, dates and texts are compared by code point, whatever the database's own collation: what is to be compared otherwise is
-- folded when it is loaded. ${flyway:timestamp} has this run after each migration, and it changes only columns that came since.
do $$
declare
  c record;
begin
  for c in
    select a.attrelid::regclass as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a join pg_class t on t.oid = a.attrelid
    where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and t.relname <> 'flyway_schema_history'
      and a.attnum > 0 and not a.attisdropped and a.atttypid in ('varchar'::regtype, 'text'::regtype)
      and (select collname from pg_collation where oid = a.attcollation) <> 'C'
  loop
    execute format('alter table %s alter column %I type %s collate "C"', c.relation, c.name, c.type);
  end loop;
end $$;
