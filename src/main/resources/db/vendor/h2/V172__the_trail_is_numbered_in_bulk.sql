-- H2 writes to the disk, in a transaction of its own, whenever it has given out as many numbers as it keeps ready: 32. In a
-- rush that is as often as everybody else's acts together. All connections share them, so their order stays that of the acts.
alter table audit_entry alter column id set cache 1024;
