-- The door list of a session: one row for each person of whom something has happened at its door. Whoever is registered
-- and has not come yet has no row. The row of a registered person has the registration's id; of anybody else, its own.
create table door_entry (
    id              uuid                        not null primary key,
    version         bigint                      not null,
    session_id      uuid                        not null,
    -- none: nobody expected them
    registration_id uuid,
    -- EXPECTED, WAITING, ADMITTED, HELD, REFUSED, REMOVED, LEFT: the meaning of each is in DoorStanding
    standing        varchar(40)                 not null,
    -- PARTICIPANT, INTERPRETER, SIGNER, CARER
    role            varchar(40)                 not null,
    -- DEVICE, PHONE, SHARED
    joins_by        varchar(40)                 not null,
    -- MATCH, NO_CAMERA, EXPLAINED, MISMATCH; none: nobody has compared yet
    camera_match    varchar(40),
    -- once somebody saw that the person is not who was registered, it stays on the row
    mismatch_seen   boolean                     not null,
    carer_present   boolean                     not null,
    waiting_since   timestamp(6) with time zone,
    last_seen_at    timestamp(6) with time zone,
    decided_by      varchar(64),
    decided_at      timestamp(6) with time zone,
    -- how often somebody has decided about it: what whoever decides next must have seen
    decisions       integer                     not null,
    -- how it stood before the last decision, as long as that can be undone
    undo_standing   varchar(40),
    undo_camera     varchar(40),
    undo_carer      boolean                     not null,
    -- the name it shows and the last reason, sealed as a whole
    words           bytea                       not null,
    constraint door_entry_once_each unique (session_id, registration_id)
);
create index door_entry_by_session on door_entry (session_id);

-- Which acts at the door were done already: one that is sent again, because the answer was lost, is done once.
create table door_request (
    request_key uuid                        not null primary key,
    session_id  uuid                        not null,
    entry_id    uuid                        not null,
    -- keyed fingerprint of what was asked for, and by whom
    asked       varchar(64)                 not null,
    done_at     timestamp(6) with time zone not null
);
