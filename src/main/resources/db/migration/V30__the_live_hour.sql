-- Who is at their place. One row for each person of a session; checking in again renews it.
create table check_in (
    id            uuid                        not null primary key,
    session_id    uuid                        not null,
    staff_id      varchar(64)                 not null,
    checked_in_at timestamp(6) with time zone not null,
    version       bigint                      not null,
    constraint check_in_once_each unique (session_id, staff_id)
);

-- What a co-host last saw of each control that the session needs. No row: nobody has looked.
create table control_record (
    id           uuid                        not null primary key,
    session_id   uuid                        not null,
    control_code varchar(40)                 not null,
    in_place     boolean                     not null,
    seen_by      varchar(64)                 not null,
    seen_at      timestamp(6) with time zone not null,
    note         varchar(1000),
    version      bigint                      not null,
    constraint control_record_once_each unique (session_id, control_code)
);

-- The holding screen is on view where people join.
create table rules_on_view (
    session_id uuid                        not null primary key,
    shown_by   varchar(64)                 not null,
    shown_at   timestamp(6) with time zone not null
);

-- The only truth of a session having been started: no row, not started. It cannot be made without a lead on call.
create table live_session (
    session_id    uuid                        not null primary key,
    started_by    varchar(64)                 not null,
    started_at    timestamp(6) with time zone not null,
    lead_on_call  varchar(64)                 not null,
    covered_until timestamp(6) with time zone not null,
    paused_at     timestamp(6) with time zone,
    pause_cause   varchar(40),
    pause_reason  varchar(1000),
    ended_at      timestamp(6) with time zone,
    version       bigint                      not null
);
