-- A request is its events; state, due and next_change are a projection of their fold, a cache and never an input.
create table request (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    number text not null,         -- 2026-0007
    receipt_code text not null unique,
    channel text not null,
    applicant_kind text not null,
    applicant bytea not null,     -- name, identity, contact: AES-GCM
    subject text not null,
    description text not null,
    wanted_form text not null,
    wanted_way text not null,
    submitted_at timestamptz not null,
    once_token text unique,       -- the form's: sent twice, kept once
    state text not null,
    due date,
    next_change date,
    assigned_to bigint references account,
    lock int not null default 0,
    unique (authority_id, number)
);
create index on request (authority_id, state, due);

create table request_event (
    request_id bigint not null references request,
    position int not null,
    on_day date not null,
    body jsonb not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (request_id, position)
);

create table letter (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    kind text not null,
    number text,
    file_id bigint not null references file,
    made_at timestamptz not null
);

create table letter_serial (
    authority_id bigint not null references authority,
    year int not null,
    last int not null,
    primary key (authority_id, year)
);
