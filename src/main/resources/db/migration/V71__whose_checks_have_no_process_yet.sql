-- Cases whose process has still to be started. A row is written with its case, and taken away in the transaction that
-- starts the process: so every process is started once, whoever comes first, also after a crash.
create table vetting_to_start (
    id       uuid                        not null primary key,
    asked_at timestamp(6) with time zone not null
);
create index vetting_to_start_in_order on vetting_to_start (asked_at, id);
