-- Staff, paid or volunteer. A date that is missing means the check or training is not on record, and does not hold.
create table staff (
    id                   varchar(64)  not null primary key,
    display_name         varchar(120) not null,
    phone                varchar(40),
    email                varchar(254),
    active               boolean      not null,
    cleared_until        date,
    trained_until        date,
    safeguarding_trustee boolean      not null
);

create table staff_duty (
    staff_id varchar(64) not null references staff (id),
    duty     varchar(40) not null,
    primary key (staff_id, duty)
);
