-- What handlers decided about a concern beside its category and severity. Codes and instants alone: the reasons are sealed in
-- the chronology, and each entry of it vouches for this row as it was after the act.
create table concern_work (
    concern_id       uuid        not null primary key references concern (id),
    subject          varchar(20),
    harm_place       varchar(20),
    threshold        varchar(20),
    threshold_by     varchar(64),
    review_at        timestamp(6) with time zone,
    -- of severity HIGH and CRITICAL: who wants it closed, and who else agreed
    closing_asked_by varchar(64),
    closing_asked_at timestamp(6) with time zone,
    closing_outcome  varchar(40),
    signed_off_by    varchar(64)
);
