-- What was done when by whom: each entry's hash covers the entry before it.
create table audit_entry (
    position bigint primary key,
    at timestamptz not null,
    actor text not null,
    authority_id bigint,
    action text not null,
    subject text not null,
    detail text not null,
    previous_hash bytea not null,
    hash bytea not null unique
);
create index on audit_entry (subject);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
