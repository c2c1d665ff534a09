-- Figures that the organisation has changed, or wants to change. The number is given when a second person approves: the
-- approved ones in that order, on top of the policy file, are the policy; a number is given once.
create table policy_change (
    id            uuid                        not null primary key,
    figure        varchar(60)                 not null,
    new_value     varchar(40)                 not null,
    old_value     varchar(40)                 not null,
    source        varchar(500)                not null,
    reviewed      date                        not null,
    why           varchar(500)                not null,
    proposed_by   varchar(64)                 not null,
    proposed_at   timestamp(6) with time zone not null,
    state         varchar(20)                 not null,
    decided_by    varchar(64),
    decided_at    timestamp(6) with time zone,
    reason        varchar(500),
    change_number integer unique,
    version       bigint                      not null
);
create index policy_change_by_state on policy_change (state);
