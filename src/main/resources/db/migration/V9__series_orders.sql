-- What is planned of a series, if its readers may know, and every order that its parts ever had.

alter table series add column show_upcoming boolean not null default false;

create table series_order (
    series_id   uuid        not null,
    number      bigint      not null,
    arranged_by text        not null,
    arranged_at timestamptz not null,
    items       jsonb       not null,
    constraint series_order_pkey primary key (series_id, number),
    constraint series_order_series_id_fkey foreign key (series_id) references series on delete cascade
);

-- How editors still recognise a part whose article is gone. Nobody wrote it for readers, so they never get it.
alter table series_part add column former_title text;

-- Parts that readers cannot read yet, by the titles that were written for them.
create view published_upcoming as
select p.id, p.series_id, p.position, p.title
from series_part p
join series s on s.id = p.series_id
where s.show_upcoming and p.title is not null
  and not exists (select from published_name n where n.name = p.name);

-- How long a series will be. Two parts that lead to one article count once, as they do for readers.
create view published_plan as
select s.id as series_id, count(distinct coalesce(pp.article_id::text, p.name)) as planned_total
from series s
join series_part p on p.series_id = s.id
left join published_part pp on pp.id = p.id
where s.show_upcoming
group by s.id;

select build_preview();
