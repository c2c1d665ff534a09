-- One row is one video that people watch whenever they like. It has no session: nothing here leads into a room.
create table video (
    id             uuid                        not null primary key,
    version        bigint                      not null,
    title          varchar(240)                not null,
    viewers        varchar(40)                 not null,
    platform       varchar(40)                 not null,
    listing        varchar(40)                 not null,
    in_the_picture varchar(40)                 not null,
    state          varchar(40)                 not null,
    state_since    timestamp(6) with time zone not null,
    maker          varchar(64)                 not null,
    planned_at     timestamp(6) with time zone not null,
    lapses_at      timestamp(6) with time zone not null,
    watched_by     varchar(64),
    approved_by    varchar(64),
    published_at   timestamp(6) with time zone,
    -- from when, and until when, somebody has to look at it again
    look_at        timestamp(6) with time zone,
    look_by        timestamp(6) with time zone,
    looked_by      varchar(64),
    looked_at      timestamp(6) with time zone,
    -- links, what stands under it, and what people noted: sealed
    words          bytea                       not null
);
