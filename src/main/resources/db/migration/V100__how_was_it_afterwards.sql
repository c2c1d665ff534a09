-- Who was let in, and when for the first time: whoever came in is asked afterwards how it was.
alter table door_entry add column admitted_at timestamp(6) with time zone;
update door_entry set admitted_at = decided_at where standing = 'ADMITTED';

-- The questions after a session to one participant, or their carer. Codes and times only: what they answered, and what a
-- lead noted on it, is in "words", sealed as a whole.
create table follow_up (
    id              uuid                        not null primary key,
    version         bigint                      not null,
    registration_id uuid                        not null unique,
    session_id      uuid                        not null,
    -- PLANNED, ASKED, ANSWERED, UNANSWERED, STOPPED: the meaning is in FollowUpState
    state           varchar(40)                 not null,
    ask_at          timestamp(6) with time zone not null,
    remind_at       timestamp(6) with time zone not null,
    close_at        timestamp(6) with time zone not null,
    asked_at        timestamp(6) with time zone,
    answered_at     timestamp(6) with time zone,
    -- by then a lead should decide; none as long as there is nothing to decide
    decide_by       timestamp(6) with time zone,
    urgent          boolean                     not null,
    decided_by      varchar(64),
    decided_at      timestamp(6) with time zone,
    -- fingerprints, to find earlier answers of the same person
    name_print      varchar(64)                 not null,
    email_print     varchar(64),
    phone_print     varchar(64),
    words           bytea
);
create index follow_up_by_session on follow_up (session_id, state);
create index follow_up_by_name on follow_up (name_print);
create index follow_up_undecided on follow_up (decide_by);

-- Follow-ups whose process has still to be started. A row is written with its follow-up, and taken away in the transaction
-- that starts the process: so every process is started once, also after a crash.
create table follow_up_to_start (
    id       uuid                        not null primary key,
    asked_at timestamp(6) with time zone not null
);
create index follow_up_to_start_in_order on follow_up_to_start (asked_at, id);
