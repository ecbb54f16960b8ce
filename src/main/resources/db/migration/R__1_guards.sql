-- What no write may do, whoever asks for it.

-- What readers have seen, or are promised, or what was proposed from elsewhere, never changes: an edit begins the next version.
create or replace function refuse_change_of_frozen_version() returns trigger language plpgsql as $$
begin
    raise exception 'version % of article % is frozen', old.number, old.article_id
        using errcode = 'check_violation', constraint = 'article_version_frozen_check';
end $$;
create or replace trigger article_version_frozen before update on article_version
    for each row when (old.frozen_at is not null) execute function refuse_change_of_frozen_version();

-- The audit trail is only ever added to, and for a year nothing leaves it. The role that owns the table could grant itself
-- what is taken away from it.
create or replace function refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception 'The table % is only ever added to, and kept for a year.', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace trigger audit_entry_is_only_added_to before update or truncate on audit_entry
    for each statement execute function refuse_to_forget();
create or replace trigger audit_entry_is_kept before delete on audit_entry
    for each row when (old.occurred_at > now() - interval '1 year') execute function refuse_to_forget();
