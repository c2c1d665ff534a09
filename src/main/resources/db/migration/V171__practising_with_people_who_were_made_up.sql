-- One row is one person's practice, and only theirs. Codes of what they did in it; nothing anybody typed, and nothing real.
create table practice (
    id         uuid                        not null primary key,
    version    bigint                      not null,
    player     varchar(64)                 not null unique,
    begun_at   timestamp(6) with time zone not null,
    touched_at timestamp(6) with time zone not null,
    acts       varchar(8000)               not null
);
