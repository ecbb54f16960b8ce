-- Keys of editors' tools and scripts; the key itself is never stored.

create table api_key (
    id         uuid        not null,
    name       text        not null,
    digest     bytea       not null,
    created_at timestamptz not null default now(),
    -- What it may do, until when, and when it was last used. A key that is revoked is deleted: no release finds it then.
    scopes       text[]    not null default '{read,write,publish,import,admin}',
    expires_at   timestamptz,
    last_used_at timestamptz,
    constraint api_key_pkey primary key (id),
    constraint api_key_digest_key unique (digest),
    constraint api_key_scopes_check check (scopes <@ '{read,write,publish,import,admin}' and scopes <> '{}'),
    constraint api_key_expires_at_check check (created_at < expires_at)
);

-- Tokens that show an article as it would be if it were published now; the token itself is never stored.

create table preview_token (
    id         uuid        not null,
    article_id uuid        not null,
    digest     bytea       not null,
    created_by text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint preview_token_pkey primary key (id),
    constraint preview_token_digest_key unique (digest),
    constraint preview_token_article_id_fkey foreign key (article_id) references article on delete cascade,
    constraint preview_token_expires_at_check check (created_at < expires_at)
);
create index preview_token_article_id_idx on preview_token (article_id, id);

-- What POST requests with an Idempotency-Key were answered, written in the transaction that did what they asked for.
-- The claim is a digest of the caller's key and the idempotency key; the body can be read with those two keys only.

create table idempotent_answer (
    id          uuid        not null,
    claim       bytea       not null,
    request     text        not null,
    status      integer     not null,
    location    text,
    body        bytea,
    answered_at timestamptz not null,
    constraint idempotent_answer_pkey primary key (id)
);
create index idempotent_answer_claim_idx on idempotent_answer (claim);
create index idempotent_answer_answered_at_idx on idempotent_answer (answered_at);

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
revoke update, truncate on audit_entry from public, current_user;
