-- What a key may do, until when, and when it was last used. A key that is revoked is deleted: no release finds it then.

-- Keys made before there were scopes have all of them, and so have those that the previous release still makes.
alter table api_key
    add column scopes       text[]      not null default '{read,write,publish,import,admin}',
    add column expires_at   timestamptz,
    add column last_used_at timestamptz,
    add constraint api_key_scopes_check check (scopes <@ '{read,write,publish,import,admin}' and scopes <> '{}'),
    add constraint api_key_expires_at_check check (created_at < expires_at);
