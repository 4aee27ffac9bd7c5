create table feedback (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    kind text not null check (kind in ('consultation', 'complaint', 'error-report', 'hot-topic')),
    code text not null unique,
    title text not null,
    body text not null,
    contact bytea,                -- AES-GCM
    received_at timestamptz not null,
    once_token text unique,
    answer text,
    answered_at timestamptz,
    answered_by text,
    public boolean not null default false,
    lock int not null default 0
);
create index on feedback (authority_id, received_at);
