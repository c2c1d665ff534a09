create function concern_entry_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'a chronology only grows';
end
$$;

create trigger concern_entry_only_grows before update or delete or truncate on concern_entry
    for each statement execute function concern_entry_only_grows();
