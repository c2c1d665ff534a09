-- When there is term: entered once, and suggested to everybody who plans something that is repeated.
create table term_range (
    id         uuid        not null primary key,
    first_day  date        not null,
    last_day   date        not null,
    entered_by varchar(64) not null
);
