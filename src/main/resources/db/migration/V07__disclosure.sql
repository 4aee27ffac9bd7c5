-- A body's catalogue (公开目录): the statutory entries, and its own columns beside them.
create table category (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    slug text not null check (slug ~ '^[a-z][a-z0-9-]{0,60}$'),
    name text not null,
    name_en text not null,
    statutory boolean not null,   -- part of 法定主动公开内容, else a column of the body's own
    article text,                 -- '20(7)', '21'
    counted boolean not null default false, -- the body's own list, by which its report counts items
    position int not null,
    unique (authority_id, slug),
    unique (authority_id, name)
);

-- Each body's own chain (art. 17); the secrecy review comes first. A change makes a new edition: what was submitted
-- under the one before goes its way to the end.
create table review_stage (
    authority_id bigint not null references authority,
    edition int not null check (edition >= 1),
    position int not null check (position >= 1),
    kind text not null check (kind in ('secrecy', 'leader')),
    title text not null,
    role text not null,
    primary key (authority_id, edition, position),
    check ((position = 1) = (kind = 'secrecy'))
);

create table item (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    -- As published; before the first publication, as in the draft.
    category_id bigint references category,
    kind text not null check (kind in ('notice', 'normative-document', 'interpretation', 'news', 'annual-report', 'other')),
    document_number text,
    formed_on date not null,      -- 成文日期
    source text,
    interprets bigint references item,
    report_year int,              -- of an annual report
    -- The item's own.
    index_number text unique check (length(index_number) <= 64), -- 索引号: sequential, never reused
    attribute text not null check (attribute in ('proactive', 'on-request', 'exempt')),
    ground text,                  -- of an exemption
    reevaluate_on date,           -- of what is kept (art. 18)
    state text not null check (state in ('draft', 'in-review', 'published', 'withdrawn', 'kept')),
    version int not null default 1, -- the public one; before the first publication, the draft
    revision int,                 -- the version in work beside the public one
    round int not null default 1, -- of the review of the version in work
    chain int,                    -- edition of the review chain that it was submitted under; 0: the usual one
    stage int,                    -- position of the review stage that it waits for
    submitted_at timestamptz,
    kept_at timestamptz,          -- when it was registered as not published
    published_at timestamptz,     -- of the first version
    changed_at timestamptz,       -- of the latest published version
    withdrawn_at timestamptz,
    withdrawn_because text,
    validity text not null default 'in-force' check (validity in ('in-force', 'amended', 'partly-invalid', 'repealed', 'expired')),
    validity_from date,
    imported boolean not null default false,
    created_by bigint references account,
    created_at timestamptz not null,
    once_token text unique,       -- of the form that made it: a second submit finds this item
    lock int not null default 0,
    check (state not in ('published', 'withdrawn') or (published_at is not null and index_number is not null)),
    check (state <> 'withdrawn' or (withdrawn_at is not null and withdrawn_because is not null)),
    check (state <> 'in-review' or stage is not null)
);
create index on item (authority_id, published_at, id);
create index on item (category_id, published_at, id);
create index on item (interprets);
create index on item (authority_id, stage) where stage is not null;

-- A published version is never changed again; the version in work is saved over itself.
create table item_version (
    item_id bigint not null references item,
    version int not null,
    title text not null,
    summary text not null,
    body text not null,           -- sanitised HTML
    category_id bigint references category,
    kind text not null,
    document_number text,
    formed_on date not null,
    source text,
    interprets bigint references item,
    report_year int,
    change_note text,
    editors bigint[] not null default '{}', -- accounts that wrote in it; none of them may review it
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (item_id, version)
);

create table item_file (
    item_id bigint not null,
    version int not null,
    position int not null,
    file_id bigint not null references file,
    title text not null,
    primary key (item_id, version, file_id),
    foreign key (item_id, version) references item_version
);

-- Every file that a draft ever had: what was taken out again is destroyed with it.
create table draft_file (
    item_id bigint not null references item,
    file_id bigint not null references file,
    primary key (item_id, file_id)
);

-- What remains of a draft that was judged secret.
create table destroyed_draft (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    item_id bigint not null,      -- the number that it had
    revision boolean not null,    -- of an item that is public and stays so
    ground text not null check (ground in ('marked', 'in-substance', 'determined')),
    because text not null,
    account_id bigint not null references account,
    destroyed_by text not null,
    destroyed_at timestamptz not null
);

-- Every decision of the review chain; a returned draft begins a new round.
create table review (
    id bigint generated always as identity primary key,
    item_id bigint not null references item,
    version int not null,
    round int not null,
    position int not null,
    kind text not null check (kind in ('secrecy', 'leader')),
    stage text not null,          -- the stage's title on that day
    decision text not null check (decision in ('passed', 'returned')),
    basis text,
    remark text,
    seen_sha256 text not null,    -- of the text that was decided on
    account_id bigint references account,
    decided_by text not null,
    decided_at timestamptz not null,
    unique (item_id, version, round, position)
);

create table publication (
    item_id bigint not null references item,
    channel text not null check (channel in ('portal', 'notice-column', 'gazette', 'wechat', 'weibo', 'broadcast', 'other')),
    on_day date not null,
    recorded_by text not null,
    primary key (item_id, channel)
);

-- The texts of the usual systems (制度), every version kept.
create table page_text (
    authority_id bigint not null references authority,
    slug text not null,
    version int not null,
    position int not null,
    title text not null,
    body text not null,           -- sanitised HTML
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (authority_id, slug, version)
);

-- The last index number given: raised in the publication's own transaction, so there is no gap.
create table index_serial (
    authority_id bigint not null references authority,
    year int not null,
    last int not null,
    primary key (authority_id, year)
);
