-- Somebody who registered for one date of a series and so for those that follow.
create table series_member (
    id            uuid                        not null primary key,
    version       bigint                      not null,
    series_id     uuid                        not null,
    since         timestamp(6) with time zone not null,
    ended_at      timestamp(6) with time zone,
    -- WITHDRAWN, REFUSED, REMOVED: the meaning of each is in SeriesMember
    ended_because varchar(40)
);
create index series_member_by_series on series_member (series_id);

-- Their registration for each date; it is a registration like any other.
create table series_place (
    registration_id uuid not null primary key,
    member_id       uuid not null references series_member (id),
    session_id      uuid not null,
    constraint series_place_once_each unique (member_id, session_id)
);
