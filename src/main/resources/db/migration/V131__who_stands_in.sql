-- Everybody who can has been asked to stand in at a session. The first who says yes does; the others are told.
create table stand_in_call (
    id           uuid                        not null primary key,
    session_id   uuid                        not null,
    -- HOST or CO_HOST
    stands_in_as varchar(20)                 not null,
    asked_by     varchar(64)                 not null,
    asked_at     timestamp(6) with time zone not null,
    settled_by   varchar(64),
    settled_at   timestamp(6) with time zone,
    version      bigint                      not null
);

create index stand_in_call_of on stand_in_call (session_id);

create table stand_in_asked (
    call_id  uuid        not null references stand_in_call (id),
    staff_id varchar(64) not null,
    primary key (call_id, staff_id)
);
