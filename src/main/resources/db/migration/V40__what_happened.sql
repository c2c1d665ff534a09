-- What each of those who ran a session wrote about it. Written once; columns are twice as wide as the rule allows,
-- because one character may take two places.
create table debrief (
    id                 uuid                        not null primary key,
    session_id         uuid                        not null,
    written_by         varchar(64)                 not null,
    written_at         timestamp(6) with time zone not null,
    what_happened      varchar(8000)               not null,
    near_misses        varchar(8000),
    what_should_change varchar(8000),
    for_the_lead_only  varchar(8000),
    version            bigint                      not null,
    constraint debrief_once_each unique (session_id, written_by)
);

-- What a lead noted after reading them.
create table session_review (
    session_id  uuid                        not null primary key,
    reviewed_by varchar(64)                 not null,
    reviewed_at timestamp(6) with time zone not null,
    note        varchar(8000)               not null
);
