create function concern_head_only_grows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.concern_id = old.concern_id and new.entries = old.entries + 1 then
            return new;
        end if;
    end if;
    raise exception 'the head of a record only grows';
end
$$;

create trigger concern_head_only_grows before update or delete on concern_head
    for each row execute function concern_head_only_grows();

create trigger concern_head_stays before truncate on concern_head
    for each statement execute function concern_head_only_grows();
