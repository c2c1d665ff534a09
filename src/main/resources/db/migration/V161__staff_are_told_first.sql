-- in a rush of registrations thousands of confirmations wait: what a lead must know must be found before them
create index notice_due_to on notice_outbox (recipient_kind, state, next_attempt_at);
