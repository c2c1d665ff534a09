-- One person's registration for one session. Everything about people is in "words", sealed as a whole; the prints are
-- keyed fingerprints, to find the same person again without keeping who it is.
create table registration (
    id                   uuid                        not null primary key,
    version              bigint                      not null,
    session_id           uuid                        not null,
    -- those who were registered together; never merged
    household            uuid                        not null,
    -- the form it came from: a form sent twice registers nobody twice
    request_key          uuid,
    -- the order of arrival in its session, counted under the lock of place_count
    number               bigint                      not null,
    -- RECEIVED, CONFIRMED, WAITING_LIST, WITHDRAWN, RELEASED: the meaning of each is in RegistrationState
    state                varchar(40)                 not null,
    age_group            varchar(40)                 not null,
    supervision_need     varchar(40)                 not null,
    will_supervise       boolean                     not null,
    account_created_on   date,
    language             varchar(40)                 not null,
    rules_version        varchar(40),
    agreement_version    varchar(40),
    footprint_done       boolean                     not null,
    source               varchar(40)                 not null,
    received_at          timestamp(6) with time zone not null,
    address_confirmed_at timestamp(6) with time zone,
    -- raised to revoke every link made before
    generation           integer                     not null,
    reference            varchar(20)                 not null,
    -- the same person at the same address, once a session; none when they withdrew
    person_print         varchar(64),
    name_print           varchar(64)                 not null,
    email_print          varchar(64),
    phone_print          varchar(64),
    display_print        varchar(64)                 not null,
    -- 1 for the first of those whose display names are alike, 2 for the second
    display_number       integer                     not null,
    words                bytea                       not null,
    constraint registration_once_each unique (session_id, person_print),
    constraint registration_told_apart unique (session_id, display_print, display_number)
);
create index registration_by_session on registration (session_id, state, number);
create index registration_by_household on registration (household);
create index registration_by_name on registration (name_print);
create index registration_by_email on registration (email_print);
create index registration_by_phone on registration (phone_print);

-- How many places of a session are taken. Its row is locked for every act that takes or gives back a place.
create table place_count (
    session_id  uuid    not null primary key,
    taken       integer not null,
    last_number bigint  not null,
    closed      boolean not null
);

-- How people get into the meeting room of a session: link, number and passcode, sealed as a whole.
create table session_room (
    session_id uuid                        not null primary key,
    version    bigint                      not null,
    written_by varchar(64)                 not null,
    written_at timestamp(6) with time zone not null,
    words      bytea                       not null
);
