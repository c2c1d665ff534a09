-- The key of each case, wrapped by one from the key file; never in the clear. Who deletes a row makes its case unreadable.
create table data_key (
    purpose    varchar(40)                 not null,
    belongs_to uuid                        not null,
    version    integer                     not null,
    wrapped    bytea                       not null,
    -- the number of the key in the file that wrapped it: those of earlier ones are wrapped anew
    wrapped_by integer                     not null,
    made_at    timestamp(6) with time zone not null,
    primary key (purpose, belongs_to)
);

create index data_key_by_wrapping on data_key (purpose, wrapped_by);
