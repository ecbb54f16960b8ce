-- The metadata of an earlier draft stands beside its content, since jsonb would write it anew.
alter table earlier_draft add column metadata text not null default '{}';
