-- What the checks of one person came to; its id is the registration's. Codes and dates only: what people wrote about it is
-- in "words", sealed as a whole.
create table vetting_case (
    id               uuid                        not null primary key,
    version          bigint                      not null,
    session_id       uuid                        not null,
    -- OPEN, MORE_INFORMATION, REFUSAL_PROPOSED, CLEARED, REFUSED, NOT_DECIDED, ENDED: the meaning is in CaseState
    state            varchar(40)                 not null,
    opened_at        timestamp(6) with time zone not null,
    decide_by        timestamp(6) with time zone not null,
    -- PASSED, FAILED, NOT_APPLICABLE, REFERRED; none as long as it was not answered
    identity         varchar(40),
    identity_how     varchar(40),
    account_age      varchar(40),
    profile_image    varchar(40),
    cause            varchar(40),
    -- a search for the picture by hand: where, what came of it, when and by whom
    search_engine    varchar(40),
    search_finding   varchar(40),
    searched_at      timestamp(6) with time zone,
    searched_by      varchar(64),
    -- who wants to refuse; the second person must be another
    proposed_by      varchar(64),
    decided_by       varchar(64),
    decided_at       timestamp(6) with time zone,
    -- fingerprints of whoever was cleared, to know them again
    name_print       varchar(64),
    email_print      varchar(64),
    phone_print      varchar(64),
    words            bytea
);
create index vetting_case_by_session on vetting_case (session_id, state);
create index vetting_case_by_name on vetting_case (name_print);

-- Those who were refused, by keyed fingerprints alone, to know them again when they come back.
create table refused_person (
    registration_id uuid                        not null primary key,
    name_print      varchar(64)                 not null,
    near_name_print varchar(64)                 not null,
    email_print     varchar(64),
    phone_print     varchar(64),
    cause           varchar(40)                 not null,
    refused_at      timestamp(6) with time zone not null,
    review_on       date                        not null,
    expires_on      date                        not null
);
create index refused_person_by_name on refused_person (name_print);
create index refused_person_by_near_name on refused_person (near_name_print);
create index refused_person_by_email on refused_person (email_print);
create index refused_person_by_phone on refused_person (phone_print);
