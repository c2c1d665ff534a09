create trigger concern_head_only_grows before update, delete on concern_head for each row
    call 'org.safesessions.concern.HeadOnlyGrows';
