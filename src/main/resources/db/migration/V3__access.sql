-- Keys of editors' tools and scripts; the key itself is never stored.

create table api_key (
    id         uuid        not null,
    name       text        not null,
    digest     bytea       not null,
    created_at timestamptz not null default now(),
    constraint api_key_pkey primary key (id),
    constraint api_key_digest_key unique (digest)
);
