-- The fingerprint of the profile picture somebody showed, sealed; never the picture. It goes with the case.
alter table vetting_case add column picture bytea;
