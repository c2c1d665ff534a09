-- Each entry holds a hash over the one before and over what it says itself, and a keyed proof of that hash, whose key is in
-- no database. Entries from before have none: the first one after them vouches for them together.
alter table concern_entry add column belongs_to integer;
alter table concern_entry add column facts varchar(100000);
alter table concern_entry add column hash varchar(64);
alter table concern_entry add column proof varchar(32);

-- How many entries there are and the hash of the last, outside the entries: so that one cut off at the end is missed.
create table concern_head (
    concern_id uuid        not null primary key references concern (id),
    entries    integer     not null,
    hash       varchar(64) not null,
    proof      varchar(32) not null
);
