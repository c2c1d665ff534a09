create trigger audit_entry_only_grows before update, delete on audit_entry
    call 'org.safesessions.audit.OnlyGrows';

-- H2 truncates without asking a trigger, but never a table that another one points to.
create table audit_entry_anchor (
    entry bigint references audit_entry (id)
);
