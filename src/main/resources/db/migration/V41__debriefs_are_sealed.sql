-- A debrief tells of people, and one part of it is for the lead only: it is sealed like everything else that people write.
-- Nothing was released with the old columns; what somebody wrote while trying the demonstration goes.
delete from debrief;
delete from session_review;
alter table debrief drop column what_happened;
alter table debrief drop column near_misses;
alter table debrief drop column what_should_change;
alter table debrief drop column for_the_lead_only;
alter table debrief add column words bytea not null;
alter table session_review drop column note;
alter table session_review add column words bytea not null;
