-- Which keys this database was sealed with: their numbers, never the keys. A start with other keys is refused.
create table seal_key (
    purpose varchar(40) not null,
    number integer not null,
    first_seen timestamp(6) with time zone not null,
    primary key (purpose, number)
);
