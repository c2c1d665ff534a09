-- A session's places are counted from when it is planned, so that the first two who register do not both begin the count.
insert into place_count (session_id, taken, last_number, closed)
select online_session.id, 0, 0, false
from online_session
where not exists (select 1 from place_count where place_count.session_id = online_session.id);
