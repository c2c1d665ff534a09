-- Concerns. Ids, codes and clocks are readable; what people wrote is sealed, and who wrote it is sealed apart from it, under
-- another key. Whoever reads these tables learns that there is a concern, and not a word of it.
create table concern (
    id                 uuid                        not null primary key,
    raised_at          timestamp(6) with time zone not null,
    channel            varchar(20)                 not null,
    session_id         uuid,
    live               boolean                     not null,
    about_kind         varchar(20)                 not null,
    about_our_people   varchar(20)                 not null,
    immediate_danger   boolean                     not null,
    kept_from_leads    boolean                     not null,
    words              bytea                       not null,
    state              varchar(20)                 not null,
    rung               varchar(20)                 not null,
    steps              integer                     not null,
    escalate_at        timestamp(6) with time zone not null,
    acknowledged_by    varchar(64),
    acknowledged_at    timestamp(6) with time zone,
    triaged_at         timestamp(6) with time zone,
    category           varchar(40),
    severity           varchar(20),
    outcome            varchar(40),
    -- keyed hashes: of the receipt, of the key the request was sent with, and of what was sent with it
    receipt_print      varchar(32) unique,
    request_print      varchar(32)                 not null unique,
    body_print         varchar(32)                 not null,
    -- null: the process is still to be started, so that a concern is taken in while the engine cannot work
    process_started_at timestamp(6) with time zone,
    version            bigint                      not null
);

create index concern_by_state on concern (state, raised_at);

-- The people it is about: none of it may ever reach them.
create table concern_kept_from (
    concern_id uuid        not null references concern (id),
    staff_id   varchar(64) not null,
    primary key (concern_id, staff_id)
);

-- The people the routing brought in who are not safeguarding leads.
create table concern_handler (
    concern_id uuid        not null references concern (id),
    staff_id   varchar(64) not null,
    primary key (concern_id, staff_id)
);

-- Who reported it and how to reach them; no row when they did not say.
create table concern_reporter (
    concern_id uuid  not null primary key references concern (id),
    words      bytea not null
);

-- The chronology. Entries are only ever added (the triggers are in db/vendor).
create table concern_entry (
    id            uuid                        not null primary key,
    concern_id    uuid                        not null references concern (id),
    number        integer                     not null,
    kind          varchar(30)                 not null,
    at            timestamp(6) with time zone not null,
    by_staff      varchar(64),
    code          varchar(40),
    words         bytea                       not null,
    request_print varchar(32),
    constraint concern_entry_in_order unique (concern_id, number),
    constraint concern_entry_once unique (concern_id, request_print)
);
