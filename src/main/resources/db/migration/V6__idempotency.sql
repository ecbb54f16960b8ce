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
