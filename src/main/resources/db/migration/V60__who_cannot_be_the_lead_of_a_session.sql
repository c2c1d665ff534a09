-- People who are busy with a session and so cannot be its lead on call. Whoever says that a session needs a lead says
-- this with it, so that the rota leaves out the same people as the gate.
create table cover_needed_not_by (
    session_id uuid        not null references cover_needed (session_id) on delete cascade,
    person     varchar(64) not null,
    primary key (session_id, person)
);

-- For sessions planned before: everybody who leads one counts as busy, until its staff change.
insert into cover_needed_not_by (session_id, person)
select cover_needed.session_id, online_session.host
from cover_needed join online_session on online_session.id = cover_needed.session_id;

insert into cover_needed_not_by (session_id, person)
select cover_needed.session_id, session_co_host.co_host
from cover_needed join session_co_host on session_co_host.session_id = cover_needed.session_id;
