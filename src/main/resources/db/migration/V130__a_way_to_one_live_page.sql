-- A browser on which somebody signed in with all that it takes. The secret is in its cookie; here is what it hashes to.
create table known_device (
    id            uuid                        not null primary key,
    staff_id      varchar(64)                 not null,
    secret_hash   varchar(64)                 not null,
    remembered_at timestamp(6) with time zone not null,
    expires_at    timestamp(6) with time zone not null,
    constraint known_device_once_each unique (secret_hash, staff_id)
);

create index known_device_of on known_device (staff_id);

-- One of a session's people may come to its live page, and nowhere else, by a link that is made again when it is needed.
-- code_number counts the codes that were sent; each is made from its number, and kept nowhere.
create table live_pass (
    id            uuid                        not null primary key,
    session_id    uuid                        not null,
    staff_id      varchar(64)                 not null,
    issued_at     timestamp(6) with time zone not null,
    code_number   integer                     not null,
    code_asked_at timestamp(6) with time zone,
    code_tries    integer                     not null,
    version       bigint                      not null,
    constraint live_pass_once_each unique (session_id, staff_id)
);

-- A browser in which such a link was opened. As above: the secret is in its cookie alone.
create table live_key (
    id          uuid                        not null primary key,
    pass_id     uuid                        not null,
    secret_hash varchar(64)                 not null,
    opened_at   timestamp(6) with time zone not null,
    constraint live_key_once unique (secret_hash)
);

create index live_key_of on live_key (pass_id);
