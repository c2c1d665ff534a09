create function audit_entry_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail only grows';
end
$$;

create trigger audit_entry_only_grows before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_only_grows();
