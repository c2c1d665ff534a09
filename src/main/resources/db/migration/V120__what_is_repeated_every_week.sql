-- A plan that is carried out every week. The plan is kept as text, once as it stands and once as a lead approved it: what
-- differs between the two asks for approval again.
create table series (
    id             uuid                        not null primary key,
    version        bigint                      not null,
    -- the form it came from: a form sent twice makes one series
    request_key    uuid,
    planned_by     varchar(64)                 not null,
    planned_at     timestamp(6) with time zone not null,
    plan           varchar(4000)               not null,
    -- none until a lead has approved it, or nobody has to
    approved_plan  varchar(4000),
    approved_risk  varchar(40),
    approved_by    varchar(64),
    approved_at    timestamp(6) with time zone,
    -- the last day for which the approval holds
    approved_until date
);
create unique index series_once_each on series (request_key, planned_by);

-- One day of a series. It becomes a session of its own some weeks before.
create table series_date (
    id         uuid                        not null primary key,
    version    bigint                      not null,
    series_id  uuid                        not null references series (id),
    -- the day it was planned for; a date that was moved keeps it
    planned_on date                        not null,
    starts_at  timestamp(6) with time zone not null,
    -- none as long as it is no session yet
    session_id uuid,
    -- cancelled before it was a session
    called_off boolean                     not null,
    -- why, in the words of whoever did it; sealed
    words      bytea,
    -- when this date is to be another than the rest
    own_plan   varchar(4000),
    -- codes of why it could not become a session when it was tried last
    trouble    varchar(400),
    constraint series_date_once_each unique (series_id, planned_on)
);
create unique index series_date_by_session on series_date (session_id);
create index series_date_waiting on series_date (starts_at, session_id);
