-- Referrals to agencies. Codes and clocks are readable; what was said and written is sealed with the key of the case, and each
-- act is in the case's chronology too.
create table referral (
    id            uuid                        not null primary key,
    concern_id    uuid                        not null references concern (id),
    agency        varchar(30)                 not null,
    area          varchar(40)                 not null,
    state         varchar(20)                 not null,
    begun_at      timestamp(6) with time zone not null,
    made_at       timestamp(6) with time zone,
    written_at    timestamp(6) with time zone,
    answered_at   timestamp(6) with time zone,
    answer        varchar(30),
    due_at        timestamp(6) with time zone not null,
    -- when those who should act are told again: the same, or later once it has rung
    rings_at      timestamp(6) with time zone not null,
    -- milliseconds left on a clock that stands still
    left_on_clock bigint,
    silences      integer                     not null,
    disagreements integer                     not null,
    words         bytea                       not null,
    version       bigint                      not null
);

create index referral_by_concern on referral (concern_id);
create index referral_by_state on referral (state);
