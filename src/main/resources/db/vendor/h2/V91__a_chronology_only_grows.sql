create trigger concern_entry_only_grows before update, delete on concern_entry
    call 'org.safesessions.concern.ChronologyOnlyGrows';
