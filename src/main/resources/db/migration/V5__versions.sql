-- Where a version stands with the readers of its article.

create view version_standing as
select v.id as version_id,
       case when v.frozen_at is null then 'draft'
            when live.version_id is not null then 'published'
            when p.visible_from > now() then 'scheduled'
            when v.proposed then 'proposed'
            else 'superseded' end as state
from article_version v
left join publication p on p.version_id = v.id
left join live_publication live on live.version_id = v.id;
