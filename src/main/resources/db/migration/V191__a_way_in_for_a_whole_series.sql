-- How people get into the meeting room of every date of a series that has no way in of its own. It is good on one
-- platform only: a date on another is not shown it.
create table series_room (
    series_id  uuid                        not null primary key,
    version    bigint                      not null,
    platform   varchar(40)                 not null,
    written_by varchar(64)                 not null,
    written_at timestamp(6) with time zone not null,
    words      bytea                       not null
);
