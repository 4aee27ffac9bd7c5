create table work_record (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    kind text not null check (kind in ('training', 'meeting', 'plan', 'inspection')),
    title text not null,
    on_day date not null,
    place text,
    attendance int check (attendance >= 0),
    note text not null default '',
    file_id bigint references file,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index on work_record (authority_id, on_day);
