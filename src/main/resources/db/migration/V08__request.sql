-- Each character and each two neighbours: what a list is searched by. Words of two characters are the rule in Chinese, so three, as
-- pg_trgm takes them, are too many.
create function request_grams(words text) returns text[] language sql immutable strict parallel safe
cost 1000 -- far dearer than to look a word up in the index made of it
return (select array_agg(distinct gram)
        from generate_series(1, length(words)) i, unnest(array[substr(lower(words), i, 1), substr(lower(words), i, 2)]) gram);

-- A request is its entries; state, due and next_change are a projection of their fold, a cache and never an input.
create table request (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    number text not null,         -- 2024-0007
    receipt_code text not null unique,
    channel text not null,
    applicant_kind text not null,
    applicant bytea not null,     -- name, identity, contact: sealed; of length 0: erased
    subject text not null,
    document_number text,
    description text not null,
    wanted_form text not null,
    wanted_way text not null,
    submitted_at timestamptz not null,
    once_token text unique,       -- the form's: sent twice, kept once
    state text not null,
    due date,
    next_change date,             -- day on which state or due change by themselves
    unserved boolean not null default false, -- decided, and the decision not recorded as sent
    matter text,                  -- of a request that was split: what is still asked for here; what was sent stays in subject
    matter_description text,
    officer_id bigint references account, -- of the last case_assignment, for lists
    deputy_id bigint references account,
    -- by these two the list of what is due is sorted
    closed boolean not null generated always as (state in ('decided', 'withdrawn', 'given-up')) stored,
    due_or_last date not null generated always as (coalesce(due, date 'infinity')) stored,
    unique (authority_id, number)
);
-- For each order of the list and each choice in its filter: each body's cases in their order, of which a list of many bodies is merged.
create index on request (authority_id, closed, due_or_last, id);
create index on request (authority_id, state, due_or_last, id);
create index on request (authority_id, channel, closed, due_or_last, id);
create index on request (authority_id, number, id);
create index on request (authority_id, submitted_at, id);
create index on request using gin (request_grams(number || ' ' || subject));
create index on request (next_change);
create index on request (due_or_last, id) where not closed; -- few among many: whom to remind of, whatever body they are
create index on request (authority_id, id) where unserved;
create index on request (officer_id) where officer_id is not null;
create index on request (deputy_id) where deputy_id is not null;

-- Numbers of a year without a gap: identity values may skip after a crash, a row under lock does not.
create table request_serial (
    authority_id bigint not null references authority,
    year int not null,
    last int not null,
    primary key (authority_id, year)
);

create table request_event (
    request_id bigint not null references request,
    position int not null,
    on_day date not null,
    body jsonb not null,
    words bytea not null,         -- reasons and the like, as the officer wrote them, third parties' names among them: sealed; of length 0: erased
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (request_id, position)
);
create index on request_event (request_id) where body ->> 'type' = 'remedy-stage'; -- few among many: which remedies wait for an answer

-- Who works on a case, and who stands in; the last line counts.
create table case_assignment (
    request_id bigint not null references request,
    position int not null,
    officer_id bigint references account,
    deputy_id bigint references account,
    assigned_by text not null,
    assigned_at timestamptz not null,
    primary key (request_id, position),
    check (deputy_id is null or deputy_id <> officer_id)
);

-- What officers tell each other of a case: for no page and no letter that leaves the house.
create table case_note (
    request_id bigint not null references request,
    position int not null,
    words bytea not null,         -- AES-GCM: it may name anybody
    written_by text not null,
    written_at timestamptz not null,
    primary key (request_id, position)
);

-- That a case was handed to the archive as one file, and which.
create table case_archive (
    request_id bigint not null references request,
    position int not null,        -- of the last entry that it holds
    sha256 text not null,         -- of its list of files
    made_by text not null,
    made_at timestamptz not null,
    primary key (request_id, made_at)
);

-- What belongs to a case on paper or as a file, the copies to be supplied among it.
create table archive_term (
    authority_id bigint primary key references authority,
    years int not null check (years between 10 and 100)
);

create table case_erasure (
    request_id bigint primary key references request,
    because text not null,
    erased_by text not null,
    erased_at timestamptz not null
);

