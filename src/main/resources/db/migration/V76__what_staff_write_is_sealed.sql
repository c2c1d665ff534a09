-- Why a plan was returned or a session called off, why a lead could not keep a shift, what was noted on a control and why a
-- session was paused: all of it can tell of people, so it is sealed like everything else that people write. Nothing was
-- released with the old columns; what somebody wrote while trying the demonstration goes. Titles stay: they are public.
alter table online_session drop column reason_given;
alter table online_session add column words bytea;
alter table rota_shift drop column withdrawn_reason;
alter table rota_shift add column words bytea;
alter table control_record drop column note;
alter table control_record add column words bytea;
alter table live_session drop column pause_reason;
alter table live_session add column words bytea;
