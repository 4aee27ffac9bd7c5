-- Which ledgers a body keeps: a figure without its ledger is not applicable (null); with it and without a record it is 0.
create table ledger (
    authority_id bigint not null references authority,
    code text not null,
    primary key (authority_id, code)
);

-- A body's own order and names of the channels in its count of requests.
create table request_channel_label (
    authority_id bigint not null references authority,
    position int not null,
    label text not null,
    channels text[] not null,     -- the clock's words that are counted under the label
    primary key (authority_id, position)
);

-- How a body prints its report.
create table report_style (
    authority_id bigint primary key references authority,
    share_decimals int not null check (share_decimals between 0 and 4)
);

-- The day by which the bodies under one hand up their report; the latest setting holds, none means the usual day.
create table report_due (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority, -- who sets it for those directly below
    year int not null,
    day date not null,
    set_by text not null,
    set_at timestamptz not null
);
create index on report_due (authority_id, year);

-- Why a hard finding of the check stands in a report all the same; for exactly this finding.
create table report_explanation (
    item_id bigint not null references item on delete cascade,
    finding text not null,        -- SHA-256 of its kind, message and evidence
    because text not null,
    explained_by text not null,
    explained_at timestamptz not null,
    primary key (item_id, finding)
);

-- Of which text the downloads of a version were made.
create table report_download (
    item_id bigint not null,
    version int not null,
    text_sha256 text not null,
    files bigint[] not null,
    primary key (item_id, version),
    foreign key (item_id, version) references item_version on delete cascade
);

-- What the words of a version's numbers stand for: known again when the number or the records have changed.
create table report_binding (
    item_id bigint not null,
    version int not null,
    occurrence int not null,      -- in the order of the text
    source text not null,         -- figures/CODE, cells?cell=CELL
    label text not null,          -- as the reader calls it there
    unit text not null,
    primary key (item_id, version, occurrence),
    foreign key (item_id, version) references item_version on delete cascade
);

-- A report as it was handed up, sealed: nothing of it changes. A correction is a new edition with a reason.
create table annual_report (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    year int not null,
    edition int not null check (edition >= 1),
    form text not null,
    item_id bigint not null references item,
    item_version int not null,
    title text not null,
    reason text,
    cells_sha256 text not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    unique (authority_id, year, edition),
    check ((edition = 1) = (reason is null))
);
create index on annual_report (year, authority_id);

-- 0, empty and not applicable are three values.
create table report_cell (
    report_id bigint not null references annual_report,
    cell text not null,           -- table/row/column of the form
    number numeric,               -- null: empty or not applicable
    applicable boolean not null check (applicable or number is null),
    primary key (report_id, cell)
);

create table report_file (
    report_id bigint not null references annual_report,
    file_id bigint not null references file,
    sha256 text not null,
    primary key (report_id, file_id)
);

-- An edition that was sent back counts in no sum.
create table report_return (
    report_id bigint primary key references annual_report,
    remark text not null,
    returned_by text not null,
    returned_at timestamptz not null
);

create function sealed_report_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'a report that was handed up is sealed';
end $$;
create trigger annual_report_sealed before update or delete on annual_report
    for each row execute function sealed_report_is_append_only();
create trigger report_cell_sealed before update or delete on report_cell
    for each row execute function sealed_report_is_append_only();
create trigger report_file_sealed before update or delete on report_file
    for each row execute function sealed_report_is_append_only();
create trigger report_return_sealed before update or delete on report_return
    for each row execute function sealed_report_is_append_only();

-- An earlier year's report, handed in as a file. Until it is confirmed it counts for nothing and another file takes its place; what was
-- confirmed is never changed: another file is a new edition with a reason.
create table past_report (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    year int not null,
    edition int not null check (edition >= 1),
    form text not null,
    file_id bigint not null references file,
    words text not null,          -- as they were read; each place is in them
    reason text,
    imported_by text not null,
    imported_at timestamptz not null,
    unique (authority_id, year, edition),
    check ((edition = 1) = (reason is null))
);

create table past_report_confirmation (
    report_id bigint primary key references past_report,
    cells_sha256 text not null,
    confirmed_by text not null,
    confirmed_at timestamptz not null
);

-- What somebody confirmed, beside what had been read. 0, empty and not applicable are three values.
create table past_report_cell (
    report_id bigint not null references past_report_confirmation,
    cell text not null,           -- table/row/column of the form
    number numeric,               -- null: empty or not applicable
    applicable boolean not null check (applicable or number is null),
    read text,                    -- as printed; null: not found
    read_number numeric,          -- what it says
    read_applicable boolean,
    from_char int,                -- where, in the report's words
    to_char int,
    primary key (report_id, cell),
    check ((read is null) = (from_char is null) and (read is null) = (to_char is null) and (read is null) = (read_applicable is null))
);

create function confirmed_report_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or exists (select from past_report_confirmation where report_id = old.id) then
        raise exception 'a past report that was confirmed is not changed';
    end if;
    return old;
end $$;
create trigger past_report_confirmed before update or delete on past_report
    for each row execute function confirmed_report_is_append_only();
create trigger past_report_confirmation_kept before update or delete on past_report_confirmation
    for each row execute function sealed_report_is_append_only();
create trigger past_report_cell_kept before update or delete on past_report_cell
    for each row execute function sealed_report_is_append_only();

-- What the standing reports of all bodies below one have in a cell: a projection, recomputed by "verify". Nothing is decided from it.
create table report_sum (
    authority_id bigint not null references authority,
    year int not null,
    cell text not null,
    total numeric not null,       -- of the numbers; 0 where there is none
    numbers int not null,         -- how many reports have a number there
    empty int not null,
    inapplicable int not null,
    primary key (authority_id, year, cell)
);