create table case_file (
    request_id bigint not null references request,
    file_id bigint not null references file,
    title text not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (request_id, file_id)
);

create table letter (
    id bigint generated always as identity primary key,
    request_id bigint not null,
    position int not null,        -- of the entry that it tells of
    kind text not null,           -- L01 ...
    number text not null,
    file_id bigint references file,  -- PDF, as it was made; null: erased
    draft_id bigint references file, -- the same as DOCX, to edit; null: erased
    made_by text not null,
    made_at timestamptz not null,
    unique (id, request_id),
    foreign key (request_id, position) references request_event
);
create index on letter (request_id);

-- A letter encloses files of its own case and of no other.
create table letter_enclosure (
    letter_id bigint not null,
    request_id bigint not null,
    file_id bigint not null,
    primary key (letter_id, file_id),
    foreign key (letter_id, request_id) references letter (id, request_id),
    foreign key (request_id, file_id) references case_file (request_id, file_id)
);

-- What an officer put in place of what is sent, sealed or edited: from version 2, a file of the letter's own case and of no other.
create table letter_version (
    letter_id bigint not null,
    version int not null check (version > 1),
    request_id bigint not null,
    file_id bigint not null,
    primary key (letter_id, version),
    foreign key (letter_id, request_id) references letter (id, request_id),
    foreign key (request_id, file_id) references case_file (request_id, file_id)
);

create table letter_serial (
    authority_id bigint not null references authority,
    year int not null,
    last int not null,
    primary key (authority_id, year)
);

-- Each reminder of a deadline is sent once.
create table case_reminder (
    request_id bigint not null references request,
    due date not null,
    kind text not null check (kind in ('five-days', 'two-days', 'last-day', 'overdue')),
    made_at timestamptz not null,
    primary key (request_id, due, kind)
);

-- A letter of a case that goes to its applicant by mail, each version once.
create table letter_mail (
    letter_id bigint not null,
    version int not null,
    request_id bigint not null,
    mail_id bigint not null references outgoing_mail,
    primary key (letter_id, version),
    foreign key (letter_id, request_id) references letter (id, request_id)
);

-- Texts that officers use again; about no case, so nothing of them is sealed.
create table template_text (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    name text not null,
    fits text not null,           -- a step, a kind of answer, note; empty: any
    words text not null,
    shared boolean not null,      -- with the bodies below
    changed_by text not null,
    changed_at timestamptz not null,
    unique (authority_id, name)
);

-- Demands to correct a record about oneself (art. 41): no requests, counted in no form.
create table own_data_demand (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    number text not null,         -- 更2026-0001
    receipt_code text not null unique,
    token text not null unique,   -- the form's: sent twice, kept once
    request_id bigint unique references request, -- that turned out to be this demand
    channel text not null,
    received_on date not null,
    said bytea not null,          -- who demands it, which record, what is wrong, what is right, what proves it: sealed; of length 0: erased
    submitted_at timestamptz not null,
    result text check (result in ('corrected', 'forwarded', 'elsewhere', 'unproven')), -- null while it is open
    settled_on date,
    letter_number text,
    answered bytea not null default '', -- which body may correct it, the officer's explanation: sealed; of length 0: open, or erased
    served_on date,               -- the letter: by post the day of posting, else of signature
    service_way text check (service_way in ('direct', 'other-body', 'post', 'electronic')),
    served bytea not null default '', -- number of the post, who signed, a note: sealed; of length 0: not served, or erased
    erased_at timestamptz,
    unique (authority_id, number),
    check ((result is null) = (settled_on is null) and (result is null) = (letter_number is null)),
    check ((served_on is null) = (service_way is null) and (served_on is null or settled_on is not null))
);

create table own_data_serial (
    authority_id bigint not null references authority,
    year int not null,
    last int not null,
    primary key (authority_id, year)
);

-- What came with a demand; the letter that told what became of it, as PDF to send and as DOCX to edit; what proves that it was served.
create table own_data_paper (
    demand_id bigint not null references own_data_demand,
    file_id bigint not null references file,
    role text not null check (role in ('came', 'letter', 'draft', 'proof')),
    primary key (demand_id, file_id)
);
