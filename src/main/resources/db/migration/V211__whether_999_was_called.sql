-- Null until somebody said so. By whom, when and under which reference is sealed in the chronology.
alter table concern_work add column emergency_called boolean;
