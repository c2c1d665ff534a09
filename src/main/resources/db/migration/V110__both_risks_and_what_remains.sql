-- Each of the two risks has a level of its own, and so has what remains of them once every setting is in place.
-- Sessions planned before keep the one level they had, for both; what remained was never assessed, and nobody is asked for it now.
alter table online_session add column identity_risk varchar(40) default 'HIGH' not null;
alter table online_session add column hijack_risk varchar(40) default 'HIGH' not null;
alter table online_session add column residual_risk varchar(40) default 'MEDIUM' not null;
update online_session set identity_risk = risk_level, hijack_risk = risk_level;

alter table session_risk add column risk varchar(40) default 'IDENTITY' not null;
update session_risk set risk = 'HIJACK'
where because in ('STRANGERS_MAY_BREAK_IN', 'THROWAWAY_ACCOUNTS', 'MANY_PEOPLE', 'PLATFORM_NOT_KNOWN');

-- codes of what else there is: breakout rooms, guests, interpreters, people in a hall
alter table online_session add column extras varchar(200) default '' not null;
