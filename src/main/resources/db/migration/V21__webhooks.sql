-- Who is told of changes by a request: each of these follows the feed of readers from a position of its own.
create table webhook (
    id            uuid        not null,
    name          text        not null,
    url           text        not null,
    format        text        not null,
    kinds         text[]      not null,
    topic         text,
    series        text,
    language      text,
    -- What its receiver wants to be shown with each request, such as the key of a CDN.
    headers       jsonb       not null,
    secret        bytea       not null,
    former_secret bytea,
    former_until  timestamptz,
    -- Up to where deliveries were made of the feed.
    position      bigint      not null,
    -- Why it is told nothing for the moment.
    paused        text,
    wait_until    timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint webhook_pkey primary key (id),
    constraint webhook_paused_check check (paused in ('by-hand', 'gone', 'given-up'))
);

-- A request that is to be made, or was. One that is leased is on its way from some node.
create table webhook_delivery (
    id           uuid        not null,
    webhook_id   uuid        not null,
    -- Of the change in the feed; a test has none.
    position     bigint,
    kind         text        not null,
    -- What it is about: of one such thing there is one request at a time, in the order of the feed.
    resource     text        not null,
    body         text        not null,
    tags         text[]      not null,
    state        text        not null default 'waiting',
    attempts     integer     not null default 0,
    next_at      timestamptz not null default now(),
    leased_until timestamptz,
    lease        uuid,
    status       integer,
    milliseconds integer,
    answer       text,
    failure      text,
    created_at   timestamptz not null default now(),
    attempted_at timestamptz,
    constraint webhook_delivery_pkey primary key (id),
    constraint webhook_delivery_position_key unique (webhook_id, position),
    constraint webhook_delivery_webhook_id_fkey foreign key (webhook_id) references webhook on delete cascade,
    constraint webhook_delivery_state_check check (state in ('waiting', 'delivered', 'superseded', 'dead'))
);
create index webhook_delivery_waiting_idx on webhook_delivery (webhook_id, resource, position) where state = 'waiting';
create index webhook_delivery_next_at_idx on webhook_delivery (next_at) where state = 'waiting';
create index webhook_delivery_created_at_idx on webhook_delivery (created_at);
