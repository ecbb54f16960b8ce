-- What happened, in the order of the commits, for whoever follows; see R__9_changes.sql.

-- How far both feeds have come. Its one row is the last thing that a transaction locks: who has it commits next.
create table feed (
    only_row       boolean not null default true,
    event_position bigint  not null default 0,
    position       bigint  not null default 0,
    -- Up to where the feed of readers has been trimmed.
    kept_after     bigint  not null default 0,
    event_kept_after bigint not null default 0,
    constraint feed_pkey primary key (only_row),
    constraint feed_only_row_check check (only_row)
);
insert into feed default values;

-- The place of an event in the feed of editors, and when it was given. It stands apart: a release that inserts events with
-- prepared statements while this is put in place could not go on if they had other columns.
create table event_place (
    event_id bigint not null,
    position bigint,
    told_at  timestamptz,
    -- How far the feed had come when the tags of the event were worked out.
    seen     bigint,
    constraint event_place_pkey primary key (event_id),
    constraint event_place_event_id_fkey foreign key (event_id) references event on delete cascade
);
insert into event_place (event_id, position, told_at)
select id, row_number() over (order by id), occurred_at from event;
update feed set event_position = (select count(*) from event);
create unique index event_place_position_key on event_place (position);

-- The feed of readers: what became of each thing that they see.
create table change (
    position     bigint      not null,
    event_id     bigint,
    type         text        not null,
    kind         text        not null,
    resource_id  uuid,
    slug         text,
    former_slug  text,
    language     text,
    -- The topics and series that it has, and those that it had: whoever follows one of them hears when it leaves.
    topics        uuid[]     not null default '{}',
    former_topics uuid[]     not null default '{}',
    series        uuid[]     not null default '{}',
    former_series uuid[]     not null default '{}',
    former_language text,
    -- What else happened that it is touched by.
    cause_kind   text,
    cause_id     uuid,
    told_at      timestamptz not null default clock_timestamp(),
    constraint change_pkey primary key (position),
    constraint change_type_check check (type in ('upserted', 'removed', 'moved', 'touched'))
);
create index change_resource_id_idx on change (resource_id, position);

-- What the feed of readers has told so far: whoever has followed it from its beginning has this. What was removed stays
-- known, so that it is seen what it still touches.
create table told_resource (
    kind       text    not null,
    id         uuid    not null,
    is_there   boolean not null,
    slug       text    not null,
    language   text,
    topics     uuid[]  not null,
    series     uuid[]  not null,
    -- What of it is others: the translations of an article, the parts of a series in their order.
    shown      uuid[]  not null,
    constraint told_resource_pkey primary key (kind, id)
);

-- For which moments it is settled that readers see a version from then on, or no longer, see settle_schedules().
alter table publication add column settled_from timestamptz;
alter table publication add column settled_until timestamptz;
update publication set settled_from = visible_from where visible_from >= updated_at and visible_from <= now();
update publication set settled_until = visible_until where visible_until <= now();
create index publication_coming_idx on publication (visible_from)
    where visible_from >= updated_at and settled_from is distinct from visible_from;
create index publication_going_idx on publication (visible_until)
    where visible_until is not null and settled_until is distinct from visible_until;
