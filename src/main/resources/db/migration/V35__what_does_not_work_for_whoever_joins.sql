-- "It does not work", said on the page for joining: one row for each person, until a co-host has seen to it.
create table join_trouble (
    registration_id uuid                        not null primary key,
    version         bigint                      not null,
    session_id      uuid                        not null,
    -- the choices of JoinTrouble: nobody types anything
    trouble         varchar(40)                 not null,
    told_at         timestamp(6) with time zone not null,
    cleared_at      timestamp(6) with time zone,
    cleared_by      varchar(64)
);
create index join_trouble_by_session on join_trouble (session_id);

-- What a co-host knows of somebody who waits while the session cannot start. It lets nobody in.
create table waiting_word (
    entry_id   uuid                        not null primary key,
    version    bigint                      not null,
    session_id uuid                        not null,
    -- TOLD, WITH_THEIR_CARER, WORRIED
    word       varchar(40)                 not null,
    said_by    varchar(64)                 not null,
    said_at    timestamp(6) with time zone not null
);
create index waiting_word_by_session on waiting_word (session_id);
