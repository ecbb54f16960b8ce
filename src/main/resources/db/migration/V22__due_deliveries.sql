-- Of each webhook, the first deliveries that are due are found without looking at all that wait, and those on their way
-- without looking at any of them.
drop index webhook_delivery_next_at_idx;
create index webhook_delivery_next_at_idx on webhook_delivery (webhook_id, next_at, id) where state = 'waiting';
create index webhook_delivery_leased_idx on webhook_delivery (webhook_id) where leased_until is not null;
