-- The tree of public bodies, their people and the posts these hold over time.
create table authority (
    id bigint generated always as identity primary key,
    parent_id bigint references authority,
    level text not null check (level in ('nation', 'province', 'city', 'county', 'township', 'village', 'office')),
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
    name text not null,
    short_name text not null,
    name_en text not null,
    credit_code text,                              -- 统一社会信用代码: prefix of the body's index numbers
    office text,                                   -- 政府信息公开工作机构 (Ordinance art. 4)
    address text,
    postcode text,
    phone text,
    fax text,
    email text,
    office_hours text,
    reconsideration_body text,                     -- named in a decision's remedies (art. 51)
    court text,
    letter_code text,                              -- 机关代字 of its letters' numbers; null: made of the short name
    request_channels text[] not null default '{}', -- what the guide announces binds the body
    reconstructed boolean not null default false   -- sample data: every page says so
);
create index on authority (parent_id);

create table person (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    name text not null
);

create table post (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    person_id bigint not null references person,
    title text not null,
    -- the head, deputies and members of the leading group (领导小组); full- and part-time disclosure staff (专职, 兼职)
    duty text not null check (duty in ('leader', 'group-head', 'group-deputy', 'group-member', 'full-time', 'part-time')),
    from_day date not null,
    to_day date,
    check (to_day is null or to_day >= from_day)
);
create index on post (authority_id, from_day);
