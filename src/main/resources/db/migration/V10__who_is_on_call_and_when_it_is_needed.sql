-- One lead's promise to be reachable. What its instants mean:
--   offered_at             somebody put the shift on the rota; by itself it counts for nothing
--   confirmed_at           its own lead confirmed it; it covers from this moment on, never backwards
--   withdrawn_at           it never counts again, whatever else is set
--   reminded_at, replacement_sought_at, gap_reported_at
--                          how far the search for an answer has come
-- replaces: the shift whose place this one takes, because its lead handed it over or another lead took it over.
create table rota_shift (
    id                    uuid                        not null primary key,
    lead                  varchar(64)                 not null,
    tier                  varchar(10)                 not null,
    begins_at             timestamp(6) with time zone not null,
    ends_at               timestamp(6) with time zone not null,
    offered_at            timestamp(6) with time zone not null,
    confirmed_at          timestamp(6) with time zone,
    withdrawn_at          timestamp(6) with time zone,
    withdrawn_reason      varchar(500),
    reminded_at           timestamp(6) with time zone,
    replacement_sought_at timestamp(6) with time zone,
    gap_reported_at       timestamp(6) with time zone,
    replaces              uuid references rota_shift (id),
    version               bigint                      not null,
    constraint shift_ends_after_it_begins check (begins_at < ends_at)
);

create index rota_shift_when on rota_shift (begins_at, ends_at);
create index rota_shift_of_lead on rota_shift (lead, begins_at);

-- A shift's place is taken at most once.
create unique index rota_shift_replaces on rota_shift (replaces);

-- When a lead last said "I am here". Also the row that two offers for the same lead wait for each other on.
create table lead_presence (
    lead      varchar(64) not null primary key,
    here_at   timestamp(6) with time zone
);

-- When a session needs a lead on call. Filled by those who know sessions; this module knows only the times.
create table cover_needed (
    session_id uuid                        not null primary key,
    begins_at  timestamp(6) with time zone not null,
    ends_at    timestamp(6) with time zone not null
);
