-- What somebody has answered of a plan so far, sealed, for them alone; thrown away when it is handed in, or not touched for long.
create table plan_draft (
    id         uuid                        not null primary key,
    version    bigint                      not null,
    owner      varchar(64)                 not null,
    words      bytea                       not null,
    changed_at timestamp(6) with time zone not null
);
create index plan_draft_by_owner on plan_draft (owner, changed_at);
