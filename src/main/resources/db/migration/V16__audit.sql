-- Who wrote what, when, and from where. It is only ever added to.

create table audit_entry (
    id          uuid        not null,
    occurred_at timestamptz not null,
    actor       text        not null,
    actor_name  text        not null,
    action      text        not null,
    location    text,
    address     text,
    request_id  text,
    constraint audit_entry_pkey primary key (id)
);
create index audit_entry_occurred_at_idx on audit_entry (occurred_at, id);
create index audit_entry_actor_idx on audit_entry (actor, occurred_at, id);

-- The role that owns a table could grant itself what is taken away here, and so the trigger refuses all the same.
revoke update, delete, truncate on audit_entry from public, current_user;

create function refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception 'The table % is only ever added to.', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_is_only_added_to before update or delete or truncate on audit_entry
    for each statement execute function refuse_to_forget();
