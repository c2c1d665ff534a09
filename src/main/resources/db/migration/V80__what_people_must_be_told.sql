-- Who must be told what. No address and no text: both are looked up and made at the moment of sending, every time.
create table notice_outbox (
    id              uuid                        not null primary key,
    kind            varchar(40)                 not null,
    recipient_kind  varchar(20)                 not null,
    -- a user name, or the id of a registration
    recipient_id    varchar(64)                 not null,
    -- id of the session, the registration, the shift or the concern
    about           varchar(64)                 not null,
    occasion        varchar(40)                 not null,
    -- WAITING for its next try; SENDING: somebody has it in hand until next_attempt_at, then it is taken up again;
    -- SENT; DROPPED: nobody was to be told any more; GIVEN_UP: nobody could be reached, people must be told of that;
    -- TOLD: it was given up, and somebody has passed it on in another way
    state           varchar(20)                 not null,
    attempts        integer                     not null,
    next_attempt_at timestamp(6) with time zone not null,
    -- the same at every try, so that what was sent twice after a crash is seen to be one message
    message_id      varchar(120)                not null,
    asked_at        timestamp(6) with time zone not null,
    sent_at         timestamp(6) with time zone,
    -- a code, never what a mail server said: that holds addresses
    last_problem    varchar(40),
    constraint notice_once_each unique (kind, recipient_kind, recipient_id, about, occasion),
    constraint notice_message_id unique (message_id)
);

create index notice_due on notice_outbox (state, next_attempt_at);
create index notice_asked on notice_outbox (asked_at);
