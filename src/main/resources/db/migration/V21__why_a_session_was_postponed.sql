-- BY_REQUEST, NO_LEAD_ON_CALL, STILL_BLOCKED, NOBODY_STARTED, NOBODY_APPROVED: the meaning of each is in PostponeCause.
-- Sessions postponed before this was recorded have none.
alter table online_session add column postponed_because varchar(40);
