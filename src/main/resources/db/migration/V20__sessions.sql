-- One online session: its plan, what the decision tables made of it, and where it is in its life.
-- Text columns are twice as wide as the rule allows, because one character may take two places.
create table online_session (
    id                    uuid                        not null primary key,
    version               bigint                      not null,
    public_token          varchar(40)                 not null unique,
    request_key           uuid                        unique,
    planned_by            varchar(64)                 not null,
    title                 varchar(240)                not null,
    session_type          varchar(40)                 not null,
    audience              varchar(40)                 not null,
    interactivity         varchar(40)                 not null,
    access_policy         varchar(40)                 not null,
    platform              varchar(40)                 not null,
    starts_at             timestamp(6) with time zone not null,
    duration_minutes      integer                     not null,
    time_zone             varchar(64)                 not null,
    host                  varchar(64)                 not null,
    expected_participants integer                     not null,
    offline_supervision   varchar(40)                 not null,
    online_supervision    varchar(40)                 not null,
    cameras               varchar(40)                 not null,
    microphones           varchar(40)                 not null,
    comments              boolean                     not null,
    interact_with         varchar(40)                 not null,
    -- DRAFT, AWAITING_APPROVAL, OPEN_FOR_REGISTRATION, VETTING, READY, BLOCKED, RUNNING, PAUSED, ENDED, DEBRIEFED,
    -- CLOSED, POSTPONED, CANCELLED: the meaning of each is in CONTRACT and in SessionState
    state                 varchar(40)                 not null,
    submitted_at          timestamp(6) with time zone not null,
    policy_version        varchar(40)                 not null,
    risk_level            varchar(40)                 not null,
    approval_needed       boolean                     not null,
    decided_by            varchar(64),
    decided_at            timestamp(6) with time zone,
    approved              boolean                     not null,
    -- why a lead returned the plan, or why somebody postponed or cancelled the session, in their own words
    reason_given          varchar(4000),
    replaces              uuid references online_session (id),
    replaced_by           uuid references online_session (id)
);
create index online_session_by_start on online_session (starts_at);
create index online_session_by_state on online_session (state);

create table session_co_host (
    session_id uuid        not null references online_session (id),
    position   integer     not null,
    co_host    varchar(64) not null,
    primary key (session_id, position)
);
create index session_co_host_by_person on session_co_host (co_host);

create table session_risk (
    session_id uuid        not null references online_session (id),
    position   integer     not null,
    because    varchar(60) not null,
    primary key (session_id, position)
);

create table session_control (
    session_id uuid        not null references online_session (id),
    position   integer     not null,
    control    varchar(40) not null,
    critical   boolean     not null,
    primary key (session_id, position)
);
