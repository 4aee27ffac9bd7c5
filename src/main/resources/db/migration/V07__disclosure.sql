-- A body's catalogue (公开目录): the statutory entries, and its own columns beside them.
create table category (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    slug text not null,
    name text not null,
    name_en text not null,
    statutory boolean not null,   -- part of 法定主动公开内容, else a column of the body's own
    article text,                 -- '20(7)', '21'
    counted boolean not null default false, -- the body's own list, by which its report counts items
    position int not null,
    unique (authority_id, slug),
    unique (authority_id, name)
);

create table review_stage (
    authority_id bigint not null references authority,
    position int not null,
    kind text not null check (kind in ('secrecy', 'leader')),
    title text not null,
    role text not null,
    primary key (authority_id, position)
);

create table item (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    category_id bigint references category,
    kind text not null check (kind in ('notice', 'normative-document', 'interpretation', 'news', 'annual-report', 'other')),
    index_number text unique,     -- 索引号: sequential, never reused
    attribute text not null check (attribute in ('proactive', 'on-request', 'exempt')),
    ground text,                  -- of an exemption
    document_number text,
    formed_on date not null,      -- 成文日期
    state text not null check (state in ('draft', 'in-review', 'published', 'withdrawn', 'kept')),
    version int not null default 1,
    published_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_because text,
    interprets bigint references item,
    source text,
    report_year int,              -- of an annual report
    imported boolean not null default false,
    created_by bigint references account,
    lock int not null default 0,
    check (state not in ('published', 'withdrawn') or (published_at is not null and index_number is not null))
);
create index on item (authority_id, published_at);
create index on item (category_id, published_at);

create table item_version (
    item_id bigint not null references item,
    version int not null,
    title text not null,
    summary text not null,
    body text not null,           -- sanitised HTML
    change_note text,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (item_id, version)
);

create table item_file (
    item_id bigint not null references item,
    version int not null,
    file_id bigint not null references file,
    title text not null,
    primary key (item_id, version, file_id)
);

-- Every decision of the review chain; a returned draft begins a new round.
create table review (
    id bigint generated always as identity primary key,
    item_id bigint not null references item,
    version int not null,
    round int not null,
    position int not null,
    kind text not null check (kind in ('secrecy', 'leader')),
    decision text not null check (decision in ('passed', 'returned')),
    basis text,
    remark text,
    account_id bigint references account,
    decided_by text not null,
    decided_at timestamptz not null
);
create index on review (item_id);

create table publication (
    item_id bigint not null references item,
    channel text not null check (channel in ('portal', 'notice-column', 'gazette', 'wechat', 'weibo', 'broadcast', 'other')),
    on_day date not null,
    primary key (item_id, channel)
);

-- The texts of the usual systems (制度), every version kept.
create table page_text (
    authority_id bigint not null references authority,
    slug text not null,
    version int not null,
    title text not null,
    body text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (authority_id, slug, version)
);

create table index_serial (
    authority_id bigint not null references authority,
    year int not null,
    last int not null,
    primary key (authority_id, year)
);
