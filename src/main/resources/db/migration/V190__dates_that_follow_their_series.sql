-- The plan that an open date took over from its series: what was changed since is what it has not followed yet.
alter table series_date add column follows varchar(4000);
update series_date
   set follows = (select coalesce(series.approved_plan, series.plan) from series where series.id = series_date.series_id)
 where session_id is not null;

-- Who changed the plan last, and so does not approve it; and the lead's words about it, sealed.
alter table series add column changed_by varchar(64);
alter table series add column words bytea;
